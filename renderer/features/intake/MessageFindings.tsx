import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MessageRow } from '../../../shared/contract/intake.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { SeveritySign } from '../declaration/FindingList.tsx';
import { Pager } from './Pager.tsx';
import { findingInWords, heaviestFirst } from './reason.ts';
import { useReasonWords } from './useReasonWords.ts';

/** How many findings one page holds. */
const pageSize = 50;

/** What control found in a message: the first few come with the message, the others page by page. */
export function MessageFindings({ message }: { readonly message: MessageRow }) {
  const t = useWords('intake');
  const words = useReasonWords();
  const [offset, setOffset] = useState(0);
  const whole = message.findings.length >= message.findingsCount;
  const page = useQuery(
    rpc.intake.findings.queryOptions({
      input: { id: message.id, offset, limit: pageSize },
      enabled: !whole,
      placeholderData: keepPreviousData,
    }),
  );
  if (message.findingsCount === 0) return null;
  const shown = whole ? heaviestFirst(message.findings) : (page.data?.rows ?? message.findings);
  return (
    <>
      <div className="facts-head">
        <h3>{t('facts.findings', { count: message.findingsCount })}</h3>
        <Pager offset={offset} size={pageSize} total={message.findingsCount} onMove={setOffset} />
      </div>
      {page.error !== null && <ErrorNote error={page.error} doing={t('facts.findings.doing')} />}
      <ul className="facts-findings">
        {shown.map((finding, index) => (
          <li key={index}>
            <SeveritySign severity={finding.severity} />
            <span>{findingInWords(finding, words)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

import { Button } from '@blueprintjs/core';
import { Endorsed } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Inspector } from '../../app/inspector.tsx';
import { go } from '../../app/navigation.ts';
import { rpc, type client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatInstant } from '../../ui/format.ts';
import { Insight, useDeclarationAtRest } from '../declaration/Insight.tsx';
import { askedText } from './askedText.ts';
import { Countdown } from './Countdown.tsx';
import './approvals.css';

type Question = Awaited<ReturnType<typeof client.work.approvals>>[number];

/** What officers ask of the head of the post, first what is due first; each opens at its declaration. */
export function ApprovalsDesk() {
  const t = useWords('work');
  const terms = useWords('terms');
  const measures = useWords('measures');
  const { data, error, refetch } = useQuery(rpc.work.approvals.queryOptions());
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState<number | null>(null);
  // The first question is at hand at once; who stands at another one stays there when a new one comes.
  useEffect(() => {
    if (list.current?.contains(document.activeElement) !== true)
      list.current?.querySelector('button')?.focus();
  }, [data]);
  if (error !== null)
    return <ErrorNote error={error} doing={t('approvals.title')} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  if (data.length === 0)
    return (
      <EmptyView icon={<Endorsed aria-hidden />} title={t('approvals.empty')}>
        {t('approvals.empty.how')}
      </EmptyView>
    );
  return (
    <div className="approvals">
      <p className="approvals-keys">{t('approvals.keys')}</p>
      <ul ref={list} aria-label={t('approvals.title')} onKeyDown={stepThrough}>
        {data.map((each) => (
          <li key={each.id} onFocus={() => setAt(each.id)}>
            <CorridorSign corridor={each.corridor} />
            <div>
              <h2>
                {t(`approval.${each.asked.kind}`)}
                <Countdown dueAt={each.dueAt} stopped={each.stopped} />
                <span className="figures">
                  {each.registrationNumber ?? terms('status.unregistered')}
                </span>
                <span>{each.traderName}</span>
              </h2>
              <p>{askedText(each.asked, each.ordered, t, measures)}</p>
              <blockquote className="approval-ground">{each.asked.ground}</blockquote>
              <p className="approval-by">
                {t('decide.about', { name: each.name, at: formatInstant(each.at) })}
              </p>
            </div>
            <Button
              text={t('approvals.open')}
              onClick={() => go({ desk: 'declaration', id: each.declarationId })}
            />
          </li>
        ))}
      </ul>
      <Inspector>
        <Concerned asked={data.find(({ id }) => id === at) ?? data[0]} />
      </Inspector>
    </div>
  );
}

/** The declaration that is asked about: why it is here, before its page is opened. */
function Concerned({ asked }: { readonly asked: Question | undefined }) {
  const terms = useWords('terms');
  const seen = useDeclarationAtRest(asked?.declarationId ?? null);
  if (asked === undefined) return null;
  const { declaration } = seen.known ?? {};
  return (
    <div className="insight">
      <header>
        <CorridorSign corridor={asked.corridor} withName />
        <h2 className="figures">{asked.registrationNumber ?? terms('status.unregistered')}</h2>
        <p>
          <b>{asked.traderName}</b>
          <br />
          {declaration?.items[0]?.description}
        </p>
      </header>
      <Insight seen={seen} />
    </div>
  );
}

/** The arrows go from question to question. */
function stepThrough(event: KeyboardEvent<HTMLUListElement>) {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const here = buttons.findIndex((each) => each === document.activeElement);
  const next = buttons[here + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

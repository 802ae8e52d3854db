import { Button } from '@blueprintjs/core';
import { useEffect, useRef } from 'react';
import type { SupportingDocument } from '../../../shared/contract/documents.ts';
import type { SupportingFacts } from '../../../shared/supporting-document.ts';
import { useWords } from '../../i18n/index.ts';
import { formatInstant, nothing } from '../../ui/format.ts';
import { documentValues, fieldNames } from './values.ts';

interface ConflictNoteProps {
  /** As it was saved since; `null`: it was taken out. */
  readonly newer: SupportingDocument | null;
  readonly mine: SupportingFacts;
  /** Goes on from the newer one; what was typed is dropped. */
  readonly onTake: () => void;
  /** Saves what was typed over the newer one. */
  readonly onKeep: () => void;
}

/** Somebody saved the document meanwhile: both are shown where they differ, and the person chooses. */
export function ConflictNote({ newer, mine, onTake, onKeep }: ConflictNoteProps) {
  const t = useWords('documents');
  const note = useRef<HTMLElement>(null);
  useEffect(() => note.current?.focus(), []);
  const [theirs, own] = [newer === null ? null : documentValues(newer.facts), documentValues(mine)];
  const differing = theirs === null ? [] : fieldNames.filter((name) => theirs[name] !== own[name]);
  const linesDiffer = theirs !== null && JSON.stringify(theirs.lines) !== JSON.stringify(own.lines);
  return (
    <section ref={note} className="conflict-note" role="alert" tabIndex={-1}>
      <p>
        <strong>
          {newer === null
            ? t('conflict.gone')
            : t('conflict', { who: newer.changedBy, at: formatInstant(newer.changedAt) })}
        </strong>
      </p>
      {(differing.length > 0 || linesDiffer) && theirs !== null && (
        <table className="differences">
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('conflict.theirs')}</th>
              <th scope="col">{t('conflict.mine')}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((name) => (
              <tr key={name}>
                <th scope="row">{t(`form.${name}`)}</th>
                <td className="figures">{theirs[name] || nothing}</td>
                <td className="figures">{own[name] || nothing}</td>
              </tr>
            ))}
            {linesDiffer && (
              <tr>
                <th scope="row">{t('lines')}</th>
                <td className="figures">{theirs.lines.length}</td>
                <td className="figures">{own.lines.length}</td>
              </tr>
            )}
          </tbody>
        </table>
      )}
      <div className="conflict-choice">
        <Button text={t(newer === null ? 'conflict.leave' : 'conflict.take')} onClick={onTake} />
        <Button
          variant="outlined"
          text={t(newer === null ? 'conflict.again' : 'conflict.keep')}
          onClick={onKeep}
        />
      </div>
    </section>
  );
}

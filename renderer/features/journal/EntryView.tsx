import { Button } from '@blueprintjs/core';
import { ArrowDown, ArrowUp, Endorsed, WarningSign } from '@blueprintjs/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { JournalEntry, JournalRow } from '../../../shared/contract/journal.ts';
import { rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatCount, formatInstant } from '../../ui/format.ts';
import { FactTable } from './FactTable.tsx';
import { CorridorChange } from './journalColumns.tsx';
import { placeOf } from './place.ts';
import { useJournalWords } from './words.ts';

interface EntryViewProps {
  readonly seq: number;
  /** Another entry is wanted. */
  readonly onShow: (seq: number) => void;
  readonly onOpen: (row: JournalRow) => void;
}

/** One entry: who did what to what, what was and what became, on what basis, and whether it holds. */
export function EntryView({ seq, onShow, onOpen }: EntryViewProps) {
  const t = useWords('journalDesk');
  const said = useJournalWords();
  const { may } = useSession();
  const { data, error, refetch } = useQuery(
    rpc.journal.entry.queryOptions({ input: { seq }, placeholderData: keepPreviousData }),
  );
  if (error !== null)
    return <ErrorNote error={error} doing={t('loading')} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  const name = t('entry', { seq: formatCount(data.seq) });
  const { earlier, later } = data;
  return (
    <article className="journal-entry" aria-label={name}>
      <header>
        <h2 className="figures">{name}</h2>
        <div>
          <Button
            size="small"
            variant="minimal"
            icon={<ArrowDown aria-hidden />}
            aria-label={t('entry.earlier')}
            title={t('entry.earlier')}
            disabled={earlier === null}
            onClick={() => earlier !== null && onShow(earlier)}
          />
          <Button
            size="small"
            variant="minimal"
            icon={<ArrowUp aria-hidden />}
            aria-label={t('entry.later')}
            title={t('entry.later')}
            disabled={later === null}
            onClick={() => later !== null && onShow(later)}
          />
        </div>
      </header>
      <p className="journal-what">
        <b>{said.action(data.action)}</b>
        <br />
        {said.object(data.object)}
        {(data.from !== null || data.to !== null) && (
          <>
            {' '}
            <CorridorChange from={data.from} to={data.to} />
          </>
        )}
      </p>
      <p className="journal-muted figures">
        {formatInstant(data.at)} · {said.person(data)} · {said.role(data.role)}
      </p>
      {placeOf(data.object, may) !== null && (
        <Button size="small" text={t('jump')} onClick={() => onOpen(data)} />
      )}
      {data.reason !== null && (
        <section>
          <h3>{t('reason')}</h3>
          <p className="journal-reason">{data.reason}</p>
        </section>
      )}
      {(data.before !== null || data.after !== null) && (
        <section>
          <h3>{t('change')}</h3>
          <FactTable before={data.before ?? {}} after={data.after ?? {}} />
        </section>
      )}
      {Object.keys(data.detail).length > 0 && (
        <section>
          <h3>{t('facts')}</h3>
          <FactTable after={data.detail} names={data.names} />
        </section>
      )}
      <Basis entry={data} />
      <Sealed entry={data} />
      <Chain entry={data} />
    </article>
  );
}

interface PartProps {
  readonly entry: JournalEntry;
}

function Hash({ what, hash }: { readonly what: string; readonly hash: string }) {
  const t = useWords('journalDesk');
  return (
    <div>
      <dt>{what}</dt>
      <dd>
        <code title={hash}>{hash.slice(0, 16)}…</code>
        <CopyButton small text={hash} label={t('copy', { what })} />
      </dd>
    </div>
  );
}

function Basis({ entry: { basis } }: PartProps) {
  const t = useWords('journalDesk');
  if (basis === null) return null;
  return (
    <section>
      <h3>{t('basis')}</h3>
      <dl className="journal-hashes">
        {(['facts', 'ruleSet', 'tactics'] as const).map((part) => {
          const hash = basis[part];
          return hash === undefined ? null : (
            <Hash key={part} what={t(`basis.${part}`)} hash={hash} />
          );
        })}
      </dl>
    </section>
  );
}

/** The key of a row: one value, or several written as a list. */
const keyText = (key: string): string =>
  /^\[.*\]$/.test(key) ? key.slice(1, -1).replaceAll('"', '').replaceAll(',', ', ') : key;

function Sealed({ entry: { sealed, sealedRows } }: PartProps) {
  const t = useWords('journalDesk');
  const said = useJournalWords();
  if (sealedRows === 0) return null;
  return (
    <details>
      <summary>
        {t('sealed')} <span className="figures">{formatCount(sealedRows)}</span>
      </summary>
      <ul className="journal-sealed">
        {sealed.map(({ table, key, digest }) => (
          <li key={`${table} ${key}`}>
            {said.row(table)} {keyText(key)} ·{' '}
            {digest === null ? t('sealed.gone') : <code>{digest}</code>}
          </li>
        ))}
        {sealedRows > sealed.length && (
          <li>{t('sealed.more', { count: formatCount(sealedRows - sealed.length) })}</li>
        )}
      </ul>
    </details>
  );
}

function Chain({ entry }: PartProps) {
  const t = useWords('journalDesk');
  const mark = (holds: boolean, word: 'holds' | 'follows') => (
    <p className={holds ? 'journal-mark' : 'journal-mark journal-mark-bad'}>
      {holds ? <Endorsed aria-hidden size={14} /> : <WarningSign aria-hidden size={14} />}
      {t(holds ? word : `${word}.not`)}
    </p>
  );
  const { covered } = entry;
  return (
    <section>
      <h3>{t('chain')}</h3>
      {mark(entry.holds, 'holds')}
      {mark(entry.follows, 'follows')}
      <p className="journal-muted figures">
        {covered === null
          ? t('covered.not')
          : t('covered', {
              short: t('short', { size: formatCount(covered.size), short: covered.short }),
            })}
      </p>
      <dl className="journal-hashes">
        <Hash what={t('hash')} hash={entry.hash} />
        <Hash what={t('previous')} hash={entry.previous} />
      </dl>
    </section>
  );
}

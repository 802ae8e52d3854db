import { WarningSign } from '@blueprintjs/icons';
import type { ColDef } from 'ag-grid-community';
import type { JournalRow } from '../../../shared/contract/journal.ts';
import type { Corridor } from '../../../shared/corridor.ts';
import type { Words } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { formatCount, formatInstant, nothing } from '../../ui/format.ts';
import { figuresColumn, wordsColumn } from '../../ui/grid/columns.tsx';
import type { JournalWords } from './words.ts';

interface ColumnWords {
  readonly t: Words;
  readonly terms: Words;
  readonly said: JournalWords;
  /** The first entry that is not whole; `null`: all are, as far as was seen. */
  readonly bad: number | null;
}

/**
 * The columns of the log. Its order is that of its numbers, and no other. Who did what to what
 * stands in a narrow window, too.
 */
export function journalColumns({ t, terms, said, bad }: ColumnWords): ColDef<JournalRow>[] {
  const fixed = { sortable: false } as const;
  const named = (id: string, term = t(id)) => ({ id, head: t(id), term, ...fixed });
  const corridorText = ({ from, to }: JournalRow) =>
    [from, to].flatMap((each) => (each === null ? [] : [terms(`corridor.${each}`)])).join(' → ') ||
    nothing;
  return [
    figuresColumn<JournalRow>({
      ...named('number', t('number.what')),
      width: 72,
      pinned: true,
      text: ({ seq }) => formatCount(seq),
      render: ({ seq }) =>
        seq === bad ? (
          <b className="journal-bad-row">
            <WarningSign size={12} title={t('row.bad')} /> {formatCount(seq)}
          </b>
        ) : (
          formatCount(seq)
        ),
    }),
    wordsColumn<JournalRow>({ ...named('time'), width: 128, text: ({ at }) => formatInstant(at) }),
    wordsColumn<JournalRow>({
      ...named('person'),
      width: 134,
      text: (row) => said.person(row),
      tooltip: (row) => `${said.person(row)} (${row.actor})`,
    }),
    wordsColumn<JournalRow>({
      ...named('action'),
      width: 158,
      text: ({ action }) => said.action(action),
    }),
    wordsColumn<JournalRow>({
      ...named('corridor'),
      width: 70,
      text: corridorText,
      render: ({ from, to }) => <CorridorChange from={from} to={to} />,
    }),
    wordsColumn<JournalRow>({
      ...named('object'),
      width: 245,
      text: ({ object }) => said.object(object),
      tooltip: ({ object }) => `${said.object(object)}\n${object.id}`,
    }),
    wordsColumn<JournalRow>({
      ...named('reason'),
      width: 220,
      text: ({ reason }) => reason ?? nothing,
    }),
    wordsColumn<JournalRow>({
      ...named('role'),
      width: 150,
      text: ({ role }) => said.role(role),
    }),
  ];
}

interface CorridorChangeProps {
  readonly from: Corridor | null;
  readonly to: Corridor | null;
}

/** From which corridor to which, by their signs. */
export function CorridorChange({ from, to }: CorridorChangeProps) {
  if (from === null && to === null) return <>{nothing}</>;
  return (
    <span className="corridor-change">
      {from !== null && <CorridorSign corridor={from} size={16} />}
      {from !== null && to !== null && <span>→</span>}
      {to !== null && <CorridorSign corridor={to} size={16} />}
    </span>
  );
}

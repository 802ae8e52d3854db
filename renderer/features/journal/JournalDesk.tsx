import { Button } from '@blueprintjs/core';
import { Lock, Search } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { JournalRow } from '../../../shared/contract/journal.ts';
import { Inspector } from '../../app/inspector.tsx';
import { go } from '../../app/navigation.ts';
import { client, rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PagedGrid, type PageRequest } from '../../ui/grid/PagedGrid.tsx';
import { usePagedDesk } from '../../ui/grid/usePagedDesk.ts';
import { EntryView } from './EntryView.tsx';
import { FilterBar } from './FilterBar.tsx';
import { filterOf } from './filter.ts';
import { journalColumns } from './journalColumns.tsx';
import { JournalStrip } from './JournalStrip.tsx';
import { everything, isNarrowed, recall, remember, type Asked } from './memory.ts';
import { placeOf } from './place.ts';
import { wordsFrom } from './words.ts';
import './journal.css';

/** The log of all that was done at the post, and whether it is whole. */
export function JournalDesk() {
  const t = useWords('journalDesk');
  const { person, may } = useSession();
  const [asked, setAsked] = useState<Asked>(() => recall(person.id).asked);
  const [seq, setSeq] = useState<number | null>(() => recall(person.id).seq);
  /** Changes when the grid is to stand at another row than the one it is left at. */
  const [stand, setStand] = useState(0);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => remember(person.id, { asked, seq }), [person.id, asked, seq]);

  /** Shows an entry among all the others. */
  async function show(wanted: number) {
    setError(null);
    try {
      const { index } = await client.journal.place({ seq: wanted });
      remember(person.id, { row: index });
      setAsked(everything);
      setSeq(wanted);
      setStand((count) => count + 1);
    } catch (fault) {
      setError(fault);
    }
  }

  return (
    <div className="journal">
      <JournalStrip onShow={(wanted) => void show(wanted)} />
      {error !== null && <ErrorNote error={error} doing={t('loading')} />}
      {may('journal.read') ? (
        <Entries
          key={stand}
          asked={asked}
          onAsk={setAsked}
          seq={seq}
          onSelect={setSeq}
          onShow={(wanted) => void show(wanted)}
        />
      ) : (
        <>
          <EmptyView icon={<Lock aria-hidden />} title={t('forbidden')}>
            {t('forbidden.how')}
          </EmptyView>
          <Inspector>
            <EmptyView icon={<Lock aria-hidden />} title={t('inspector.forbidden')}>
              {t('inspector.forbidden.how')}
            </EmptyView>
          </Inspector>
        </>
      )}
    </div>
  );
}

interface EntriesProps {
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
  readonly seq: number | null;
  readonly onSelect: (seq: number) => void;
  readonly onShow: (seq: number) => void;
}

function Entries({ asked, onAsk, seq, onSelect, onShow }: EntriesProps) {
  const t = useWords('journalDesk');
  const words = useWords('journal');
  const terms = useWords('terms');
  const commandWords = useWords('commands');
  const { person, may, preferences } = useSession();
  const memory = useMemo(() => recall(person.id), [person.id]);
  const state = useQuery(rpc.journal.state.queryOptions());
  const bad = state.data?.verified?.problem?.seq ?? null;
  const desk = usePagedDesk<JournalRow, Asked>(asked);
  const settled = desk.asked;
  const { total } = desk;
  const [more, setMore] = useState(false);
  const columns = useMemo(
    () => journalColumns({ t, terms, said: wordsFrom(words, terms), bad }),
    [t, terms, words, bad],
  );

  async function fetchPage({ offset, limit }: PageRequest) {
    const { oldestFirst } = settled;
    const filter = filterOf(settled);
    const page = await desk.answered(client.journal.page({ filter, oldestFirst, offset, limit }));
    setMore(page.more);
    return page;
  }

  function open(row: JournalRow, index: number | null) {
    const place = placeOf(row.object, may);
    if (place === null) return;
    if (index !== null) remember(person.id, { row: index });
    go(place);
  }

  const view =
    seq === null || total === 0 ? (
      <EmptyView title={t('inspector.empty')}>{t('inspector.empty.how')}</EmptyView>
    ) : (
      <EntryView seq={seq} onShow={onShow} onOpen={(row) => open(row, desk.selectedIndex())} />
    );
  return (
    <>
      <FilterBar asked={asked} onAsk={onAsk} onLeave={() => desk.enterRows()} />
      {desk.error !== null && (
        <ErrorNote error={desk.error} doing={t('loading')} onRetry={desk.retry} />
      )}
      {more && <p className="journal-more">{t('more', { count: total ?? 0 })}</p>}
      <PagedGrid<JournalRow>
        name="journal"
        label={commandWords('journal.open')}
        columns={columns}
        idOf={(row) => String(row.seq)}
        fetchPage={fetchPage}
        version={`${JSON.stringify(settled)}|${desk.attempt}`}
        freshness={state.dataUpdatedAt}
        memory={memory}
        onMemory={(change) => remember(person.id, change)}
        onSelect={(row) => {
          if (row !== null) onSelect(row.seq);
        }}
        onOpen={open}
        {...desk.told}
        footer={t('keys')}
        overlay={
          total === 0 ? (
            <EmptyView
              icon={<Search aria-hidden />}
              title={t('nothingFound')}
              action={
                isNarrowed(asked) ? (
                  <Button text={t('clear')} onClick={() => onAsk(everything)} />
                ) : undefined
              }
            >
              {t('nothingFound.advice')}
            </EmptyView>
          ) : undefined
        }
      />
      {preferences.inspectorOpen ? <Inspector>{view}</Inspector> : view}
    </>
  );
}

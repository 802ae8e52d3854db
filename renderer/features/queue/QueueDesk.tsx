import { Button, InputGroup } from '@blueprintjs/core';
import { Search, Inbox } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import type { GridApi } from 'ag-grid-community';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { QueueRow } from '../../../shared/contract/declarations.ts';
import type { Corridor } from '../../../shared/corridor.ts';
import { runCommand, useCommand } from '../../app/commands.tsx';
import { Inspector } from '../../app/inspector.tsx';
import { go } from '../../app/navigation.ts';
import { client, rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { focusRow } from '../../ui/grid/Grid.tsx';
import { PagedGrid, type PageRequest } from '../../ui/grid/PagedGrid.tsx';
import { useNames } from '../../ui/names.ts';
import { useSettled } from '../../ui/useSettled.ts';
import { recall, remember } from './memory.ts';
import { QueueCounts } from './QueueCounts.tsx';
import { queueColumns } from './queueColumns.tsx';
import { QueueInspector } from './QueueInspector.tsx';
import { queueQuery } from './queueQuery.ts';
import { startWalk } from './walk.ts';
import './queue.css';

/** How long after the last letter the search is made, ms. */
const pause = 250;

/** The queue of one corridor, or of everything: what waits, the most urgent first. */
export function QueueDesk({ corridor }: { readonly corridor: Corridor | null }) {
  const t = useWords('queue');
  const terms = useWords('terms');
  const commandWords = useWords('commands');
  const outcomes = useWords('outcomes');
  const documents = useWords('consignments');
  const names = useNames();
  const { person, may } = useSession();
  const memory = useMemo(() => recall(person.id, corridor), [person.id, corridor]);
  const [typed, setTyped] = useState(memory.search);
  const search = useSettled(typed, pause);
  const counts = useQuery(rpc.declarations.counts.queryOptions());
  const [total, setTotal] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [selected, setSelected] = useState<QueueRow | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [filtered, setFiltered] = useState(Object.keys(memory.filters).length > 0);
  const grid = useRef<GridApi<QueueRow> | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const lastQuery = useRef<ReturnType<typeof queueQuery> | null>(null);

  useCommand('queue.search', () => field.current?.select());
  useEffect(() => remember(person.id, corridor, { search }), [person.id, corridor, search]);

  const columns = useMemo(
    () => queueColumns({ t, documents, terms, outcomes, names }),
    [t, documents, terms, outcomes, names],
  );

  async function fetchPage({ offset, limit, sort, filters }: PageRequest) {
    const query = queueQuery(corridor, search, { sort, filters });
    lastQuery.current = query;
    const page = await client.declarations.page({ ...query, offset, limit });
    setError(null);
    return page;
  }

  function open(row: QueueRow, index: number) {
    if (lastQuery.current !== null) {
      startWalk({ query: lastQuery.current, index, id: row.id, total: total ?? 0 });
    }
    remember(person.id, corridor, { row: index });
    go({ desk: 'declaration', id: row.id });
  }

  const narrowed = search.trim() !== '' || filtered;

  return (
    <div className="queue">
      <header className="queue-head">
        <QueueCounts corridor={corridor} counts={counts.data ?? null} />
        <InputGroup
          className="queue-search"
          inputRef={field}
          type="search"
          size="small"
          leftElement={<Search aria-hidden className="queue-search-sign" />}
          value={typed}
          maxLength={200}
          spellCheck={false}
          placeholder={t('search')}
          aria-label={t('search')}
          aria-keyshortcuts="Control+F"
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            // The first press clears the search, the next one leaves it.
            const leaves = event.key === 'Escape' && typed === '';
            if (event.key === 'Escape') setTyped('');
            if (leaves || event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              if (grid.current !== null) focusRow(grid.current, 0);
            }
          }}
        />
      </header>
      {error !== null && (
        <ErrorNote
          error={error}
          doing={t('loading')}
          onRetry={() => {
            setError(null);
            setAttempt((count) => count + 1);
          }}
        />
      )}
      <PagedGrid<QueueRow>
        name="queue"
        label={corridor === null ? commandWords('queue.all') : terms(`corridor.${corridor}`)}
        columns={columns}
        idOf={(row) => row.id}
        fetchPage={fetchPage}
        version={`${search}|${attempt}`}
        freshness={counts.dataUpdatedAt}
        memory={memory}
        onMemory={(change) => {
          remember(person.id, corridor, change);
          if (change.filters !== undefined) setFiltered(Object.keys(change.filters).length > 0);
        }}
        onSelect={setSelected}
        onOpen={open}
        onError={setError}
        onTotal={setTotal}
        onApi={(api) => {
          grid.current = api;
        }}
        footer={t('keys')}
        overlay={
          total === 0 ? (
            narrowed ? (
              <EmptyView
                icon={<Search aria-hidden />}
                title={t('nothingFound')}
                action={
                  <Button
                    text={t('showAll')}
                    onClick={() => {
                      setTyped('');
                      grid.current?.setFilterModel(null);
                    }}
                  />
                }
              >
                {t('nothingFound.advice')}
              </EmptyView>
            ) : (
              <EmptyView
                icon={<Inbox aria-hidden />}
                title={t(`empty.${corridor ?? 'all'}`)}
                action={
                  may('intake.import') ? (
                    <Button
                      text={commandWords('intake.importFiles')}
                      onClick={() => runCommand('intake.importFiles')}
                    />
                  ) : undefined
                }
              >
                {t('empty.advice')}
              </EmptyView>
            )
          ) : undefined
        }
      />
      <Inspector>
        <QueueInspector
          row={selected}
          onOpen={() => {
            const index = grid.current?.getSelectedNodes().at(-1)?.rowIndex;
            if (selected !== null && typeof index === 'number') open(selected, index);
          }}
        />
      </Inspector>
    </div>
  );
}

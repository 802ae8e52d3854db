import { Button } from '@blueprintjs/core';
import { Cross, Inbox, Search } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import type { GridApi } from 'ag-grid-community';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { QueueRow } from '../../../shared/contract/declarations.ts';
import { mostTagged } from '../../../shared/contract/queue-sheet.ts';
import type { SavedView } from '../../../shared/contract/views.ts';
import type { Corridor } from '../../../shared/corridor.ts';
import { runCommand, useCommand } from '../../app/commands.tsx';
import { Inspector } from '../../app/inspector.tsx';
import { go } from '../../app/navigation.ts';
import { client, rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { applyView } from '../../ui/grid/gridView.ts';
import { PagedGrid, type PageRequest } from '../../ui/grid/PagedGrid.tsx';
import { TagBar } from '../../ui/grid/TagBar.tsx';
import { useTags } from '../../ui/grid/tags.tsx';
import { usePagedDesk } from '../../ui/grid/usePagedDesk.ts';
import { useNames } from '../../ui/names.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { recall, remember } from './memory.ts';
import { BatchActions } from './BatchActions.tsx';
import { FinishSheet } from './FinishSheet.tsx';
import { QueueCounts } from './QueueCounts.tsx';
import { queueColumns } from './queueColumns.tsx';
import { QueueInspector } from './QueueInspector.tsx';
import { presentView, queueQuery, shownSheet } from './queueQuery.ts';
import { ExportSheet } from './sheet/ExportSheet.tsx';
import { useQueueSheet } from './sheet/useQueueSheet.ts';
import { useBatch } from './useBatch.ts';
import { ViewsSheet } from './views/ViewsSheet.tsx';
import { startWalk } from './walk.ts';
import './queue.css';

interface QueueDeskProps {
  readonly corridor: Corridor | null;
  /** all; what is in one's own hands; what is announced and not here yet; what never came. */
  readonly scope: 'all' | 'mine' | 'preArrival' | 'lapsed';
}

/** The queue of one corridor or scope, or of everything: what waits, the most urgent first. */
export function QueueDesk({ corridor, scope }: QueueDeskProps) {
  const t = useWords('queue');
  const terms = useWords('terms');
  const commandWords = useWords('commands');
  const outcomes = useWords('outcomes');
  const documents = useWords('consignments');
  const heads = useWords('queueColumns');
  const work = useWords('work');
  const app = useWords('app');
  const names = useNames();
  const { person, may } = useSession();
  const queue = scope === 'all' ? corridor : scope;
  // What is announced has days of its own: its columns are arranged by themselves.
  const ofAnnounced = scope === 'preArrival' || scope === 'lapsed';
  const memory = useMemo(() => recall(person.id, queue), [person.id, queue]);
  const [typed, setTyped] = useState(memory.search);
  const counts = useQuery(rpc.declarations.counts.queryOptions());
  const desk = usePagedDesk<QueueRow, string>(typed);
  const search = desk.asked;
  const { total, grid } = desk;
  const [selected, setSelected] = useState<QueueRow | null>(null);
  const [filtered, setFiltered] = useState(Object.keys(memory.filters).length > 0);
  const lastQuery = useRef<ReturnType<typeof queueQuery> | null>(null);
  const [sheet, setSheet] = useState<'export' | 'choose' | 'name' | null>(null);
  const keepTags = useCallback(
    (tagged: readonly string[]) => remember(person.id, queue, { tagged }),
    [person.id, queue],
  );
  const tags = useTags(mostTagged, memory.tagged, keepTags);
  // Another language makes another grid: until it stands, nothing is shown.
  const standing = () => (grid.current?.isDestroyed() === false ? grid.current : null);
  const shown = () => {
    const api = standing();
    return api === null ? null : shownSheet(corridor, search, api, columns, scope);
  };
  const taking = useQueueSheet(shown, tags.ids);
  const atCursor = selected === null ? [] : [selected.id];
  const batch = useBatch({
    ids: tags.ids.size > 0 ? [...tags.ids] : atCursor,
    corridor,
    onDone: tags.remove,
    say: taking.say,
  });
  const copyAll = (onlyTagged: boolean) => void taking.write('clipboard', onlyTagged);

  useCommand('queue.views', () => setSheet('choose'));
  useCommand('queue.saveView', () => setSheet('name'));
  const mayTake = may('declaration.export') && !taking.task.running;
  useCommand('queue.export', () => setSheet('export'), mayTake && (total ?? 0) > 0);
  useCommand('queue.copyAll', () => copyAll(false), mayTake && (total ?? 0) > 0);
  useEffect(() => remember(person.id, queue, { search }), [person.id, queue, search]);

  const columns = useMemo(
    () => queueColumns({ t, documents, terms, outcomes, columns: heads, names }, ofAnnounced),
    [t, documents, terms, outcomes, heads, names, ofAnnounced],
  );

  function fetchPage({ offset, limit, sort, filters }: PageRequest) {
    const query = queueQuery(corridor, search, { sort, filters }, scope);
    lastQuery.current = query;
    return desk.answered(client.declarations.page({ ...query, offset, limit }));
  }

  function open(row: QueueRow, index: number) {
    if (lastQuery.current !== null) {
      startWalk({ query: lastQuery.current, index, id: row.id, total: total ?? 0 });
    }
    remember(person.id, queue, { row: index });
    go({ desk: 'declaration', id: row.id });
  }

  function look(view: SavedView) {
    setTyped(view.search);
    if (grid.current === null) return;
    applyView(grid.current, view);
    desk.enterRows(view.search);
  }

  const narrowed = search.trim() !== '' || filtered;

  return (
    <div className="queue">
      <header className="queue-head">
        {tags.ids.size === 0 && (
          <QueueCounts corridor={corridor} scope={scope} counts={counts.data ?? null} />
        )}
        <TagBar tags={tags}>
          <BatchActions batch={batch} />
        </TagBar>
        <SearchField
          className="queue-search"
          label={t('search')}
          value={typed}
          onType={setTyped}
          onLeave={() => desk.enterRows()}
        />
      </header>
      {desk.error !== null && (
        <ErrorNote error={desk.error} doing={t('loading')} onRetry={desk.retry} />
      )}
      {sheet !== 'export' && taking.task.error !== null && (
        <ErrorNote error={taking.task.error} doing={t('copied.doing')} />
      )}
      {batch.error !== null && <ErrorNote error={batch.error} doing={work('doing')} />}
      <div className={taking.said === null ? 'visually-hidden' : 'queue-said'}>
        <p role="status">{taking.said}</p>
        {taking.said !== null && (
          <Button
            size="small"
            variant="minimal"
            icon={<Cross aria-hidden size={12} />}
            aria-label={app('close')}
            title={app('close')}
            onClick={() => taking.say(null)}
          />
        )}
      </div>
      <PagedGrid<QueueRow>
        name={ofAnnounced ? 'announced' : 'queue'}
        label={
          scope !== 'all'
            ? commandWords(`queue.${scope}`)
            : corridor === null
              ? commandWords('queue.all')
              : terms(`corridor.${corridor}`)
        }
        columns={columns}
        idOf={(row) => row.id}
        fetchPage={fetchPage}
        version={`${search}|${desk.attempt}`}
        freshness={counts.dataUpdatedAt}
        memory={memory}
        onMemory={(change) => {
          remember(person.id, queue, change);
          if (change.filters !== undefined) setFiltered(Object.keys(change.filters).length > 0);
        }}
        tags={tags}
        {...(mayTake ? { onCopyTagged: () => copyAll(true) } : {})}
        onSelect={setSelected}
        onOpen={open}
        {...desk.told}
        footer={t(may('check.work') ? 'keys' : 'keys.reading')}
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
                title={t(`empty.${queue ?? 'all'}`)}
                action={
                  scope !== 'mine' && may('intake.import') ? (
                    <Button
                      text={commandWords('intake.importFiles')}
                      onClick={() => runCommand('intake.importFiles')}
                    />
                  ) : undefined
                }
              >
                {t(scope === 'all' ? 'empty.advice' : `empty.${scope}.advice`)}
              </EmptyView>
            )
          ) : undefined
        }
      />
      {sheet === 'export' && (
        <ExportSheet
          taking={taking}
          rows={total ?? 0}
          columns={shown()?.columns.length ?? 0}
          tagged={tags.ids.size}
          onClose={() => setSheet(null)}
        />
      )}
      {batch.finishing && (
        <FinishSheet ids={batch.ids} onClose={batch.stop} onDone={batch.finished} />
      )}
      {(sheet === 'choose' || sheet === 'name') && (
        <ViewsSheet
          asking={sheet}
          present={() => ({
            search: search.trim(),
            ...presentOf(standing()),
          })}
          onChoose={look}
          onClose={() => setSheet(null)}
        />
      )}
      <Inspector>
        <QueueInspector
          row={selected}
          onOpen={() => {
            const index = desk.selectedIndex();
            if (selected !== null && index !== null) open(selected, index);
          }}
        />
      </Inspector>
    </div>
  );
}

/** How the grid is looked at now; nothing chosen while it does not stand yet. */
function presentOf(api: GridApi<QueueRow> | null): ReturnType<typeof presentView> {
  return api === null ? { filters: {}, sort: [], columns: [] } : presentView(api);
}

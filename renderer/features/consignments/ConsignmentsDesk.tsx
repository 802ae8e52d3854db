import { Button, Checkbox } from '@blueprintjs/core';
import { Path, Search } from '@blueprintjs/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { consignmentStates, type ConsignmentRow } from '../../../shared/contract/consignments.ts';
import { Inspector } from '../../app/inspector.tsx';
import { go } from '../../app/navigation.ts';
import { client, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatCount } from '../../ui/format.ts';
import { PagedGrid, type Page, type PageRequest } from '../../ui/grid/PagedGrid.tsx';
import { usePagedDesk } from '../../ui/grid/usePagedDesk.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { consignmentColumns } from './consignmentColumns.tsx';
import { ConsignmentView } from './ConsignmentView.tsx';
import './consignments.css';

type State = ConsignmentRow['state'];

/** Consignments: what belongs together from the first notice to release, and how far each has come. */
export function ConsignmentsDesk({ id }: { readonly id: number | null }) {
  const t = useWords('consignments');
  const terms = useWords('terms');
  const commandWords = useWords('commands');
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<State | null>(null);
  const [linked, setLinked] = useState(true);
  /** Whoever comes from a declaration sees its consignment alone, until he asks for the others. */
  const [only, setOnly] = useState<number | null>(id);
  const [selected, setSelected] = useState<number | null>(id);
  const desk = usePagedDesk<ConsignmentRow, string>(typed);
  const search = desk.asked;
  const { total } = desk;
  const counts = useQuery(
    rpc.consignments.page.queryOptions({
      input: { search, state: null, linked, offset: 0, limit: 1 },
      placeholderData: keepPreviousData,
    }),
  );
  const all = useQuery(
    rpc.consignments.page.queryOptions({
      input: { search: '', state: null, linked: false, offset: 0, limit: 1 },
    }),
  );
  const lone = all.data?.total ?? 0;
  const columns = useMemo(() => consignmentColumns(t, terms), [t, terms]);

  async function pageOf({ offset, limit }: PageRequest): Promise<Page<ConsignmentRow>> {
    if (only !== null) return { total: 1, rows: [await client.consignments.get({ id: only })] };
    return client.consignments.page({ search, state, linked, offset, limit });
  }

  async function openNewest(row: ConsignmentRow) {
    try {
      const { members } = await client.consignments.get({ id: row.id });
      const newest = members.at(-1);
      if (newest !== undefined) go({ desk: 'declaration', id: newest.declarationId });
    } catch (fault) {
      desk.fail(fault);
    }
  }

  function narrow(change: () => void) {
    setOnly(null);
    change();
  }

  const narrowed = search.trim() !== '' || state !== null || (linked && lone > 0);
  const shown = total === 0 ? null : selected;
  return (
    <div className="consignments">
      <header className="consignments-head">
        <SearchField
          className="consignments-search"
          label={t('search')}
          value={typed}
          onType={(text) => {
            if (text !== typed) narrow(() => setTyped(text));
          }}
          onLeave={() => desk.enterRows()}
        />
        <Checkbox
          className="consignments-linked"
          checked={linked}
          label={t('linked')}
          onChange={() => narrow(() => setLinked(!linked))}
        />
        <div role="group" aria-label={t('state')} className="consignments-states">
          {[null, ...consignmentStates].map((one) => (
            <Button
              key={one ?? 'all'}
              size="small"
              variant="minimal"
              active={only === null && state === one}
              aria-pressed={only === null && state === one}
              onClick={() => narrow(() => setState(one))}
            >
              {t(`state.${one ?? 'all'}`)}{' '}
              <span className="figures">{formatCount(countOf(counts.data?.counts, one))}</span>
            </Button>
          ))}
          {only !== null && (
            <Button
              size="small"
              variant="outlined"
              text={t('only.all')}
              onClick={() => setOnly(null)}
            />
          )}
        </div>
      </header>
      {desk.error !== null && (
        <ErrorNote error={desk.error} doing={t('loading')} onRetry={desk.retry} />
      )}
      <PagedGrid<ConsignmentRow>
        name="consignments"
        label={commandWords('consignments.open')}
        columns={columns}
        idOf={(row) => String(row.id)}
        fetchPage={(request) => desk.answered(pageOf(request))}
        version={`${search}|${state}|${linked}|${only}|${desk.attempt}`}
        freshness={counts.dataUpdatedAt}
        onSelect={(row) => {
          if (row !== null) setSelected(row.id);
        }}
        onOpen={(row) => void openNewest(row)}
        {...desk.told}
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
                      setState(null);
                      setLinked(false);
                    }}
                  />
                }
              >
                {t('nothingFound.advice')}
              </EmptyView>
            ) : (
              <EmptyView icon={<Path aria-hidden />} title={t('empty')}>
                {t('empty.advice')}
              </EmptyView>
            )
          ) : undefined
        }
      />
      {shown === null ? (
        <Inspector>
          <EmptyView title={t('inspector.empty')}>{t('inspector.empty.how')}</EmptyView>
        </Inspector>
      ) : (
        <ConsignmentView key={shown} id={shown} />
      )}
    </div>
  );
}

function countOf(
  counts: Readonly<Partial<Record<State, number>>> | undefined,
  state: State | null,
): number | null {
  if (counts === undefined) return null;
  if (state !== null) return counts[state] ?? 0;
  return consignmentStates.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
}

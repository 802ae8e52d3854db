import { Button, Checkbox, InputGroup } from '@blueprintjs/core';
import { Path, Search } from '@blueprintjs/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { consignmentStates, type ConsignmentRow } from '../../../shared/contract/consignments.ts';
import { go } from '../../app/navigation.ts';
import { client, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatCount } from '../../ui/format.ts';
import { PagedGrid, type PageRequest } from '../../ui/grid/PagedGrid.tsx';
import { consignmentColumns } from './consignmentColumns.tsx';
import { ConsignmentView } from './ConsignmentView.tsx';
import './consignments.css';

type State = ConsignmentRow['state'];

/** How long after the last letter the search is made, ms. */
const pause = 250;

/** Consignments: what belongs together from the first notice to release, and how far each has come. */
export function ConsignmentsDesk({ id }: { readonly id: number | null }) {
  const t = useWords('consignments');
  const terms = useWords('terms');
  const commandWords = useWords('commands');
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const [state, setState] = useState<State | null>(null);
  const [linked, setLinked] = useState(true);
  const [selected, setSelected] = useState<number | null>(id);
  const [error, setError] = useState<unknown>(null);
  const [total, setTotal] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const counts = useQuery(
    rpc.consignments.page.queryOptions({
      input: { search, state: null, linked, offset: 0, limit: 1 },
      placeholderData: keepPreviousData,
    }),
  );
  const columns = useMemo(() => consignmentColumns(t, terms), [t, terms]);

  async function fetchPage({ offset, limit }: PageRequest) {
    const page = await client.consignments.page({ search, state, linked, offset, limit });
    setError(null);
    return page;
  }

  async function openNewest(row: ConsignmentRow) {
    const { members } = await client.consignments.get({ id: row.id });
    const newest = members.at(-1);
    if (newest !== undefined) go({ desk: 'declaration', id: newest.declarationId });
  }

  const narrowed = search.trim() !== '' || state !== null;
  return (
    <div className="consignments">
      <header className="consignments-head">
        <div role="group" aria-label={t('state')} className="consignments-states">
          {[null, ...consignmentStates].map((one) => (
            <Button
              key={one ?? 'all'}
              size="small"
              variant="minimal"
              active={state === one}
              aria-pressed={state === one}
              onClick={() => setState(one)}
            >
              {t(`state.${one ?? 'all'}`)}{' '}
              <span className="figures">{formatCount(countOf(counts.data?.counts, one))}</span>
            </Button>
          ))}
        </div>
        <Checkbox
          className="consignments-linked"
          checked={linked}
          label={t('linked')}
          onChange={() => setLinked(!linked)}
        />
        <InputGroup
          className="consignments-search"
          type="search"
          size="small"
          leftElement={<Search aria-hidden className="queue-search-sign" />}
          value={typed}
          maxLength={200}
          spellCheck={false}
          placeholder={t('search')}
          aria-label={t('search')}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped('');
          }}
        />
      </header>
      {error !== null && (
        <ErrorNote error={error} doing={t('loading')} onRetry={() => setError(null)} />
      )}
      <PagedGrid<ConsignmentRow>
        name="consignments"
        label={commandWords('consignments.open')}
        columns={columns}
        idOf={(row) => String(row.id)}
        fetchPage={fetchPage}
        version={`${search}|${state}|${linked}`}
        freshness={counts.dataUpdatedAt}
        onSelect={(row) => {
          if (row !== null) setSelected(row.id);
        }}
        onOpen={(row) => void openNewest(row)}
        onError={setError}
        onTotal={setTotal}
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
      {selected !== null && <ConsignmentView key={selected} id={selected} />}
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

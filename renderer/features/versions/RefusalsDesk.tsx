import { Button, Checkbox, InputGroup } from '@blueprintjs/core';
import { Search, TickCircle } from '@blueprintjs/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { RefusalRow } from '../../../shared/contract/versions.ts';
import { client, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PagedGrid, type PageRequest } from '../../ui/grid/PagedGrid.tsx';
import { NoticeView } from './NoticeView.tsx';
import { refusalColumns } from './refusalColumns.tsx';
import { VersionsView } from './VersionsView.tsx';
import './versions.css';

/** How long after the last letter the search is made, ms. */
const pause = 250;

/** Declarations refused registration: the notice of each, its versions, and whether a corrected one came. */
export function RefusalsDesk({ id }: { readonly id: string | null }) {
  const t = useWords('versions');
  const commandWords = useWords('commands');
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState(true);
  const [selected, setSelected] = useState<Pick<RefusalRow, 'id' | 'version'> | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [total, setTotal] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const newest = useQuery(
    rpc.versions.refusals.queryOptions({
      input: { search: '', open: false, offset: 0, limit: 1 },
      placeholderData: keepPreviousData,
    }),
  );
  // Whoever comes from a message stands at its declaration at once.
  const asked = useQuery(
    rpc.versions.list.queryOptions({ input: { id: id ?? '' }, enabled: id !== null }),
  );
  useEffect(() => {
    const refused = asked.data?.findLast(({ state }) => state === 'refused');
    if (id !== null && refused !== undefined) setSelected({ id, version: refused.version });
  }, [asked.data, id]);
  const columns = useMemo(() => refusalColumns(t), [t]);

  async function fetchPage({ offset, limit }: PageRequest) {
    const page = await client.versions.refusals({ search, open, offset, limit });
    setError(null);
    return page;
  }

  const narrowed = search.trim() !== '';
  const anyRefused = (newest.data?.total ?? 0) > 0;
  return (
    <div className="refusals">
      <header className="refusals-head">
        <Checkbox checked={open} label={t('openOnly')} onChange={() => setOpen(!open)} />
        <InputGroup
          className="refusals-search"
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
      <PagedGrid<RefusalRow>
        name="refusals"
        label={commandWords('refusals.open')}
        columns={columns}
        idOf={(row) => row.id}
        fetchPage={fetchPage}
        version={`${search}|${open}`}
        freshness={newest.dataUpdatedAt}
        onSelect={(row) => {
          if (row !== null) setSelected(row);
        }}
        onOpen={(row) => {
          setSelected(row);
          document.querySelector<HTMLElement>('.refusal')?.focus();
        }}
        onError={setError}
        onTotal={setTotal}
        footer={t('keys')}
        overlay={
          total === 0 ? (
            <EmptyView
              icon={narrowed ? <Search aria-hidden /> : <TickCircle aria-hidden />}
              title={t(open && anyRefused ? 'emptyOpen' : 'empty')}
              action={
                narrowed ? (
                  <Button text={commandWords('queue.search')} onClick={() => setTyped('')} />
                ) : undefined
              }
            >
              {t(open && anyRefused ? 'emptyOpenAdvice' : 'emptyAdvice')}
            </EmptyView>
          ) : undefined
        }
      />
      {selected !== null && (
        <div className="refusal" tabIndex={-1}>
          <NoticeView key={`${selected.id}/${selected.version}`} {...selected} />
          <VersionsView key={selected.id} id={selected.id} />
        </div>
      )}
    </div>
  );
}

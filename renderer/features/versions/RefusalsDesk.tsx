import { Button, Checkbox } from '@blueprintjs/core';
import { Search, TickCircle } from '@blueprintjs/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { RefusalRow } from '../../../shared/contract/versions.ts';
import { Inspector } from '../../app/inspector.tsx';
import { client, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatCount } from '../../ui/format.ts';
import { PagedGrid, type Page } from '../../ui/grid/PagedGrid.tsx';
import { usePagedDesk } from '../../ui/grid/usePagedDesk.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { Refusal } from './Refusal.tsx';
import { refusalColumns } from './refusalColumns.tsx';
import './versions.css';

/** Refusals asked for at once while one of them is looked for. */
const block = 500;

/** Declarations refused registration: the notice of each, its versions, and whether a corrected one came. */
export function RefusalsDesk({ id }: { readonly id: string | null }) {
  const t = useWords('versions');
  const commandWords = useWords('commands');
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(true);
  /** Whoever comes from a message sees its declaration alone, until he asks for the others. */
  const [only, setOnly] = useState<string | null>(id);
  const [selected, setSelected] = useState<Pick<RefusalRow, 'id' | 'version'> | null>(null);
  const desk = usePagedDesk<RefusalRow, string>(typed);
  const search = desk.asked;
  const { total } = desk;
  const newest = useQuery(
    rpc.versions.refusals.queryOptions({
      input: { search: '', open: false, offset: 0, limit: 1 },
      placeholderData: keepPreviousData,
    }),
  );
  const columns = useMemo(() => refusalColumns(t), [t]);

  function narrow(change: () => void) {
    setOnly(null);
    change();
  }

  const searched = search.trim() !== '';
  const allCorrected = !searched && open && (newest.data?.total ?? 0) > 0;
  const shown = total === 0 ? null : selected;
  return (
    <div className="refusals">
      <header className="refusals-head">
        <SearchField
          className="refusals-search"
          label={t('search')}
          value={typed}
          onType={(text) => {
            if (text !== typed) narrow(() => setTyped(text));
          }}
          onLeave={() => desk.enterRows()}
        />
        <Checkbox
          checked={open && only === null}
          label={t('openOnly')}
          onChange={() => narrow(() => setOpen(only !== null || !open))}
        />
        {only !== null && (
          <Button
            size="small"
            variant="outlined"
            text={t('only.all')}
            onClick={() => narrow(() => setOpen(false))}
          />
        )}
        <span className="refusals-count">
          {t('waiting')}: <b className="figures">{formatCount(newest.data?.open ?? null)}</b>
        </span>
      </header>
      {desk.error !== null && (
        <ErrorNote error={desk.error} doing={t('loading')} onRetry={desk.retry} />
      )}
      <PagedGrid<RefusalRow>
        name="refusals"
        label={commandWords('refusals.open')}
        columns={columns}
        idOf={(row) => row.id}
        fetchPage={({ offset, limit }) =>
          desk.answered(
            only === null
              ? client.versions.refusals({ search, open, offset, limit })
              : pageOf(only),
          )
        }
        version={`${search}|${open}|${only}|${desk.attempt}`}
        freshness={newest.dataUpdatedAt}
        onSelect={(row) => {
          if (row !== null) setSelected(row);
        }}
        onOpen={(row) => {
          setSelected(row);
          document.querySelector<HTMLElement>('.refusal [role=tabpanel]')?.focus();
        }}
        {...desk.told}
        footer={t('keys')}
        overlay={
          total !== 0 ? undefined : searched ? (
            <EmptyView
              icon={<Search aria-hidden />}
              title={t('nothingFound')}
              action={
                <Button
                  text={t('showAll')}
                  onClick={() => {
                    setTyped('');
                    setOpen(false);
                  }}
                />
              }
            >
              {t('nothingFoundAdvice')}
            </EmptyView>
          ) : (
            <EmptyView
              icon={<TickCircle aria-hidden />}
              title={t(allCorrected ? 'emptyOpen' : 'empty')}
              action={
                allCorrected ? (
                  <Button text={t('showCorrected')} onClick={() => setOpen(false)} />
                ) : undefined
              }
            >
              {t(allCorrected ? 'emptyOpenAdvice' : 'emptyAdvice')}
            </EmptyView>
          )
        }
      />
      {shown === null ? (
        <Inspector>
          <EmptyView title={t('inspector.empty')}>{t('inspector.empty.how')}</EmptyView>
        </Inspector>
      ) : (
        <Refusal key={`${shown.id}/${shown.version}`} id={shown.id} version={shown.version} />
      )}
    </div>
  );
}

/** The page with one declaration alone; empty where it was never refused. */
async function pageOf(id: string): Promise<Page<RefusalRow>> {
  for (let offset = 0; ; offset += block) {
    const page = await client.versions.refusals({ search: '', open: false, offset, limit: block });
    const row = page.rows.find((each) => each.id === id);
    if (row !== undefined) return { total: 1, rows: [row] };
    if (offset + block >= page.total) return { total: 0, rows: [] };
  }
}

import { Checkbox, InputGroup } from '@blueprintjs/core';
import { Search } from '@blueprintjs/icons';
import type { ColDef } from 'ag-grid-community';
import { useEffect, useMemo, useState } from 'react';
import type { ReferenceRow } from '../../../shared/contract/reference.ts';
import type { Names, TableName } from '../../../shared/reference.ts';
import { client } from '../../app/rpc.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import type { Language } from '../../../shared/languages.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatDate, formatInstant, nothing } from '../../ui/format.ts';
import { wordsColumn } from '../../ui/grid/columns.tsx';
import { PagedGrid, type PageRequest } from '../../ui/grid/PagedGrid.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readDay } from './day.ts';

/** How long after the last letter the search is made, ms. */
const pause = 250;

/** The name in the reader's language, else in one there is. */
export function nameIn(names: Names | null, language: Language): string {
  if (names === null) return nothing;
  return names[language] ?? names.ru ?? names.kk ?? names.en ?? nothing;
}

/** The rows of a table as of a day, today unless another is asked for. */
export function TableRows({ table }: { readonly table: TableName }) {
  const t = useWords('reference');
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const [dayText, setDayText] = useState(() => formatInstant(new Date()).slice(0, 10));
  const [allDays, setAllDays] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [total, setTotal] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const read = readDay(dayText);
  const day = allDays ? null : read;
  const wrong = !allDays && read === null;
  const columns = useMemo<ColDef<ReferenceRow>[]>(() => {
    const named = (id: string) => ({ id, head: t(id), term: t(id), sortable: false });
    const values = (row: ReferenceRow) =>
      Object.entries(row.values)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `${name}: ${value}`)
        .join(' · ');
    return [
      wordsColumn<ReferenceRow>({
        ...named('key'),
        width: 140,
        pinned: true,
        text: ({ key }) => key,
      }),
      wordsColumn<ReferenceRow>({
        ...named('name'),
        width: 380,
        text: ({ names }) => nameIn(names, language),
      }),
      wordsColumn<ReferenceRow>({ ...named('values'), width: 380, text: values }),
      wordsColumn<ReferenceRow>({
        ...named('from'),
        width: 104,
        text: ({ from }) => formatDate(from),
      }),
      wordsColumn<ReferenceRow>({
        ...named('until'),
        width: 104,
        text: ({ until }) => (until === null ? nothing : formatDate(until)),
      }),
    ];
  }, [t, language]);

  async function fetchPage({ offset, limit }: PageRequest) {
    const page = await client.reference.rows({ table, day, search, offset, limit });
    setError(null);
    return page;
  }

  return (
    <>
      <div className="reference-sieve">
        <InputGroup
          type="search"
          size="small"
          leftElement={<Search aria-hidden className="queue-search-sign" />}
          value={typed}
          maxLength={200}
          spellCheck={false}
          placeholder={t('search')}
          aria-label={t('search')}
          onChange={(event) => setTyped(event.target.value)}
        />
        <TextField
          label={t('day')}
          value={dayText}
          disabled={allDays}
          wrong={wrong ? t('day.wrong') : undefined}
          onChange={(event) => setDayText(event.target.value)}
        />
        <Checkbox checked={allDays} label={t('allDays')} onChange={() => setAllDays(!allDays)} />
      </div>
      {error !== null && <ErrorNote error={error} doing={t('loading')} />}
      <PagedGrid<ReferenceRow>
        name={`reference-${table}`}
        label={t(`table.${table}`)}
        columns={columns}
        idOf={(row) => `${row.key} ${row.from}`}
        fetchPage={fetchPage}
        version={`${table}|${search}|${day}`}
        freshness={0}
        onError={setError}
        onTotal={setTotal}
        overlay={
          total === 0 ? (
            <EmptyView icon={<Search aria-hidden />} title={t('empty')}>
              {t('emptyAdvice')}
            </EmptyView>
          ) : undefined
        }
      />
    </>
  );
}

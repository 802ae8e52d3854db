import { Button, Checkbox, InputGroup } from '@blueprintjs/core';
import { Search } from '@blueprintjs/icons';
import type { ColDef, GridApi } from 'ag-grid-community';
import { useMemo, useRef, useState } from 'react';
import type { ReferenceRow } from '../../../shared/contract/reference.ts';
import type { TableName } from '../../../shared/reference.ts';
import { client } from '../../app/rpc.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatDate, nothing } from '../../ui/format.ts';
import { figuresColumn, wordsColumn } from '../../ui/grid/columns.tsx';
import { focusRow } from '../../ui/grid/Grid.tsx';
import { PagedGrid, type PageRequest } from '../../ui/grid/PagedGrid.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useSettled } from '../../ui/useSettled.ts';
import { readDay, today } from './day.ts';
import { valueColumns } from './tableColumns.ts';
import { languageOf, useRowWords } from './useRowWords.ts';

/** How long after the last letter the search is made, ms. */
const pause = 250;

interface TableRowsProps {
  readonly table: TableName;
  /** Changes when the table was loaded anew or a load was withdrawn. */
  readonly freshness: number;
  readonly onSelect: (row: ReferenceRow | null) => void;
}

/** The rows of a table as of a day, today unless another is asked for. */
export function TableRows({ table, freshness, onSelect }: TableRowsProps) {
  const t = useWords('reference');
  const language = useLanguage();
  const words = useRowWords(table);
  const [typed, setTyped] = useState('');
  const search = useSettled(typed, pause);
  const [dayText, setDayText] = useState(() => formatDate(today()));
  const [allDays, setAllDays] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const [total, setTotal] = useState<number | null>(null);
  const grid = useRef<GridApi<ReferenceRow> | null>(null);
  const read = readDay(dayText);
  // A day half typed is not asked for: the rows stay as of the last one that is a day.
  const [lastDay, setLastDay] = useState(today);
  if (read !== null && read !== lastDay) setLastDay(read);
  const day = allDays ? null : lastDay;
  const wrong = !allDays && read === null;

  const columns = useMemo<ColDef<ReferenceRow>[]>(() => {
    const fixed = { sortable: false } as const;
    const named = (id: string) => ({ id, head: t(id), term: t(id), ...fixed });
    return [
      wordsColumn<ReferenceRow>({ ...named('key'), width: 136, pinned: true, text: words.key }),
      wordsColumn<ReferenceRow>({
        ...named('name'),
        width: table === 'nomenclature' ? 330 : 300,
        text: words.name,
        render: (row) => <span lang={languageOf(row.names, language)}>{words.name(row)}</span>,
      }),
      ...valueColumns[table].map(({ name, width, figures }) =>
        (figures === true ? figuresColumn<ReferenceRow> : wordsColumn<ReferenceRow>)({
          id: name,
          head: t(`column.${name}`),
          term: t(`column.${name}`),
          width,
          ...fixed,
          text: (row) => words.value(row, name),
        }),
      ),
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
  }, [t, table, language, words]);

  async function fetchPage({ offset, limit }: PageRequest) {
    const page = await client.reference.rows({ table, day, search, offset, limit });
    setError(null);
    return page;
  }

  const narrowed = search.trim() !== '' || !allDays;
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
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped('');
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              if (grid.current !== null) focusRow(grid.current, 0);
            }
          }}
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
      <PagedGrid<ReferenceRow>
        name={`reference-${table}`}
        label={t(`table.${table}`)}
        columns={columns}
        idOf={(row) => `${row.key} ${row.from}`}
        fetchPage={fetchPage}
        version={`${search}|${day}|${attempt}|${freshness}`}
        freshness={0}
        onSelect={onSelect}
        onError={setError}
        onTotal={(count) => {
          setTotal(count);
          if (count === 0) onSelect(null);
        }}
        onApi={(api) => {
          grid.current = api;
        }}
        footer={t('keys')}
        overlay={
          total === 0 ? (
            <EmptyView
              icon={<Search aria-hidden />}
              title={t('empty')}
              action={
                narrowed ? (
                  <Button
                    text={t('showAll')}
                    onClick={() => {
                      setTyped('');
                      setAllDays(true);
                    }}
                  />
                ) : undefined
              }
            >
              {t('emptyAdvice')}
            </EmptyView>
          ) : undefined
        }
      />
    </>
  );
}

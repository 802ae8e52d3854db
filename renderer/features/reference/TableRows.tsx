import { Button, Checkbox } from '@blueprintjs/core';
import { Search } from '@blueprintjs/icons';
import type { ColDef } from 'ag-grid-community';
import { useMemo, useState } from 'react';
import type { ReferenceRow } from '../../../shared/contract/reference.ts';
import type { TableName } from '../../../shared/reference.ts';
import { client } from '../../app/rpc.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatDate, nothing } from '../../ui/format.ts';
import { figuresColumn, wordsColumn } from '../../ui/grid/columns.tsx';
import { PagedGrid } from '../../ui/grid/PagedGrid.tsx';
import { usePagedDesk } from '../../ui/grid/usePagedDesk.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readDay, today } from './day.ts';
import { nameless, nameWidth, valueColumns } from './tableColumns.ts';
import { languageOf, useRowWords } from './useRowWords.ts';

const usualNameWidth = 300;

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
  const [dayText, setDayText] = useState(() => formatDate(today()));
  const [allDays, setAllDays] = useState(false);
  const desk = usePagedDesk<ReferenceRow, string>(typed);
  const search = desk.asked;
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
        width: nameWidth[table] ?? usualNameWidth,
        hidden: nameless.has(table),
        text: words.name,
        render: (row) => <span lang={languageOf(row.names, language)}>{words.name(row)}</span>,
      }),
      ...valueColumns[table].map(({ name, word = name, width, figures }) =>
        (figures === true ? figuresColumn<ReferenceRow> : wordsColumn<ReferenceRow>)({
          id: name,
          head: t(`column.${word}`),
          term: t(`column.${word}`),
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

  const narrowed = search.trim() !== '' || !allDays;
  return (
    <>
      <div className="reference-sieve">
        <SearchField
          label={t('search')}
          value={typed}
          onType={setTyped}
          onLeave={() => desk.enterRows()}
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
      {desk.error !== null && (
        <ErrorNote error={desk.error} doing={t('loading')} onRetry={desk.retry} />
      )}
      <PagedGrid<ReferenceRow>
        name={`reference-${table}`}
        label={t(`table.${table}`)}
        columns={columns}
        idOf={(row) => `${row.key} ${row.from}`}
        fetchPage={({ offset, limit }) =>
          desk.answered(client.reference.rows({ table, day, search, offset, limit }))
        }
        version={`${search}|${day}|${desk.attempt}|${freshness}`}
        freshness={0}
        onSelect={onSelect}
        {...desk.told}
        onTotal={(count) => {
          desk.told.onTotal(count);
          if (count === 0) onSelect(null);
        }}
        footer={t('keys')}
        overlay={
          desk.total === 0 ? (
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

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TableState } from '../../../shared/contract/reference.ts';
import type { TableName } from '../../../shared/reference.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatDate, formatInstant } from '../../ui/format.ts';
import { GoodsTree } from './GoodsTree.tsx';
import { LoadButton } from './LoadButton.tsx';
import { Loads } from './Loads.tsx';
import { RuleList } from './RuleList.tsx';
import { TableRows } from './TableRows.tsx';
import './reference.css';

type Shown = TableName | 'rules';

/** The law in tables: what is loaded, since when and from where; what is absent, and which checks that costs. */
export function ReferenceDesk() {
  const t = useWords('reference');
  const [shown, setShown] = useState<Shown>('nomenclature');
  const { data, error, refetch } = useQuery(rpc.reference.tables.queryOptions());
  if (error !== null)
    return <ErrorNote error={error} doing={t('loading')} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  const state = data.find(({ table }) => table === shown);
  return (
    <div className="reference">
      <nav aria-label={t('tables')}>
        <ul>
          {data.map((one) => (
            <li key={one.table}>
              <TableStop
                name={t(`table.${one.table}`)}
                note={one.rows === 0 ? t('absent') : t('inForce', { rows: one.inForce })}
                absent={one.rows === 0}
                here={one.table === shown}
                onClick={() => setShown(one.table)}
              />
            </li>
          ))}
          <li className="reference-rules-stop">
            <TableStop
              name={t('rules')}
              note=""
              absent={false}
              here={shown === 'rules'}
              onClick={() => setShown('rules')}
            />
          </li>
        </ul>
      </nav>
      {state === undefined ? <RuleList /> : <Table key={state.table} state={state} />}
    </div>
  );
}

interface TableStopProps {
  readonly name: string;
  readonly note: string;
  readonly absent: boolean;
  readonly here: boolean;
  readonly onClick: () => void;
}

function TableStop({ name, note, absent, here, onClick }: TableStopProps) {
  return (
    <button
      type="button"
      className="reference-stop"
      data-absent={absent}
      aria-current={here ? 'page' : undefined}
      onClick={onClick}
    >
      <span>{name}</span>
      <span className="reference-stop-note">{note}</span>
    </button>
  );
}

type Tab = 'rows' | 'goods' | 'loads';

function Table({ state }: { readonly state: TableState }) {
  const t = useWords('reference');
  const tabs: readonly Tab[] =
    state.table === 'nomenclature' ? ['goods', 'rows', 'loads'] : ['rows', 'loads'];
  const [tab, setTab] = useState<Tab>(tabs[0] ?? 'rows');
  return (
    <section className="reference-table" aria-label={t(`table.${state.table}`)}>
      <header>
        <h2>{t(`table.${state.table}`)}</h2>
        <LoadButton table={state.table} />
        <About state={state} />
      </header>
      <div role="tablist" aria-label={t(`table.${state.table}`)} className="reference-tabs">
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={tab === one}
            onClick={() => setTab(one)}
          >
            {t(`tab.${one}`)}
          </button>
        ))}
      </div>
      {tab === 'rows' && <TableRows table={state.table} />}
      {tab === 'goods' && <GoodsTree />}
      {tab === 'loads' && <Loads table={state.table} />}
    </section>
  );
}

/** Where the table stands: its days, its source, and the rules that hang on it. */
function About({ state }: { readonly state: TableState }) {
  const t = useWords('reference');
  const { rows, inForce, from, until, load, rules } = state;
  return (
    <div className="reference-about">
      {rows === 0 ? (
        <p>
          <b>{t('absentLong')}</b>
        </p>
      ) : (
        <p>
          {t('inForce', { rows: inForce })} · {t('ofAll', { rows })}
          {from !== null &&
            ` · ${t('span', {
              from: formatDate(from),
              until: until === null ? t('untilFurther') : formatDate(until),
            })}`}
        </p>
      )}
      {load !== null && (
        <p>
          {t('loadedBy', {
            kind: t(`kind.${load.kind}`),
            file: load.file,
            at: formatInstant(load.at),
            by: load.by,
          })}
          {load.source !== null && ` · ${load.source}`}
        </p>
      )}
      <p className="reference-rules">
        {rules.length === 0 ? t('usedByNone') : `${t('usedBy')}: ${rules.join(', ')}`}
      </p>
    </div>
  );
}

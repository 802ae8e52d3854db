import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReferenceRow, TableState } from '../../../shared/contract/reference.ts';
import type { TableName } from '../../../shared/reference.ts';
import { Inspector } from '../../app/inspector.tsx';
import { rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { About, Standing } from './About.tsx';
import { GoodsTree } from './GoodsTree.tsx';
import { LoadButton } from './LoadButton.tsx';
import { Loads } from './Loads.tsx';
import { RowFacts } from './RowFacts.tsx';
import { RuleList } from './RuleList.tsx';
import { TableRows } from './TableRows.tsx';
import './reference.css';

type Shown = TableName | 'rules';

/** The law in tables: what is loaded, since when and from where; what is absent, and which checks that costs. */
export function ReferenceDesk() {
  const t = useWords('reference');
  const [shown, setShown] = useState<Shown>('nomenclature');
  const { data, error, refetch, dataUpdatedAt } = useQuery(rpc.reference.tables.queryOptions());
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
              note={t('rules.note')}
              absent={false}
              here={shown === 'rules'}
              onClick={() => setShown('rules')}
            />
          </li>
        </ul>
      </nav>
      {state === undefined ? (
        <RuleList />
      ) : (
        <Table key={state.table} state={state} freshness={dataUpdatedAt} />
      )}
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
      aria-current={here ? 'true' : undefined}
      onClick={onClick}
    >
      <span>{name}</span>
      <span className="reference-stop-note">{note}</span>
    </button>
  );
}

type Tab = 'rows' | 'goods' | 'loads';

interface TableProps {
  readonly state: TableState;
  /** When the tables were last asked about. */
  readonly freshness: number;
}

function Table({ state, freshness }: TableProps) {
  const t = useWords('reference');
  const { preferences } = useSession();
  const { table } = state;
  const tabs: readonly Tab[] =
    table === 'nomenclature' ? ['goods', 'rows', 'loads'] : ['rows', 'loads'];
  const [tab, setTab] = useState<Tab>(tabs[0] ?? 'rows');
  const [row, setRow] = useState<ReferenceRow | null>(null);
  const facts = (
    <>
      {tab === 'rows' && row !== null && <RowFacts table={table} row={row} />}
      <About state={state} />
    </>
  );
  return (
    <section className="reference-table" aria-label={t(`table.${table}`)}>
      <header>
        <h2>{t(`table.${table}`)}</h2>
        <LoadButton table={table} />
        <Standing state={state} />
      </header>
      <Tabs<Tab>
        label={t(`table.${table}`)}
        shown={tab}
        onShow={setTab}
        tabs={tabs.map((id) => ({ id, name: t(`tab.${id}`) }))}
      >
        {tab === 'rows' && <TableRows table={table} freshness={freshness} onSelect={setRow} />}
        {tab === 'goods' && <GoodsTree />}
        {tab === 'loads' && <Loads table={table} />}
      </Tabs>
      {preferences.inspectorOpen && (
        <Inspector>
          <div className="reference-inspector">{facts}</div>
        </Inspector>
      )}
    </section>
  );
}

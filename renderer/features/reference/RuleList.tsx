import { useQuery } from '@tanstack/react-query';
import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import type { RuleRow } from '../../../shared/contract/reference.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatDate, nothing } from '../../ui/format.ts';
import { wordsColumn } from '../../ui/grid/columns.tsx';
import { WholeGrid } from '../../ui/grid/WholeGrid.tsx';

/** Every rule of format-logical control: what it looks at, where it comes from, when it is in force. */
export function RuleList() {
  const t = useWords('reference');
  const terms = useWords('terms');
  const { data, error } = useQuery(rpc.reference.rules.queryOptions());
  const columns = useMemo<ColDef<RuleRow>[]>(() => {
    const named = (id: string) => ({ id, head: t(`rule.${id}`), term: t(`rule.${id}`) });
    return [
      wordsColumn<RuleRow>({
        ...named('code'),
        width: 280,
        pinned: true,
        text: ({ code }) => code,
      }),
      wordsColumn<RuleRow>({
        ...named('severity'),
        width: 140,
        text: ({ severity }) => terms(`severity.${severity}`),
      }),
      wordsColumn<RuleRow>({
        ...named('boxes'),
        width: 110,
        text: ({ boxes }) => boxes.join(', ') || nothing,
      }),
      wordsColumn<RuleRow>({ ...named('source'), width: 520, text: ({ source }) => source }),
      wordsColumn<RuleRow>({
        ...named('needs'),
        width: 220,
        text: ({ needs }) => needs.map((table) => t(`table.${table}`)).join(', ') || nothing,
      }),
      wordsColumn<RuleRow>({
        ...named('valid'),
        width: 180,
        text: ({ from, until }) =>
          from === null && until === null
            ? t('rule.always')
            : `${from === null ? '…' : formatDate(from)} – ${until === null ? '…' : formatDate(until)}`,
      }),
    ];
  }, [t, terms]);
  if (error !== null) return <ErrorNote error={error} doing={t('loading')} />;
  return (
    <section className="reference-table" aria-label={t('rules')}>
      <header>
        <h2>
          {t('rules')} <span className="figures">{data?.length ?? ''}</span>
        </h2>
      </header>
      {data !== undefined && (
        <WholeGrid<RuleRow>
          name="rules"
          label={t('rules')}
          columns={columns}
          idOf={({ code }) => code}
          rows={data}
        />
      )}
    </section>
  );
}

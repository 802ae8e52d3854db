import { Search } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import type { ColDef } from 'ag-grid-community';
import { useMemo, useState } from 'react';
import type { RuleRow } from '../../../shared/contract/reference.ts';
import { severities } from '../../../shared/finding.ts';
import { Inspector } from '../../app/inspector.tsx';
import { rpc } from '../../app/rpc.ts';
import { useWords, type Words } from '../../i18n/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatCount, formatDate, nothing } from '../../ui/format.ts';
import { wordsColumn } from '../../ui/grid/columns.tsx';
import { WholeGrid } from '../../ui/grid/WholeGrid.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { SeveritySign } from '../declaration/FindingList.tsx';
import '../declaration/findings.css';

/** Every rule of format-logical control: what it looks at, where it comes from, when it is in force. */
export function RuleList() {
  const t = useWords('reference');
  const terms = useWords('terms');
  const grounds = useWords('grounds');
  const { data, error, refetch } = useQuery(rpc.reference.rules.queryOptions());
  const [search, setSearch] = useState('');
  const [selected, setSelected] = useState<RuleRow | null>(null);
  const columns = useMemo(() => ruleColumns(t, terms, grounds), [t, terms, grounds]);
  const rows = useMemo(() => {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    const text = ({ code, boxes, severity, needs }: RuleRow) =>
      [
        code,
        grounds(code),
        ...boxes.map((box) => `${t('rule.box')} ${box}`),
        terms(`severity.${severity}`),
        ...needs.map((table) => t(`table.${table}`)),
      ]
        .join(' ')
        .toLowerCase();
    return (data ?? []).filter((rule) => words.every((word) => text(rule).includes(word)));
  }, [data, search, t, terms, grounds]);
  if (error !== null)
    return <ErrorNote error={error} doing={t('loading')} onRetry={() => void refetch()} />;
  return (
    <section className="reference-table" aria-label={t('rules')}>
      <header>
        <h2>
          {t('rules')}{' '}
          <span className="figures">{data === undefined ? '' : formatCount(data.length)}</span>
        </h2>
        <p className="reference-standing">{t('rules.about')}</p>
      </header>
      <div className="reference-sieve">
        <SearchField label={t('rules.search')} value={search} onType={setSearch} />
      </div>
      {data !== undefined && (
        <WholeGrid<RuleRow>
          name="rules"
          label={t('rules')}
          columns={columns}
          idOf={({ code }) => code}
          rows={rows}
          onSelect={setSelected}
          overlay={
            rows.length === 0 ? (
              <EmptyView icon={<Search aria-hidden />} title={t('empty')}>
                {t('rules.none')}
              </EmptyView>
            ) : undefined
          }
        />
      )}
      <Inspector>
        {selected === null ? (
          <EmptyView title={t('rules.unselected')}>{t('rules.unselected.how')}</EmptyView>
        ) : (
          <RuleFacts rule={selected} />
        )}
      </Inspector>
    </section>
  );
}

function validity({ from, until }: RuleRow, t: Words): string {
  if (from === null && until === null) return t('rule.always');
  return `${from === null ? '…' : formatDate(from)} – ${until === null ? '…' : formatDate(until)}`;
}

function ruleColumns(t: Words, terms: Words, grounds: Words): ColDef<RuleRow>[] {
  const named = (id: string) => ({ id, head: t(`rule.${id}`), term: t(`rule.${id}`) });
  return [
    wordsColumn<RuleRow>({
      ...named('code'),
      width: 250,
      pinned: true,
      text: ({ code }) => code,
    }),
    wordsColumn<RuleRow>({
      ...named('severity'),
      width: 160,
      text: ({ severity }) => terms(`severity.${severity}`),
      order: ({ severity }) => severities.indexOf(severity),
      render: ({ severity }) => (
        <span className="rule-severity">
          <span aria-hidden>
            <SeveritySign severity={severity} />
          </span>
          {terms(`severity.${severity}`)}
        </span>
      ),
    }),
    wordsColumn<RuleRow>({
      ...named('boxes'),
      width: 90,
      text: ({ boxes }) => boxes.join(', ') || nothing,
    }),
    wordsColumn<RuleRow>({
      ...named('source'),
      width: 480,
      text: ({ code }) => grounds(code),
    }),
    wordsColumn<RuleRow>({
      ...named('needs'),
      width: 220,
      text: ({ needs }) => needs.map((table) => t(`table.${table}`)).join(', ') || nothing,
    }),
    wordsColumn<RuleRow>({ ...named('valid'), width: 180, text: (rule) => validity(rule, t) }),
  ];
}

/** One rule with nothing cut: the boxes by name, the ground in full. */
function RuleFacts({ rule }: { readonly rule: RuleRow }) {
  const t = useWords('reference');
  const terms = useWords('terms');
  const grounds = useWords('grounds');
  const { code, severity, boxes, needs } = rule;
  return (
    <div className="reference-inspector">
      <section className="reference-row" aria-label={t('rule.code')}>
        <h2>
          {code} <CopyButton small text={code} label={t('row.copy')} />
        </h2>
        <p className="rule-severity">
          <span aria-hidden>
            <SeveritySign severity={severity} />
          </span>
          <span>
            <b>{terms(`severity.${severity}`)}</b>: {t(`rule.means.${severity}`)}
          </span>
        </p>
        <dl className="reference-facts">
          <div>
            <dt>{t('rule.boxes')}</dt>
            <dd>
              {boxes.length === 0 ? (
                nothing
              ) : (
                <ul className="reference-rules">
                  {boxes.map((box) => (
                    <li key={box}>
                      <b className="figures">{box}</b>{' '}
                      {/^(\d+|[AB])$/.test(box) ? terms(`box.${box}`) : ''}
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
          <div>
            <dt>{t('rule.source')}</dt>
            <dd>{grounds(code)}</dd>
          </div>
          <div>
            <dt>{t('rule.needs')}</dt>
            <dd>{needs.map((table) => t(`table.${table}`)).join(', ') || nothing}</dd>
          </div>
          <div>
            <dt>{t('rule.valid')}</dt>
            <dd className="figures">{validity(rule, t)}</dd>
          </div>
        </dl>
      </section>
    </div>
  );
}

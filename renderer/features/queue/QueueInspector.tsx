import { Button } from '@blueprintjs/core';
import { Snowflake, Time } from '@blueprintjs/icons';
import type { QueueRow } from '../../../shared/contract/declarations.ts';
import { outcomeText, typeAndProcedure } from '../../../shared/queue-columns.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { formatCount, formatDate, formatMass, formatMoney, nothing } from '../../ui/format.ts';
import { useNames } from '../../ui/names.ts';
import { TraderButton } from '../traders/TraderButton.tsx';
import { Insight, useDeclarationAtRest } from '../declaration/Insight.tsx';

interface QueueInspectorProps {
  readonly row: QueueRow | null;
  readonly onOpen: () => void;
}

/** What an officer wants to know of the selected declaration before opening it. */
export function QueueInspector({ row, onOpen }: QueueInspectorProps) {
  const t = useWords('queue');
  const seen = useDeclarationAtRest(row?.id ?? null);
  const { known } = seen;
  if (row === null) {
    return <EmptyView title={t('inspector.empty')}>{t('inspector.empty.how')}</EmptyView>;
  }
  return (
    <div className="insight">
      <header>
        <CorridorSign corridor={row.corridor} withName />
        <h2 className="figures">{row.registrationNumber ?? <Unregistered />}</h2>
        <p>
          <b>{row.traderName ?? row.traderCode ?? nothing}</b>
          <br />
          {[row.hsCode, row.goods].filter(Boolean).join(' ')}
        </p>
        {row.perishable && <Perishable />}
        {(row.announcement !== null || known?.declaration.beforeArrival === true) && (
          <p className="queue-perishable">
            <Time aria-hidden size={14} />
            <span>
              {t(
                row.announcement === null
                  ? 'beforeArrival.lodged'
                  : `announcement.${row.announcement}`,
              )}
            </span>
          </p>
        )}
        {row.traderCode !== null && <TraderButton code={row.traderCode} />}
        <Button fill intent="primary" text={t('open')} onClick={onOpen} aria-keyshortcuts="Enter" />
      </header>
      <Insight seen={seen} />
      <section>
        <h3>{t('figures')}</h3>
        <KeyFigures row={row} />
      </section>
    </div>
  );
}

function Unregistered() {
  const terms = useWords('terms');
  return <>{terms('status.unregistered')}</>;
}

/** Goods that cannot wait: they are served out of turn. */
function Perishable() {
  const terms = useWords('terms');
  return (
    <p className="queue-perishable">
      <Snowflake aria-hidden size={14} />
      <span>{terms('term.perishable')}</span>
    </p>
  );
}

function KeyFigures({ row }: { readonly row: QueueRow }) {
  const language = useLanguage();
  const terms = useWords('terms');
  const outcomes = useWords('outcomes');
  const columns = useWords('queueColumns');
  const documents = useWords('consignments');
  const names = useNames();
  const country = (code: string | null) => (code === null ? nothing : names.countryWithCode(code));
  const procedure =
    row.procedure === null
      ? typeAndProcedure(row) || nothing
      : `${typeAndProcedure(row)} · ${terms(`procedure.${row.procedure}`)}`;
  const lines: [string, string][] = [
    [columns('document'), documents(`document.${row.document}`)],
    [terms('short.binIin'), row.traderCode ?? nothing],
    [terms('short.declarant'), row.declarantName ?? nothing],
    [terms('term.registeredOn'), formatDate(row.registeredOn)],
    [terms('short.procedure'), procedure],
    [terms('term.items'), formatCount(row.items)],
    [terms('term.origin'), country(row.originCountry)],
    [terms('term.dispatch'), country(row.dispatchCountry)],
    [terms('term.vehicle'), row.vehicle ?? nothing],
    [terms('box.35'), formatMass(row.grossGrams, language)],
    [terms('short.invoice'), formatMoney(row.invoice)],
    [terms('term.customsValue'), formatMoney(row.customsValue)],
    [terms('term.result'), outcomeText(row, { terms, outcomes })],
  ];
  return (
    <dl className="key-figures">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="figures">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

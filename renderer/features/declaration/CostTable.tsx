import type { Declaration } from '../../../shared/declaration.ts';
import { useWords } from '../../i18n/index.ts';
import { formatMoney } from '../../ui/format.ts';
import './boxes.css';
import './box-table.css';

type Costs = Declaration['costs'];

const elements = [
  'invoice',
  'externalFreight',
  'internalFreight',
  'insurance',
  'other',
  'deduction',
] as const satisfies readonly (keyof Costs)[];

interface CostTableProps {
  readonly costs: Costs;
  /** Ordinal of the item; absent: the whole declaration. */
  readonly item?: number;
}

/** How the customs value is built up, where the message says so; nothing where it does not. */
export function CostTable({ costs, item }: CostTableProps) {
  const t = useWords('declaration');
  const terms = useWords('terms');
  const named = elements.flatMap((element) => {
    const cost = costs[element];
    const silent = cost === null || (cost.national ?? cost.foreign) === null;
    const zero = !silent && (cost.national?.minor ?? 0) === 0 && (cost.foreign?.minor ?? 0) === 0;
    return silent || zero ? [] : [{ element, cost }];
  });
  if (named.length === 0) return null;
  return (
    <div
      role="group"
      className="box"
      data-span={item === undefined ? 6 : 12}
      aria-label={t('costs')}
    >
      <header className="box-head">
        <span className="box-caption clamped">{t('costs')}</span>
      </header>
      <table className="box-table">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('costs')}</th>
            <th scope="col">{t('costs.foreign')}</th>
            <th scope="col">{t('costs.national')}</th>
          </tr>
        </thead>
        <tbody>
          {named.map(({ element, cost }) => (
            <tr key={element}>
              <td>{terms(`cost.${element}`)}</td>
              <td className="box-figures">
                {cost.foreign === null ? '' : formatMoney(cost.foreign)}
              </td>
              <td className="box-figures">
                {cost.national === null ? '' : formatMoney(cost.national)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

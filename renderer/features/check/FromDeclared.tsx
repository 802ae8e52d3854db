import type { Money } from '../../../shared/money.ts';
import { useWords } from '../../i18n/index.ts';
import { formatMoney, formatNumber } from '../../ui/format.ts';

interface FromDeclaredProps {
  readonly declared: Money | null;
  readonly accepted: Money | null;
}

/** How far the accepted value is from the declared one: a nought too few is seen at once. */
export function FromDeclared({ declared, accepted }: FromDeclaredProps) {
  const t = useWords('checkDesk');
  if (declared === null || accepted === null || declared.currency !== accepted.currency)
    return null;
  const by = accepted.minor - declared.minor;
  if (by === 0 || declared.minor <= 0) return null;
  const said = {
    sum: formatMoney({ ...declared, minor: Math.abs(by) }),
    percent: formatNumber((Math.abs(by) / declared.minor) * 100, 2),
  };
  return (
    <p className="check-hint" data-less={by < 0} role="status">
      {t(by > 0 ? 'value.more' : 'value.less', said)}
    </p>
  );
}

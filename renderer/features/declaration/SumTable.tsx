import { Tick } from '@blueprintjs/icons';
import type { Declaration } from '../../../shared/declaration.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { formatCount, formatMass, formatMoney, nothing } from '../../ui/format.ts';
import { checkSums, totalPayments, type SumCheck } from './sums.ts';
import { useCodes } from './useCodes.ts';
import './box-table.css';

/** Header against items: a tick where they agree, the difference where they do not. */
export function SumTable({ declaration }: { readonly declaration: Declaration }) {
  const t = useWords('declaration');
  const language = useLanguage();
  const checks = checkSums(declaration);
  if (checks.length === 0) return null;
  const show = (value: number | null, { unit }: SumCheck) => {
    switch (unit.kind) {
      case 'mass':
        return formatMass(value, language);
      case 'count':
        return formatCount(value);
      case 'money':
        return formatMoney(value === null ? null : { minor: value, currency: unit.currency });
    }
  };
  return (
    <table className="box-table sum-table">
      <thead>
        <tr>
          <th scope="col">{t('sums')}</th>
          <th scope="col" className="box-figures">
            {t('sums.declared')}
          </th>
          <th scope="col" className="box-figures">
            {t('sums.counted')}
          </th>
          <th scope="col">{t('sums.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => (
          <tr key={check.what} data-state={check.state}>
            <th scope="row">{t(`sums.${check.what}`)}</th>
            <td className="box-figures">{show(check.declared, check)}</td>
            <td className="box-figures">{show(check.counted, check)}</td>
            <td>
              <Verdict check={check} show={show} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface VerdictProps {
  readonly check: SumCheck;
  readonly show: (value: number | null, check: SumCheck) => string;
}

function Verdict({ check, show }: VerdictProps) {
  const t = useWords('declaration');
  const difference = (check.counted ?? 0) - (check.declared ?? 0);
  const signed = `${difference > 0 ? '+' : ''}${show(difference, check)}`;
  switch (check.state) {
    case 'equal':
      return (
        <span className="sum-agrees">
          <Tick aria-hidden size={14} /> {t('sums.equal')}
        </span>
      );
    case 'rounding':
      return (
        <span className="sum-agrees">
          <Tick aria-hidden size={14} /> {t('sums.rounding')}: {signed}
        </span>
      );
    case 'differs':
      return (
        <strong>
          {t('sums.differs')}: {signed}
        </strong>
      );
    case 'unknown':
      return (
        <span className="box-meaning">
          {check.silent > 0 ? t('sums.silent', { count: check.silent }) : t('sums.unknown')}
        </span>
      );
  }
}

/** What is to be paid for the whole declaration, by kind. */
export function PaymentTotals({ declaration }: { readonly declaration: Declaration }) {
  const t = useWords('declaration');
  const codes = useCodes();
  const totals = totalPayments(declaration.items);
  if (totals.length === 0) return null;
  return (
    <table className="box-table sum-table">
      <thead>
        <tr>
          <th scope="col">{t('payments')}</th>
          <th scope="col" className="box-figures">
            {t('payments.payable')}
          </th>
          <th scope="col" className="box-figures">
            {t('payments.guaranteed')}
          </th>
        </tr>
      </thead>
      <tbody>
        {totals.map((total) => (
          <tr key={total.kind}>
            <td>
              {total.kind !== null && <span className="box-code">{total.kind}</span>}
              {codes('payment', total.kind) ?? ''}
            </td>
            <td className="box-figures">{formatMoney(total.payable)}</td>
            <td className="box-figures">{formatMoney(total.guaranteed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Payments as box B of the main sheet declares them, with who pays. */
export function DeclaredPayments({ declaration }: { readonly declaration: Declaration }) {
  const t = useWords('declaration');
  const terms = useWords('terms');
  const codes = useCodes();
  const { payments } = declaration;
  if (payments.length === 0) return null;
  const anyPayer = payments.some(({ payer }) => payer !== null);
  return (
    <table className="box-table sum-table">
      <thead>
        <tr>
          <th scope="col">{terms('box.B')}</th>
          <th scope="col" className="box-figures">
            {terms('short.amount')}
          </th>
          <th scope="col" title={terms('term.paymentMode')}>
            {terms('short.paymentMode')}
          </th>
          {anyPayer && <th scope="col">{t('payer')}</th>}
        </tr>
      </thead>
      <tbody>
        {payments.map((payment, index) => (
          <tr key={index}>
            <td>
              {payment.kind !== null && <span className="box-code">{payment.kind}</span>}
              {codes('payment', payment.kind) ?? ''}
            </td>
            <td className="box-figures">{formatMoney(payment.amount)}</td>
            <td className="box-short">
              {payment.mode === null ? nothing : terms(`paymentMode.${payment.mode}.short`)}
            </td>
            {anyPayer && <td className="box-short">{payment.payer ?? nothing}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

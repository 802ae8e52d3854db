import type { Item } from '../../../shared/declaration.ts';
import { useWords } from '../../i18n/index.ts';
import { formatMoney, formatNumber, nothing } from '../../ui/format.ts';
import { rateText } from './rateText.ts';
import { totalPayments } from './sums.ts';
import { useCodes } from './useCodes.ts';
import './box-table.css';

/** Box 47: how each payment was calculated, and what they come to. */
export function PaymentTable({ payments }: { readonly payments: Item['payments'] }) {
  const t = useWords('declaration');
  const terms = useWords('terms');
  const codes = useCodes();
  const totals = totalPayments([{ payments: payments.map((each) => ({ ...each, kind: null })) }]);
  const total = totals[0];
  return (
    <table className="box-table">
      <thead>
        <tr>
          <th scope="col">{terms('short.paymentKind')}</th>
          <th scope="col" className="box-figures">
            {terms('short.base')}
          </th>
          <th scope="col" className="box-figures">
            {terms('short.rate')}
          </th>
          <th scope="col" className="box-figures">
            {terms('short.amount')}
          </th>
          <th scope="col" title={terms('term.paymentMode')}>
            {terms('short.paymentMode')}
          </th>
        </tr>
      </thead>
      <tbody>
        {payments.map((payment, index) => (
          <tr key={index}>
            <td>
              {payment.kind !== null && <span className="box-code">{payment.kind}</span>}
              {codes('payment', payment.kind) ?? ''}
            </td>
            <td className="box-figures">
              {payment.base === null && payment.baseQuantity !== null
                ? formatNumber(payment.baseQuantity, 6)
                : formatMoney(payment.base)}
              {payment.base !== null && payment.baseQuantity !== null && (
                <span className="box-meaning box-particulars">
                  {formatNumber(payment.baseQuantity, 6)}
                </span>
              )}
            </td>
            <td className="box-figures box-rate">
              {rateText(payment, { t, unit: (code) => codes('unit', code) ?? code })}
            </td>
            <td className="box-figures">{formatMoney(payment.amount)}</td>
            <td className="box-short">
              {payment.mode === null ? nothing : terms(`paymentMode.${payment.mode}.short`)}
            </td>
          </tr>
        ))}
      </tbody>
      {total !== undefined && payments.length > 1 && (
        <tfoot>
          {total.payable !== null && (
            <tr>
              <th scope="row" colSpan={3}>
                {t('total')}
              </th>
              <td className="box-figures">{formatMoney(total.payable)}</td>
              <td />
            </tr>
          )}
          {total.guaranteed !== null && (
            <tr>
              <th scope="row" colSpan={3}>
                {t('total.guaranteed')}
              </th>
              <td className="box-figures">{formatMoney(total.guaranteed)}</td>
              <td />
            </tr>
          )}
        </tfoot>
      )}
    </table>
  );
}

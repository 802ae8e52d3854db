import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { finePayment } from '../../../shared/work/effect.ts';
import type { ActDraft } from '../../../shared/work/inspection.ts';
import { nationalCurrency } from '../../../shared/money.ts';
import { useWords } from '../../i18n/index.ts';
import { formatMoney } from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import { moneyOf } from '../entry/figures.ts';
import { useAct } from './ActContext.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import { sumsOf } from './sums.ts';
import './table.css';
import './effects.css';

const payments = ['2010', '5060', '4010', '1010', '2040', '2050', '2060', '9120', finePayment];

/** Sums by kind of payment: Enter adds a line, less than nothing is given back. */
export function Effects() {
  const t = useWords('inspection');
  const terms = useWords('terms');
  const { locked } = useAct();
  const { fields, append, remove } = useFieldArray<ActDraft, 'effects'>({ name: 'effects' });
  const [payment, setPayment] = useState('2010');
  const [sum, setSum] = useState('');
  const [tried, setTried] = useState(false);
  const read = moneyOf(sum, nationalCurrency);
  const fits = read.value !== null && read.value.currency === nationalCurrency;
  const name = (code: string) =>
    code === finePayment ? t('fine') : `${code} ${terms(`payment.${code}`)}`;
  const money = (minor: number | null) =>
    formatMoney(minor === null ? null : { minor, currency: nationalCurrency });
  const { assessed, fined } = sumsOf(fields);
  function add() {
    setTried(!fits);
    if (!fits || read.value === null || fields.length >= 40) return;
    append({ payment, minor: read.value.minor }, { shouldFocus: false });
    setSum('');
  }
  return (
    <>
      {fields.length > 0 && (
        <table className="act-table act-effects">
          <thead>
            <tr>
              <th scope="col">{t('payment')}</th>
              <th scope="col">{t('sum')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {fields.map((effect, n) => (
              <tr key={effect.id}>
                <td>{name(effect.payment)}</td>
                <td className="figures">{money(effect.minor)}</td>
                <td>
                  <RemoveButton what={name(effect.payment)} onRemove={() => remove(n)} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('assessed')}</th>
              <td className="figures">{money(assessed)}</td>
              <td />
            </tr>
            {fined !== null && (
              <tr>
                <th scope="row">{t('fined')}</th>
                <td className="figures">{money(fined)}</td>
                <td />
              </tr>
            )}
          </tfoot>
        </table>
      )}
      {!locked && (
        <div className="act-fields">
          <div className="act-field">
            <label htmlFor="act-effect-payment">{t('payment')}</label>
            <Select
              id="act-effect-payment"
              value={payment}
              onChange={({ target }) => setPayment(target.value)}
            >
              {payments.map((code) => (
                <option key={code} value={code}>
                  {name(code)}
                </option>
              ))}
            </Select>
          </div>
          <div className="act-field">
            <label htmlFor="act-effect-sum">{t('sum.add')}</label>
            <input
              id="act-effect-sum"
              className="bp6-input bp6-fill figures"
              inputMode="decimal"
              maxLength={24}
              value={sum}
              aria-invalid={tried && !fits}
              onChange={({ target }) => setSum(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
                event.preventDefault();
                add();
              }}
            />
            <p className="act-hint">{t('sum.how')}</p>
            {tried && !fits && (
              <p className="text-field-wrong" role="alert">
                {t('sum.wrong')}
              </p>
            )}
          </div>
        </div>
      )}
    </>
  );
}

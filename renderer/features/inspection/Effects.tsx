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
import { newEffect } from './actUnread.ts';
import { fieldId } from './fields.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import { sumsOf } from './sums.ts';
import './table.css';
import './effects.css';

/** As many as an act holds. */
const most = 40;

const payments = ['2010', '5060', '4010', '1010', '2040', '2050', '2060', '9120', finePayment];

/** Sums by kind of payment: Enter adds a line, less than nothing is given back. */
export function Effects() {
  const t = useWords('inspection');
  const terms = useWords('terms');
  const { locked, unread, setUnread } = useAct();
  const { fields, append, remove } = useFieldArray<ActDraft, 'effects'>({ name: 'effects' });
  const [payment, setPayment] = useState('2010');
  const [tried, setTried] = useState(false);
  // Until it is added it is no part of the act, and whoever signs is led to it.
  const sum = unread.get(newEffect)?.text ?? '';
  const read = moneyOf(sum, nationalCurrency);
  const fits = read.value !== null && read.value.currency === nationalCurrency;
  const name = (code: string) =>
    code === finePayment ? t('fine') : `${code} ${terms(`payment.${code}`)}`;
  const money = (minor: number | null) =>
    formatMoney(minor === null ? null : { minor, currency: nationalCurrency });
  const { assessed, fined } = sumsOf(fields);
  function add() {
    setTried(!fits);
    if (!fits || read.value === null || fields.length >= most) return;
    append({ payment, minor: read.value.minor }, { shouldFocus: false });
    setUnread(newEffect, null);
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
      {!locked && fields.length < most && (
        <div
          className="act-fields"
          onBlur={({ currentTarget, target, relatedTarget }) => {
            // Who looks up something in another window goes on typing here.
            const stays =
              currentTarget.contains(relatedTarget) || document.activeElement === target;
            if (!stays && sum !== '') add();
          }}
        >
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
            <label htmlFor={fieldId(newEffect)}>{t('sum.add')}</label>
            <input
              id={fieldId(newEffect)}
              className="bp6-input bp6-fill figures"
              inputMode="decimal"
              maxLength={24}
              value={sum}
              aria-invalid={tried && !fits}
              onChange={({ target }) => {
                const text = target.value.trim() === '' ? null : target.value;
                if (text === null) setTried(false);
                setUnread(newEffect, text);
              }}
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

import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import type { Declaration } from '../../../shared/declaration.ts';
import { nationalCurrency } from '../../../shared/money.ts';
import type { CheckDraft } from '../../../shared/work/check.ts';
import { assessedOf, finedOf, finePayment } from '../../../shared/work/effect.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatAmount, formatMoney } from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import { useCodes } from '../declaration/useCodes.ts';
import { MoneyField } from './MoneyField.tsx';
import { effectId, effectName } from './sums.ts';
import type { ChangeCheck } from './useCheckDraft.ts';
import type { Reckoning } from './useRecount.ts';
import './fields.css';
import './payments.css';

const moneyOf = (minor: number | null) =>
  minor === null ? null : { minor, currency: nationalCurrency };
const tenge = (minor: number | null) => formatMoney(moneyOf(minor));

interface PaymentsProps {
  readonly declaration: Declaration;
  readonly body: CheckDraft;
  readonly recount: Reckoning;
  readonly onChange: ChangeCheck;
  readonly onTake: () => void;
}

/** What changes of payments: reckoned by the program, decided by the officer. */
export function Payments({ declaration, body, recount, onChange, onTake }: PaymentsProps) {
  const { data, error, fresh, retry } = recount;
  const t = useWords('checkDesk');
  const terms = useWords('terms');
  const codes = useCodes();
  const name = (payment: string) =>
    payment === finePayment ? t('fine') : `${payment} ${codes('payment', payment) ?? ''}`.trim();
  const kinds = [
    ...new Set([
      ...declaration.items.flatMap((item) => item.payments.map(({ kind }) => kind ?? '')),
      '1010',
      '2010',
      '4010',
      '5060',
      finePayment,
    ]),
  ].filter((kind) => /^[0-9A-Z]{1,8}$/.test(kind));
  const left = kinds.filter((kind) => !body.effects.some(({ payment }) => payment === kind)).sort();
  const [wanted, setWanted] = useState('');
  const chosen = left.includes(wanted) ? wanted : (left[0] ?? '');
  const set = (payment: string, minor: number) =>
    onChange(
      (now) => ({
        ...now,
        effects: now.effects.map((one) => (one.payment === payment ? { payment, minor } : one)),
      }),
      effectName(payment),
    );
  const fined = finedOf(body.effects);
  const assessed = assessedOf(body.effects);
  return (
    <section className="check-part" aria-label={t('effects')} id="check-effects" tabIndex={-1}>
      <h3>
        {t('effects')} <kbd>E</kbd>
      </h3>
      {error !== null && <ErrorNote error={error} doing={t('effects.doing')} onRetry={retry} />}
      {data !== undefined && (
        <div className="check-reckoned" aria-busy={!fresh}>
          {data.lines.length > 0 && (
            <table className="check-table figures">
              <thead>
                <tr>
                  <th>{t('item')}</th>
                  <th>{t('effects.payment')}</th>
                  <th>{t('effects.rate')}</th>
                  <th>{t('effects.before')}, ₸</th>
                  <th>{t('effects.after')}, ₸</th>
                </tr>
              </thead>
              <tbody>
                {data.lines.map((line, index) => (
                  <tr key={index}>
                    <td>{line.item}</td>
                    <td title={name(line.payment)}>
                      {line.payment} {line.secured && terms('paymentMode.guaranteed.short')}
                    </td>
                    <td>{line.rate}</td>
                    <td>{formatAmount(moneyOf(line.before))}</td>
                    <td>{formatAmount(moneyOf(line.after))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {data.secured.map(({ payment, minor }) => (
            <p key={payment} className="check-hint">
              {t('effects.secured', { payment: name(payment), sum: tenge(minor) })}
            </p>
          ))}
          {data.lacking.map(({ item, payment, why }, index) => (
            <p key={index} className="check-hint">
              {t('effects.lacking', {
                item,
                payment: payment ?? t('effects.all'),
                why: t(`lacking.${why}`),
              })}
            </p>
          ))}
          <Button
            size="small"
            text={t('effects.take', { sum: fresh ? tenge(assessedOf(data.effects)) : '…' })}
            onClick={onTake}
          />
        </div>
      )}
      <table className="check-table check-effects">
        <tbody>
          {body.effects.map(({ payment, minor }) => (
            <tr key={payment}>
              <th scope="row">{name(payment)}</th>
              <td>
                <MoneyField
                  id={effectId(payment)}
                  name={effectName(payment)}
                  label={name(payment)}
                  currency={nationalCurrency}
                  plain
                  signed={payment !== finePayment}
                  value={{ minor, currency: nationalCurrency }}
                  onChange={(sum) => {
                    if (sum !== null) set(payment, sum.minor);
                  }}
                />
              </td>
              <td>
                <Button
                  size="small"
                  variant="minimal"
                  text={t('takeBack')}
                  onClick={() =>
                    onChange((now) => ({
                      ...now,
                      effects: now.effects.filter((one) => one.payment !== payment),
                    }))
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
        {body.effects.length > 0 && (
          <tfoot className="figures">
            <tr>
              <th scope="row">{t((assessed ?? 0) < 0 ? 'effects.returned' : 'effects.total')}</th>
              <td colSpan={2}>{tenge(assessed === null ? null : Math.abs(assessed))}</td>
            </tr>
            {fined !== 0 && (
              <tr>
                <th scope="row">{t('effects.fined')}</th>
                <td colSpan={2}>{tenge(fined)}</td>
              </tr>
            )}
          </tfoot>
        )}
      </table>
      {left.length > 0 && (
        <div className="check-add">
          <Select
            aria-label={t('effects.payment')}
            value={chosen}
            onChange={(event) => setWanted(event.target.value)}
          >
            {left.map((kind) => (
              <option key={kind} value={kind}>
                {name(kind)}
              </option>
            ))}
          </Select>
          <Button
            size="small"
            text={t('effects.add')}
            onClick={() =>
              onChange((now) => ({
                ...now,
                effects: [...now.effects, { payment: chosen, minor: 0 }],
              }))
            }
          />
        </div>
      )}
    </section>
  );
}

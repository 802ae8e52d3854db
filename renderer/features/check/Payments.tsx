import { Button } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Accepted, Recount } from '../../../shared/contract/check.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import { nationalCurrency } from '../../../shared/money.ts';
import type { CheckDraft } from '../../../shared/work/check.ts';
import { assessedOf, finedOf, finePayment, type Effect } from '../../../shared/work/effect.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { formatMoney } from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import { useSettled } from '../../ui/useSettled.ts';
import { useCodes } from '../declaration/useCodes.ts';
import { MoneyField } from './MoneyField.tsx';
import './fields.css';
import './payments.css';

const tenge = (minor: number | null) =>
  formatMoney(minor === null ? null : { minor, currency: nationalCurrency });

/** What is accepted of each item in place of what is declared. */
export function acceptedOf({ values, classification, origin }: CheckDraft): Accepted[] {
  const items = new Map<number, Accepted>();
  const at = (item: number): Accepted =>
    items.get(item) ?? { item, value: null, hs: null, withoutPreference: false };
  for (const { item, verdict, accepted } of values)
    if (verdict === 'adjusted' && accepted !== null)
      items.set(item, { ...at(item), value: accepted });
  for (const { item, found } of classification)
    if (/^\d{4,14}$/.test(found)) items.set(item, { ...at(item), hs: found });
  for (const { item, decision } of origin)
    if (decision === 'refused') items.set(item, { ...at(item), withoutPreference: true });
  return [...items.values()].sort((a, b) => a.item - b.item);
}

/** The reckoned effects in place of those that are there; fines are nobody's to reckon. */
export function withReckoned(body: CheckDraft, effects: readonly Effect[]): CheckDraft {
  const fines = body.effects.filter(({ payment }) => payment === finePayment);
  return { ...body, effects: [...effects, ...fines] };
}

/** What payments come to with what is accepted, asked when the hand rests. */
export function useRecount(id: string, body: CheckDraft): Recount | undefined {
  const present = useMemo(() => acceptedOf(body), [body]);
  const accepted = useSettled(present, 300);
  const recount = useQuery(
    rpc.check.recount.queryOptions({
      input: { id, accepted },
      enabled: accepted.length > 0,
      placeholderData: (before) => before,
    }),
  );
  return accepted.length === 0 ? undefined : recount.data;
}

interface PaymentsProps {
  readonly declaration: Declaration;
  readonly body: CheckDraft;
  readonly recount: Recount | undefined;
  readonly onChange: (next: (body: CheckDraft) => CheckDraft) => void;
  readonly onTake: () => void;
}

/** What changes of payments: reckoned by the program, decided by the officer. */
export function Payments({ declaration, body, recount, onChange, onTake }: PaymentsProps) {
  const t = useWords('checkDesk');
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
  const set = (payment: string, minor: number | null) =>
    onChange((now) => ({
      ...now,
      effects:
        minor === null
          ? now.effects.filter((one) => one.payment !== payment)
          : now.effects.map((one) => (one.payment === payment ? { payment, minor } : one)),
    }));
  const fined = finedOf(body.effects);
  const assessed = assessedOf(body.effects);
  return (
    <section className="check-part" aria-label={t('effects')} id="check-effects" tabIndex={-1}>
      <h3>
        {t('effects')} <kbd>E</kbd>
      </h3>
      {recount !== undefined && (
        <>
          {recount.lines.length > 0 && (
            <table className="check-table figures">
              <thead>
                <tr>
                  <th>{t('item')}</th>
                  <th>{t('effects.payment')}</th>
                  <th>{t('effects.rate')}</th>
                  <th>{t('effects.before')}</th>
                  <th>{t('effects.after')}</th>
                </tr>
              </thead>
              <tbody>
                {recount.lines.map((line, index) => (
                  <tr key={index}>
                    <td>{line.item}</td>
                    <td title={name(line.payment)}>{line.payment}</td>
                    <td>{line.rate}</td>
                    <td>{tenge(line.before)}</td>
                    <td>{tenge(line.after)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {recount.lacking.map(({ item, payment, why }, index) => (
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
            text={t('effects.take', { sum: tenge(assessedOf(recount.effects)) })}
            onClick={onTake}
          />
        </>
      )}
      <table className="check-table check-effects">
        <tbody>
          {body.effects.map(({ payment, minor }) => (
            <tr key={payment}>
              <th scope="row">{name(payment)}</th>
              <td>
                <MoneyField
                  label={name(payment)}
                  currency={nationalCurrency}
                  signed
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
                  onClick={() => set(payment, null)}
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

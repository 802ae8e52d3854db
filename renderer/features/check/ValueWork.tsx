import { Button } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import type { Item } from '../../../shared/declaration.ts';
import {
  leftToOfficer,
  valuationMethods,
  type CheckDraft,
  type ValueDecision,
} from '../../../shared/work/check.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatMoney } from '../../ui/format.ts';
import { Select } from '../../ui/Select.tsx';
import { FromDeclared } from './FromDeclared.tsx';
import { atMedian, cardOf, justify } from './justification.ts';
import { MoneyField } from './MoneyField.tsx';
import { PriceChart } from './PriceChart.tsx';
import { acceptedName } from './sums.ts';
import type { ChangeCheck } from './useCheckDraft.ts';
import { useCheckUnread } from './CheckContext.ts';
import { methodOf, withoutValue } from './values.ts';
import './fields.css';

const verdicts = ['accepted', 'adjusted', 'secured'] as const;
/** Keys of the verdicts, by the place of the key. */
const keys = { accepted: 'P', adjusted: 'X', secured: 'S' } as const;

/** What such goods cost, for an item of a declaration. */
export const usePrices = (id: string, item: number | null) =>
  useQuery(
    rpc.check.prices.queryOptions({
      input: { id, item: item ?? 1 },
      enabled: item !== null,
      staleTime: 300_000,
    }),
  );

interface ValueWorkProps {
  readonly id: string;
  readonly item: Item;
  readonly body: CheckDraft;
  readonly onDecide: (verdict: ValueDecision['verdict']) => void;
  readonly onChange: ChangeCheck;
}

/** The customs value of one item: what such goods cost, what is accepted, by which method and why. */
export function ValueWork({ id, item, body, onDecide, onChange }: ValueWorkProps) {
  const t = useWords('checkDesk');
  const words = useWords('valuation');
  const prices = usePrices(id, item.ordinal);
  const evidence = prices.data;
  const decision = body.values.find((one) => one.item === item.ordinal);
  const card = evidence === undefined ? null : cardOf(evidence);
  const median = atMedian(item.customsValue, card);
  const { setUnread } = useCheckUnread();
  const name = acceptedName(item.ordinal);
  const set = (part: Partial<ValueDecision>, field?: string) =>
    onChange(
      (now) => ({
        ...now,
        values: now.values.map((one) => (one.item === item.ordinal ? { ...one, ...part } : one)),
      }),
      field,
    );
  return (
    <section className="check-part" aria-label={t('value')} id="check-value" tabIndex={-1}>
      <h3>
        {t('value')} <kbd>V</kbd>
        <span className="check-fact figures">{formatMoney(item.customsValue)}</span>
      </h3>
      {prices.error !== null && <ErrorNote error={prices.error} doing={t('price.doing')} />}
      {evidence?.cards.map((one) => (
        <PriceChart key={one.measure} card={one} />
      ))}
      {evidence !== undefined && evidence.cards.length === 0 && (
        <p className="check-hint">
          {t('price.none', { found: evidence.found, needed: evidence.needed })}
        </p>
      )}
      <div className="check-choice">
        {verdicts.map((verdict) => (
          <button
            key={verdict}
            type="button"
            className="check-verdict"
            aria-pressed={decision?.verdict === verdict}
            onClick={() => onDecide(verdict)}
          >
            {t(`value.${verdict}`)} <kbd>{keys[verdict]}</kbd>
          </button>
        ))}
      </div>
      {decision !== undefined && decision.verdict !== 'accepted' && (
        <div className="check-fields">
          {decision.verdict === 'adjusted' && (
            <>
              <div className="check-line">
                <label htmlFor="check-accepted" className="check-hint">
                  {t('value.acceptedSum')}
                </label>
                <MoneyField
                  id="check-accepted"
                  name={name}
                  label={t('value.acceptedSum')}
                  currency={item.customsValue?.currency ?? 'KZT'}
                  value={decision.accepted}
                  onChange={(accepted) => set({ accepted }, name)}
                />
                {median !== null && (
                  <Button
                    size="small"
                    text={t('value.takeMedian', { sum: formatMoney(median) })}
                    onClick={() => {
                      setUnread(name, null);
                      set({ accepted: median });
                    }}
                  />
                )}
              </div>
              <FromDeclared declared={item.customsValue} accepted={decision.accepted} />
              <label className="check-field" data-wide>
                <span>{t('value.method')}</span>
                <Select
                  value={decision.method}
                  onChange={(event) => {
                    const method = methodOf(event.target.value) ?? decision.method;
                    const isUntouched =
                      evidence !== undefined &&
                      decision.justification ===
                        justify(words, evidence, decision.verdict, decision.method);
                    // What the officer wrote himself is his; what the program wrote follows the method.
                    set({
                      method,
                      ...(isUntouched
                        ? { justification: justify(words, evidence, decision.verdict, method) }
                        : {}),
                    });
                  }}
                >
                  {valuationMethods.map((method) => (
                    <option key={method} value={method}>
                      {words(`method.${method}`)}
                    </option>
                  ))}
                </Select>
              </label>
            </>
          )}
          <label className="check-field" data-wide>
            <span>{t('value.justification')}</span>
            <textarea
              className="bp6-input check-text"
              id="check-justification"
              rows={6}
              maxLength={4000}
              aria-invalid={decision.justification.includes(leftToOfficer)}
              value={decision.justification}
              onChange={(event) =>
                set({ justification: event.target.value }, `${name} justification`)
              }
            />
          </label>
          <Button
            size="small"
            variant="minimal"
            text={t('takeBack')}
            onClick={() => onChange((now) => withoutValue(now, item.ordinal))}
          />
        </div>
      )}
    </section>
  );
}

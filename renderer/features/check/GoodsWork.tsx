import { Button } from '@blueprintjs/core';
import type { Item } from '../../../shared/declaration.ts';
import type { CheckDraft } from '../../../shared/work/check.ts';
import { useWords } from '../../i18n/index.ts';
import { nothing } from '../../ui/format.ts';
import { useNames } from '../../ui/names.ts';
import { Field } from './Lines.tsx';
import { withOrigin, type OriginDecision } from './origin.ts';
import type { ChangeCheck } from './useCheckDraft.ts';
import './fields.css';

interface GoodsWorkProps {
  readonly item: Item;
  readonly body: CheckDraft;
  readonly onChange: ChangeCheck;
}

/** The commodity code of one item: confirmed as long as nothing else is said. */
export function ClassificationWork({ item, body, onChange }: GoodsWorkProps) {
  const t = useWords('checkDesk');
  const { ordinal } = item;
  const decision = body.classification.find((one) => one.item === ordinal);
  const set = (part: Partial<CheckDraft['classification'][number]> | null, field?: string) =>
    onChange(
      (now) => {
        const before = now.classification.find((one) => one.item === ordinal);
        const others = now.classification.filter((one) => one !== before);
        if (part === null) return { ...now, classification: others };
        const blank = { item: ordinal, declared: item.hsCode ?? '', found: '', ground: '' };
        return {
          ...now,
          classification: [...others, { ...blank, ...before, ...part }].sort(
            (a, b) => a.item - b.item,
          ),
        };
      },
      field === undefined ? undefined : `classification ${ordinal} ${field}`,
    );
  return (
    <section
      className="check-part"
      aria-label={t('classification')}
      id="check-classification"
      tabIndex={-1}
    >
      <h3>
        {t('classification')} <kbd>C</kbd>
        <span className="check-fact figures">{item.hsCode ?? nothing}</span>
      </h3>
      {decision === undefined ? (
        <Button size="small" text={t('classification.change')} onClick={() => set({})} />
      ) : (
        <div className="check-fields">
          <Field
            label={t('classification.found')}
            value={decision.found}
            most={14}
            onChange={(text) => set({ found: text.replace(/\D/g, '') }, 'found')}
          />
          <Field
            label={t('ground')}
            wide
            value={decision.ground}
            most={4000}
            onChange={(ground) => set({ ground }, 'ground')}
          />
          <Button size="small" variant="minimal" text={t('takeBack')} onClick={() => set(null)} />
        </div>
      )}
    </section>
  );
}

const decisions = ['confirmed', 'refused', 'verification'] as const;

/** The origin of one item, and what becomes of the preference that rests on it. */
export function OriginWork({ item, body, onChange }: GoodsWorkProps) {
  const t = useWords('checkDesk');
  const names = useNames();
  const { ordinal } = item;
  const decision = body.origin.find((one) => one.item === ordinal);
  const set = (part: Partial<OriginDecision>, field?: string) =>
    onChange(
      (now) => withOrigin(now, item, part),
      field === undefined ? undefined : `origin ${ordinal} ${field}`,
    );
  return (
    <section className="check-part" aria-label={t('origin')} id="check-origin" tabIndex={-1}>
      <h3>
        {t('origin')} <kbd>O</kbd>
        <span className="check-fact">
          {item.originCountry === null ? nothing : names.countryWithCode(item.originCountry)}
        </span>
      </h3>
      <div className="check-choice">
        {decisions.map((each) => (
          <button
            key={each}
            type="button"
            className="check-verdict"
            aria-pressed={decision?.decision === each}
            onClick={() => set({ decision: each })}
          >
            {t(`origin.${each}`)}
          </button>
        ))}
      </div>
      {decision !== undefined && (
        <div className="check-fields">
          <Field
            label={t('origin.certificate')}
            wide
            value={decision.certificate}
            most={300}
            onChange={(certificate) => set({ certificate }, 'certificate')}
          />
          {decision.decision !== 'confirmed' && (
            <>
              <Field
                label={t('origin.found')}
                value={decision.found}
                most={2}
                onChange={(found) => set({ found: found.toUpperCase() }, 'found')}
              />
              <Field
                label={t('ground')}
                wide
                value={decision.ground}
                most={4000}
                onChange={(ground) => set({ ground }, 'ground')}
              />
            </>
          )}
        </div>
      )}
    </section>
  );
}

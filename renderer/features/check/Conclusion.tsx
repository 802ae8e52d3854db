import { Checkbox } from '@blueprintjs/core';
import type { Measure } from '../../../shared/work/measure.ts';
import { familyOf } from '../../../shared/work/measure.ts';
import type { CheckDraft, CheckGap } from '../../../shared/work/check.ts';
import { needsText, outcomeCodes } from '../../../shared/work/outcome.ts';
import { releaseCodes } from '../../../shared/work/release.ts';
import { useWords } from '../../i18n/index.ts';
import { Select } from '../../ui/Select.tsx';
import type { ChangeCheck } from './useCheckDraft.ts';
import './fields.css';
import './conclusion.css';

/** Outcomes that papers can show; what is found on goods belongs to acts of inspection. */
const notOfPapers = new Set<string>(['15', '19', '41']);

interface ConclusionProps {
  readonly measures: readonly Measure[];
  readonly body: CheckDraft;
  readonly gaps: readonly CheckGap[];
  /** Names of the fields in which something is typed that is no sum. */
  readonly unread: readonly string[];
  readonly released: boolean;
  readonly onChange: ChangeCheck;
  readonly onGap: (gap: CheckGap) => void;
  readonly onUnread: (name: string) => void;
}

/** What the check comes to: the measures it carries out, the outcome, the reasons, what is proposed. */
export function Conclusion(props: ConclusionProps) {
  const { measures, body, gaps, unread, released, onChange, onGap, onUnread } = props;
  const t = useWords('checkDesk');
  const words = useWords('measures');
  const outcomes = useWords('outcomes');
  const ofPapers = measures.filter(
    ({ code, state }) =>
      state !== 'skipped' &&
      code !== 'D11' &&
      (familyOf(code) === 'documents' || (released && familyOf(code) === 'after')),
  );
  const missing = (part: CheckGap['part']) => gaps.some((gap) => gap.part === part);
  return (
    <section className="check-part" aria-label={t('conclusion')} id="check-outcome" tabIndex={-1}>
      <h3>
        {t('conclusion')} <kbd>T</kbd>
      </h3>
      {ofPapers.length > 0 && (
        <fieldset className="check-measures">
          <legend>{t('measures')}</legend>
          {ofPapers.map(({ code, state }) => (
            <Checkbox
              key={code}
              checked={body.measures.includes(code)}
              label={`${code} ${words(code)}${state === 'applied' ? ` (${t('applied')})` : ''}`}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                onChange((now) => ({
                  ...now,
                  measures: checked
                    ? [...now.measures, code].sort()
                    : now.measures.filter((each) => each !== code),
                }));
              }}
            />
          ))}
        </fieldset>
      )}
      <label className="check-field" data-wide>
        <span>{t('outcome')}</span>
        <Select
          id="check-outcome-choice"
          value={body.outcome ?? ''}
          aria-invalid={missing('outcome')}
          onChange={(event) => {
            const outcome = outcomeCodes.find((code) => code === event.target.value) ?? null;
            onChange((now) => ({ ...now, outcome }));
          }}
        >
          <option value="">{t('outcome.none')}</option>
          {outcomeCodes
            .filter((code) => !notOfPapers.has(code))
            .map((code) => (
              <option key={code} value={code}>
                {code} {outcomes(code)}
              </option>
            ))}
        </Select>
      </label>
      <label className="check-field" data-wide>
        <span>
          {body.outcome !== null && !needsText(body.outcome) ? t('text.optional') : t('text')}
        </span>
        <textarea
          id="check-text"
          className="bp6-input check-text"
          rows={4}
          maxLength={4000}
          aria-invalid={missing('text')}
          value={body.text}
          onChange={(event) => {
            const { value: text } = event.target;
            onChange((now) => ({ ...now, text }), 'text');
          }}
        />
      </label>
      {!released && (
        <label className="check-field" data-wide>
          <span>{t('proposal')}</span>
          <Select
            value={body.proposal ?? ''}
            onChange={(event) => {
              const proposal = releaseCodes.find((code) => code === event.target.value) ?? null;
              onChange((now) => ({ ...now, proposal }));
            }}
          >
            <option value="">{t('proposal.none')}</option>
            {releaseCodes.map((code) => (
              <option key={code} value={code}>
                {code} {t(`release.${code}`)}
              </option>
            ))}
          </Select>
        </label>
      )}
      <Gaps body={body} gaps={gaps} unread={unread} onGap={onGap} onUnread={onUnread} />
    </section>
  );
}

interface GapsProps {
  readonly body: CheckDraft;
  readonly gaps: readonly CheckGap[];
  readonly unread?: readonly string[];
  /** The first of them has the keyboard when they come up. */
  readonly takesKeyboard?: boolean;
  readonly onGap: (gap: CheckGap) => void;
  readonly onUnread?: (name: string) => void;
}

/** What is missing before it can be signed; each leads to its place. */
export function Gaps({ body, gaps, unread = [], takesKeyboard, onGap, onUnread }: GapsProps) {
  const t = useWords('checkDesk');
  if (gaps.length + unread.length === 0) return <p className="check-hint">{t('gaps.none')}</p>;
  return (
    <div className="check-gaps" id="check-gaps">
      <h4>{t('gaps')}</h4>
      <ul>
        {unread.map((name) => (
          <li key={name}>
            <button type="button" className="check-gap" onClick={() => onUnread?.(name)}>
              {t('gap.unread')}
            </button>
          </li>
        ))}
        {gaps.map((gap, index) => {
          const place = placeOf(body, gap);
          return (
            <li key={`${gap.fault} ${gap.part} ${gap.line}`}>
              <button
                type="button"
                className="check-gap"
                autoFocus={takesKeyboard === true && index === 0}
                onClick={() => onGap(gap)}
              >
                {t(`gap.${gap.fault}`)}
                {place !== null && (
                  <span className="figures">
                    {' '}
                    ·{' '}
                    {[
                      place.item === null ? '' : t('itemNumber', { item: place.item }),
                      place.box === null ? '' : t('box', { box: place.box }),
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Of which item and box a gap speaks; `null`: of the whole. */
export function placeOf(
  body: CheckDraft,
  { part, line }: CheckGap,
): { readonly item: number | null; readonly box: string | null } | null {
  if (line === null) return null;
  if (part === 'boxes') {
    const one = body.boxes[line];
    return one === undefined ? null : { item: one.item, box: one.box };
  }
  if (part !== 'values' && part !== 'classification' && part !== 'origin') return null;
  const item = body[part][line]?.item;
  return item === undefined ? null : { item, box: null };
}

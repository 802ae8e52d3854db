import { flushSync } from 'react-dom';
import type { PriceEvidence } from '../../../shared/contract/check.ts';
import type { CheckGap } from '../../../shared/work/check.ts';
import { useWords } from '../../i18n/index.ts';
import { standAt, standAtLeft } from './CheckRows.tsx';
import { placeOf } from './Conclusion.tsx';
import { justify } from './justification.ts';
import { rowId } from './Lines.tsx';
import {
  boxKey,
  isSaid,
  withPaper,
  withRest,
  without,
  withVerdict,
  type BoxLine,
  type Row,
} from './lines.ts';
import { acceptedName, effectId, effectName } from './sums.ts';
import type { CheckEditing } from './useCheckDraft.ts';
import type { CheckPlace } from './useCheckPlace.ts';
import { valueDecided } from './values.ts';

interface CheckAtHand {
  readonly editing: CheckEditing;
  readonly rows: readonly Row[];
  readonly place: CheckPlace;
  /** What such goods as the item cost; `undefined`: it is not known yet. */
  readonly prices: PriceEvidence | undefined;
}

/** What is said and decided where the officer stands, by key or by button; the keyboard goes on to what is next. */
export function useCheckActs({ editing, rows, place, prices }: CheckAtHand) {
  const valuation = useWords('valuation');
  const { body, change } = editing;
  const { current, item, step } = place;

  function say(verdict: BoxLine['verdict'] | 'missing') {
    if (current?.look != null && verdict !== 'missing') {
      const { look, key } = current;
      // The field stands there before the next key is pressed.
      flushSync(() => change((now) => withVerdict(now, look, verdict)));
      if (verdict === 'agrees') step(1);
      else document.getElementById(rowId(key))?.querySelector('input')?.focus();
    } else if (current?.paper != null && verdict !== 'unverifiable') {
      const { paper } = current;
      const said = { agrees: 'accepted', differs: 'doubtful', missing: 'missing' } as const;
      change((now) => withPaper(now, paper, { verdict: said[verdict] }));
      step(1);
    }
  }
  /** What is left of the item agrees, in one step that can be taken back; what nothing is said of yet comes up. */
  function sayRest() {
    if (current === undefined) return;
    const said = withRest(body, rows, current);
    change((now) => withRest(now, rows, current));
    const below = rows.indexOf(current);
    const unsaid = rows.filter((row) => !isSaid(said, row));
    const next = unsaid.find((row) => rows.indexOf(row) > below) ?? unsaid[0];
    if (next === undefined) standAt('check-outcome', '#check-outcome-choice');
    else document.getElementById(rowId(next.key))?.focus();
  }
  function decide(verdict: 'accepted' | 'adjusted' | 'secured') {
    if (item === undefined) return;
    const text =
      verdict === 'accepted' || prices === undefined
        ? ''
        : justify(valuation, prices, verdict, '6');
    flushSync(() => change((now) => valueDecided(now, item, verdict, prices, text)));
    if (verdict !== 'accepted')
      standAt('check-value', verdict === 'adjusted' ? '#check-accepted' : '#check-justification');
  }
  function toGap(gap: CheckGap) {
    // There is no place of an item that is not declared: what is said of it goes, and one undo brings it back.
    if (gap.fault === 'itemGone') return change((now) => without(now, gap));
    const at = placeOf(body, gap);
    const of = at?.item ?? null;
    flushSync(() => {
      if (of !== null) place.lookAt(of);
    });
    requestAnimationFrame(() => {
      if (gap.part === 'boxes' && at?.box != null) standAt(rowId(boxKey(at.box, at.item)), 'input');
      else if (gap.fault === 'askedUnsaid') {
        const unsaid = rows.find((row) => row.look?.asked === true && !isSaid(body, row));
        if (unsaid !== undefined) standAt(rowId(unsaid.key));
      } else if (gap.fault === 'justificationUnfinished') standAtLeft('#check-justification');
      else if (gap.part === 'values')
        standAt('check-value', '[aria-invalid=true], input, textarea');
      else if (gap.part === 'classification') standAt('check-classification', 'input');
      else if (gap.part === 'origin') standAt('check-origin', 'input');
      else if (gap.part === 'effects') standAt('check-effects', 'button, input');
      else standAt('check-outcome', gap.part === 'text' ? '#check-text' : '#check-outcome-choice');
    });
  }
  /** Where something is typed that is no sum. */
  function toUnread(name: string) {
    const adjusted = body.values.find(({ item: of }) => acceptedName(of) === name);
    const effect = body.effects.find(({ payment }) => effectName(payment) === name);
    flushSync(() => {
      if (adjusted !== undefined) place.lookAt(adjusted.item);
    });
    if (adjusted !== undefined) standAt('check-value', '#check-accepted');
    else if (effect !== undefined) standAt(effectId(effect.payment));
  }
  return { say, sayRest, decide, toGap, toUnread };
}

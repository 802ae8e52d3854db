import { useEffect, useEffectEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { ActGap } from '../../../shared/work/act-gaps.ts';
import { actDraftSchema } from '../../../shared/work/inspection.ts';
import { keptField, useKept } from '../../ui/kept.ts';
import { fieldId } from './fields.tsx';
import { sectionOf, type Section } from './sections.ts';

/** Kept over a lock: work goes on where it stood. */
const stood = { section: keptField<Section>(), line: keptField<number>() };

/** Where the place of an act is kept. @param id of the declaration */
export const placeOf = (id: string): string => `inspection/place/${id}`;

/** Where the officer is in the act: its part, and the line of goods that is looked at. */
export function useActPlace(id: string) {
  const [section, setSection] = useKept<Section>(stood.section, placeOf(id), () => 'goods');
  const [line, setLine] = useKept(stood.line, placeOf(id), () => 0);
  const body = useRef<HTMLDivElement>(null);

  /** Leaves the field that has the keyboard: what is added by leaving it is. */
  function leave(): HTMLElement | null {
    const field = document.activeElement;
    if (!(field instanceof HTMLElement) || body.current?.contains(field) !== true) return null;
    flushSync(() => field.blur());
    return field;
  }
  /** The same, and goes on there. */
  function settle() {
    leave()?.focus({ preventScroll: true });
  }
  /** Shows a section with the keyboard in its first field. */
  function open(next: Section) {
    leave();
    flushSync(() => setSection(next));
    standHere();
  }
  /** In the line that is looked at, or else the first field of the section. */
  function standHere() {
    const within = (fields: string) => body.current?.querySelector<HTMLElement>(fields);
    const first =
      within('tr[data-selected=true] input:not(:disabled)') ??
      within('input:not(:disabled), select:not(:disabled), textarea, button:not(:disabled)');
    (first ?? body.current)?.focus();
  }
  /** What had the keyboard is gone from the screen: its keys work on, here. */
  function standAgain() {
    if (document.activeElement === null || document.activeElement === document.body) standHere();
  }
  const standFirst = useEffectEvent(standAgain);
  // The keys of the lines work at once.
  useEffect(() => standFirst(), []);
  /** Where what is missing is written. */
  function jump({ part, line: at, fault }: ActGap) {
    flushSync(() => {
      setSection(sectionOf(part));
      if (part === 'lines' && at !== null) setLine(at);
    });
    const field =
      part === 'sampling' && at !== null
        ? `sampling.samples.${at}.what`
        : part !== 'lines' || at === null
          ? [part, ...(at === null ? [] : [at])].join('.')
          : `lines.${at}.${fieldOf[fault] ?? 'netGrams'}`;
    lookAt(fieldId(field));
  }
  /** The field in which something is typed that is no part of the act. */
  function toUnread(name: string) {
    flushSync(() => {
      setSection(sectionOfName(name));
      const at = /^lines\.(\d+)\./.exec(name)?.[1];
      if (at !== undefined) setLine(Number(at));
    });
    lookAt(fieldId(name));
  }
  return {
    body,
    section,
    line,
    setLine,
    open,
    jump,
    toUnread,
    settle,
    standAgain,
    show: setSection,
  };
}

function lookAt(id: string): void {
  const found =
    document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^="${id}-"]`);
  found?.scrollIntoView({ block: 'center' });
  found?.focus({ preventScroll: true });
}

/** The field of a line that a gap is mended in. */
const fieldOf: Readonly<Partial<Record<ActGap['fault'], string>>> = {
  differenceUnexplained: 'text',
  weightMissing: 'netGrams',
  methodMissing: 'weighedBy',
  quantityMissing: 'packages',
  photosMissing: 'photosPromised',
  itemGone: 'takeOut',
};

function sectionOfName(name: string): Section {
  const part = actDraftSchema.keyof().safeParse(name.split('.')[0]);
  return part.success ? sectionOf(part.data) : 'general';
}

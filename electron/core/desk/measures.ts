import { z } from 'zod';
import { isMeasure } from '../../../shared/control-forms.ts';
import {
  familyOf,
  isAfterRelease,
  skipReasonSchema,
  wasSaid,
  type Measure,
} from '../../../shared/work/measure.ts';
import type { Corridor } from '../../../shared/corridor.ts';
import { ruleSetOf } from '../profiles/active.ts';
import type { Reader, Writer } from '../store/store.ts';
import { decisionsOf, newestDecision, type StoredDecision } from '../work/stored-decision.ts';
import { outOfState } from './faults.ts';
import { ordinalsOf } from './row.ts';
import { demandInHand, objectOf, turn, type Desk, type Seen, type Turn } from './turn.ts';

/** What a corridor means where nobody named a measure of its kind: a check of documents, an inspection, an audit. */
const implied: Readonly<Record<Corridor, string | null>> = {
  green: null,
  blue: 'P50',
  yellow: 'D10',
  red: 'I21',
};

type Asked = Pick<Measure, 'code' | 'mandatory' | 'items' | 'origin'>;

/** What the decision in force asks to be done. */
function askedBy(reader: Reader, decision: StoredDecision): Asked[] {
  const asked = new Map<string, Asked>();
  const profiles = new Map(
    ruleSetOf(reader, decision.hashes.ruleSet).profiles.map((profile) => [profile.code, profile]),
  );
  for (const hit of decision.hits) {
    const profile = hit.counts ? profiles.get(hit.profile) : undefined;
    for (const code of profile?.measures.filter(isMeasure) ?? []) {
      const before = asked.get(code);
      const whole = hit.items.length === 0 || before?.items.length === 0;
      asked.set(code, {
        code,
        mandatory:
          before?.mandatory === true || profile?.kind === 'mandatory' || profile?.kind === 'target',
        items: whole
          ? []
          : [...new Set([...(before?.items ?? []), ...hit.items])].sort((a, b) => a - b),
        origin: profile?.kind === 'random' ? 'lot' : 'profile',
      });
    }
  }
  const code = implied[decision.corridor];
  const byLot = decision.decidedBy === 'random';
  const family = code === null ? null : familyOf(code);
  if (code !== null && ![...asked.keys()].some((each) => familyOf(each) === family))
    asked.set(code, { code, mandatory: byLot, items: [], origin: byLot ? 'lot' : 'corridor' });
  return [...asked.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * Whether the head of the post let a measure go. What an officer left out while it was his to leave out stands
 * open once a newer decision makes it mandatory.
 */
const isLetGo = (reader: Reader, seq: number, { code, by, at }: MeasureRow): boolean =>
  reader.get(
    `SELECT 1 FROM approval a, json_each(a.body, '$.measures') m WHERE a.declaration_seq = ?
       AND a.kind = 'againstMeasure' AND a.granted = 1 AND m.value = ? AND a.decided_by = ? AND a.decided_at = ?`,
    seq,
    code,
    by ?? '',
    at ?? '',
  ) !== undefined;

type MeasureRow = {
  code: string;
  state: Measure['state'];
  own: number;
  items: string;
  reason: string | null;
  note: string | null;
  by: string | null;
  at: string | null;
};

const ordinals = z.array(z.int());

/**
 * Mandatory measures that the decisions asked for which a correction found in force: who corrects a
 * declaration does not free it of the control that was due on it.
 */
function dueBefore(reader: Reader, seq: number): Asked[] {
  const isCorrected = reader.get(
    `SELECT 1 FROM decision WHERE declaration_seq = ? AND occasion = 'corrected' LIMIT 1`,
    seq,
  );
  if (isCorrected === undefined) return [];
  const decisions = decisionsOf(reader, seq);
  const known = ordinalsOf(reader, seq);
  const due = new Map<string, Asked>();
  for (const decision of decisions.filter((_, at) => decisions[at + 1]?.occasion === 'corrected'))
    for (const measure of askedBy(reader, decision).filter(({ mandatory }) => mandatory)) {
      // Items that it named may be gone or have other numbers: where none is left it is due on all.
      const items = measure.items.filter((item) => known.includes(item));
      const before = due.get(measure.code);
      due.set(measure.code, before === undefined ? { ...measure, items } : alsoDue(before, items));
    }
  return [...due.values()];
}

/** What is asked for and is due besides is mandatory, on the items of both. */
const alsoDue = (measure: Asked, items: readonly number[]): Asked => ({
  ...measure,
  mandatory: true,
  items:
    measure.items.length === 0 || items.length === 0
      ? []
      : [...new Set([...measure.items, ...items])].sort((a, b) => a - b),
});

/** Every measure on a declaration, and what became of it. */
export function measuresOf(reader: Reader, seq: number): Measure[] {
  const decision = newestDecision(reader, seq);
  const rows = reader.all<MeasureRow>(
    'SELECT code, state, own, items, reason, note, by, at FROM work_measure WHERE declaration_seq = ? ORDER BY code',
    seq,
  );
  const inDecision = decision === null ? [] : askedBy(reader, decision);
  const due = dueBefore(reader, seq);
  const byDecision = [
    ...inDecision.map((measure) => {
      const before = due.find(({ code }) => code === measure.code);
      return before === undefined ? measure : alsoDue(measure, before.items);
    }),
    ...due.filter(({ code }) => !inDecision.some((measure) => measure.code === code)),
  ];
  const ordered = rows.filter(({ own: isOwn }) => isOwn === 1);
  const known = ordered.length === 0 ? [] : ordinalsOf(reader, seq);
  // Of items that a correction took out nothing is asked; where none is left it is asked of all.
  const itemsOf = ({ items }: MeasureRow) =>
    ordinals.parse(JSON.parse(items)).filter((item) => known.includes(item));
  const asked = byDecision.map((measure) => {
    const row = ordered.find(({ code }) => code === measure.code);
    return row === undefined ? measure : alsoDue(measure, itemsOf(row));
  });
  const own = ordered
    .filter(({ code }) => !asked.some((measure) => measure.code === code))
    .map((row): Asked => ({
      code: row.code,
      mandatory: true,
      items: itemsOf(row),
      origin: 'officer',
    }));
  const inForce = [...asked, ...own];
  const left = rows.filter(
    ({ code, state }) => state === 'applied' && !inForce.some((measure) => measure.code === code),
  );
  // What was carried out stays carried out, though the decision in force asks for it no more.
  const earlier =
    left.length === 0
      ? []
      : decisionsOf(reader, seq)
          .reverse()
          .flatMap((each) => askedBy(reader, each));
  const carriedOut = left.flatMap(({ code }) => earlier.find((each) => each.code === code) ?? []);
  return [...inForce, ...carriedOut].map((measure) => {
    const marked = rows.find(({ code }) => code === measure.code);
    const isStale =
      marked?.state === 'skipped' && measure.mandatory && !isLetGo(reader, seq, marked);
    const row = isStale ? undefined : marked;
    return {
      ...measure,
      state: row?.state ?? 'open',
      reason: row?.reason == null ? null : skipReasonSchema.parse(row.reason),
      note: row?.note ?? null,
      by: row?.by ?? null,
      at: row?.at ?? null,
    };
  });
}

/** Measures of these families are open until they are applied or left out; those after release are not. */
export const holdsRelease = (measure: Measure): boolean =>
  measure.state === 'open' && !isAfterRelease(measure);

/** Whether control that was due before a correction, and that no decision since has ended, keeps from release. */
export function isDueStill(reader: Reader, seq: number): boolean {
  const due = dueBefore(reader, seq);
  return (
    due.length > 0 &&
    measuresOf(reader, seq).some(
      (measure) => holdsRelease(measure) && due.some(({ code }) => code === measure.code),
    )
  );
}

interface Marked {
  readonly state: Measure['state'];
  readonly own?: boolean;
  readonly items?: readonly number[];
  readonly reason: string | null;
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
}

/** Writes what became of a measure. */
export function markMeasure(writer: Writer, seq: number, code: string, marked: Marked): void {
  writer.run(
    `INSERT INTO work_measure (declaration_seq, code, state, own, items, reason, note, by, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (declaration_seq, code) DO UPDATE SET state = excluded.state, reason = excluded.reason,
       note = excluded.note, by = excluded.by, at = excluded.at, own = max(own, excluded.own),
       items = CASE WHEN excluded.own = 1 THEN excluded.items ELSE items END`,
    seq,
    code,
    marked.state,
    marked.own === true ? 1 : 0,
    JSON.stringify(marked.items ?? []),
    marked.reason,
    marked.note,
    marked.by,
    marked.at,
  );
}

/** Applies a measure that a step of another kind carries out. @returns whether it was open */
export function applyWhereOpen({ change, subject, actor, at }: Turn, measure: string): boolean {
  const isOpen = measuresOf(change, subject.seq).some(
    ({ code, state }) => code === measure && state === 'open',
  );
  if (isOpen)
    markMeasure(change, subject.seq, measure, {
      state: 'applied',
      reason: null,
      note: null,
      by: actor.name,
      at,
    });
  return isOpen;
}

/** What a paper said it carried out and says no more once it is corrected is to be done again. */
export function reopenMeasures(
  { change, subject, actor, at }: Turn,
  before: readonly string[],
  now: readonly string[],
): void {
  const measures = measuresOf(change, subject.seq);
  for (const code of new Set(before)) {
    const measure = measures.find((each) => each.code === code);
    if (now.includes(code) || measure?.state !== 'applied' || wasSaid(measure)) continue;
    const open = { state: 'open' as const, reason: null, note: null, by: actor.name, at };
    markMeasure(change, subject.seq, code, open);
  }
}

/** Leaves a measure out, with a coded reason; a mandatory one only the head of the post may. */
export function skipMeasure(
  desk: Desk,
  seen: Seen,
  skipped: { readonly measure: string; readonly reason: string; readonly note: string },
): void {
  turn(desk, seen, (taken) => {
    demandInHand(taken);
    const { change, subject, at, actor } = taken;
    const measure = measuresOf(change, subject.seq).find(({ code }) => code === skipped.measure);
    if (measure === undefined) throw outOfState('unknownMeasure');
    if (measure.state !== 'open') throw outOfState('alreadyDecided');
    if (measure.mandatory) throw outOfState('mandatory');
    const { reason, note } = skipped;
    markMeasure(change, subject.seq, measure.code, {
      state: 'skipped',
      reason,
      note,
      by: actor.name,
      at,
    });
    change.record({
      action: 'work.measure.skip',
      object: objectOf(taken),
      after: { measure: measure.code, state: 'skipped', reason },
      reason: note,
      detail: {},
    });
  });
}

/** Takes a measure up again that was left out, or said to be carried out. */
export function unskipMeasure(desk: Desk, seen: Seen, code: string): void {
  turn(desk, seen, (taken) => {
    demandInHand(taken);
    const { change, subject, at, actor } = taken;
    const measure = measuresOf(change, subject.seq).find((each) => each.code === code);
    if (measure === undefined || !(measure.state === 'skipped' || wasSaid(measure)))
      throw outOfState('unknownMeasure');
    const { state, reason, note } = measure;
    markMeasure(change, subject.seq, code, {
      state: 'open',
      reason: null,
      note: null,
      by: actor.name,
      at,
    });
    change.record({
      action: 'work.measure.unskip',
      object: objectOf(taken),
      before: { measure: code, state, ...(state === 'skipped' ? { reason } : { note }) },
      after: { measure: code, state: 'open' },
      detail: {},
    });
  });
}

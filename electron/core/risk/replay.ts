import type { Profile } from '../../../shared/profile.ts';
import type { ProfileReplay, Replay, ReplayRequest } from '../../../shared/replay.ts';
import type { RiskList } from '../../../shared/risk-list.ts';
import type { BookHits } from './columns/book-hits.ts';
import { checkBook } from './check-book.ts';
import type { Hours } from './replay/hours.ts';
import { Crossing } from './replay/overlap.ts';
import { replayProfile } from './replay/profile-replay.ts';
import { replaySet } from './replay/set-replay.ts';
import type { Stretch } from './replay/stretch.ts';
import { UnsoundRulesError, type TacticsInForce } from './rules.ts';

/** Over what, and with what, the past is asked. */
export interface ReplayGround {
  readonly stretch: Stretch;
  /** The set without drafts: what is found of it is found once. */
  readonly book: BookHits;
  readonly lists: readonly RiskList[];
  readonly ruleSetHash: string;
  readonly tactics: TacticsInForce;
  readonly hours: Hours;
  /** Key of the lots; `null`: not at hand. */
  readonly secret: Uint8Array | null;
}

/** How far a replay is. */
export interface ReplayStep {
  readonly stage: 'replay' | 'replay.set';
  readonly done: number;
  readonly total: number;
}

/**
 * What profiles would have done to the stored past: the same numbers as evaluating it one by
 * one. Yields between its steps, so that whoever runs it can go and look at what else there is.
 * @throws UnsoundRulesError where the set with the drafts cannot be used
 */
export function* replay(
  ground: ReplayGround,
  { drafts, only, heedsValidity }: Pick<ReplayRequest, 'drafts' | 'only' | 'heedsValidity'>,
): Generator<ReplayStep, Replay> {
  const { stretch, tactics, hours, secret } = ground;
  demandSound(ground, drafts);
  // What the drafts do not touch is found in the set itself, and so stays found for the next draft.
  const drafted = new Set(drafts.map(({ code }) => code));
  const kept = ground.book.profiles.filter(({ code }) => !drafted.has(code));
  const total = kept.length + drafts.length;
  for (const [done, { code }] of kept.entries()) {
    yield { stage: 'replay', done, total };
    ground.book.of(code);
  }
  yield { stage: 'replay', done: kept.length, total };
  const book = ground.book.with(drafts);
  const { profiles } = book;
  const crossing = new Crossing(book);
  const { baseline } = stretch;
  const question = { stretch, book, crossing, baseline, hours, secret };
  const asked = only === null ? profiles : profiles.filter(({ code }) => only.includes(code));
  const answers: ProfileReplay[] = [];
  for (const profile of asked) {
    if (answers.length > 0) yield { stage: 'replay', done: total, total };
    answers.push(replayProfile(profile, question));
  }
  return {
    daliz: 'replay',
    version: 1,
    period: stretch.period,
    declarations: stretch.rows.length,
    items: stretch.items,
    heedsValidity,
    ruleSetHash: ground.ruleSetHash,
    tacticsHash: tactics.hash,
    baseline,
    hoursSource: hours.source,
    profiles: answers,
    set: only === null && secret !== null ? yield* whole(ground, book, crossing, secret) : null,
  };
}

function demandSound({ book, lists }: ReplayGround, drafts: readonly Profile[]): void {
  if (drafts.length === 0) return;
  const faults = checkBook({ profiles: [...book.with(drafts).profiles], lists: [...lists] });
  if (faults.length > 0) throw new UnsoundRulesError(faults);
}

function* whole(
  { stretch, tactics, hours }: ReplayGround,
  book: BookHits,
  crossing: Crossing,
  secret: Uint8Array,
): Generator<ReplayStep, NonNullable<Replay['set']>> {
  const total = stretch.rows.length;
  const steps = replaySet({ stretch, book, crossing, tactics: tactics.tactics, hours, secret });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield { stage: 'replay.set', done: step.value, total };
  }
}

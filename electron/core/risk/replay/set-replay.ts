import { corridors, type Corridor } from '../../../../shared/corridor.ts';
import type { Replay } from '../../../../shared/replay.ts';
import type { Tactics } from '../../../../shared/tactics.ts';
import { countHits, decideCorridor } from '../corridor.ts';
import type { BookHits } from '../columns/book-hits.ts';
import { hoursDown, rounded, type Hours } from './hours.ts';
import type { Crossing } from './overlap.ts';
import { moneyOn, rateOn } from './results.ts';
import type { Stretch } from './stretch.ts';

interface SetQuestion {
  readonly stretch: Stretch;
  readonly book: BookHits;
  readonly crossing: Crossing;
  readonly tactics: Tactics;
  readonly hours: Hours;
  readonly secret: Uint8Array;
}

/** Declarations between two looks at whether anybody still waits. */
const lot = 2_000;

/** What the whole set would have done to the stored past under these tactics; yields how many declarations are done. */
export function* replaySet(question: SetQuestion): Generator<number, NonNullable<Replay['set']>> {
  const { stretch, book, crossing, tactics, hours, secret } = question;
  const { past } = stretch;
  const profiles = book.profiles;
  const movement = new Map<string, number>();
  const sums = { before: 0, now: 0, moved: 0 };
  const hoursNow = new Float64Array(past.declarations);
  for (const [done, row] of stretch.rows.entries()) {
    if (done % lot === 0) yield done;
    const hits = [...crossing.at(row)].flatMap((place) => {
      const profile = profiles[place];
      return profile === undefined ? [] : [{ profile, items: [] }];
    });
    const draw = { identity: past.identities[row] ?? '', secret };
    const counted = countHits(hits, draw, past.situationOf(row)?.unselected);
    const day = past.dayOf(row);
    const to = decideCorridor(counted, past.headerOf(row), tactics, draw, day).corridor;
    const from = past.corridorOf(row);
    const way = `${from} ${to}`;
    movement.set(way, (movement.get(way) ?? 0) + 1);
    if (from !== to) sums.moved += 1;
    sums.before += hoursDown(from, hours);
    const now = hoursDown(to, hours);
    hoursNow[row] = now;
    sums.now += now;
  }
  const hit = stretch.rows.filter((row) => crossing.at(row).length > 0);
  const results = rateOn(hit, stretch.results);
  return {
    hits: hit.length,
    results,
    unchecked: hit.length - results.checked,
    money: moneyOn(hit, stretch.results, (row) => hoursNow[row] ?? 0),
    hoursThen: rounded(sums.before),
    hours: rounded(sums.now),
    movement: corridors.flatMap((from) => corridors.flatMap((to) => moved(movement, from, to))),
    moved: sums.moved,
  };
}

function moved(movement: ReadonlyMap<string, number>, from: Corridor, to: Corridor) {
  const declarations = movement.get(`${from} ${to}`);
  return declarations === undefined ? [] : [{ from, to, declarations }];
}

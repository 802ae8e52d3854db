import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ensureCounted } from '../../../electron/core/indicators/recount.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import { StoredPast } from '../../../electron/core/profiles/stored-past.ts';
import { recordResult } from '../../../electron/core/work/results.ts';
import { outcomeSchema, severityOf, type OutcomeCode } from '../../../shared/work/outcome.ts';
import { imported, of, postsAtHand, times, traders } from '../../unit/indicators/imported.ts';

const { store, lodge } = postsAtHand()();
const ids: string[] = [];
times(4, (n) => ids.push(lodge(imported({}, of(traders[n % 2] ?? ''))).id));

const counted = () => ({
  counts: store.all(
    `SELECT * FROM indicator_count WHERE kind LIKE 'checked%' OR kind LIKE 'confirmed%'
     ORDER BY kind, key`,
  ),
  findings: store.all('SELECT * FROM trader_finding'),
  traders: store.all('SELECT code, confirmed, last_confirmed_on FROM trader ORDER BY code'),
});

function countAnew(): void {
  store.change(system, (change) => {
    change.run(`DELETE FROM setting WHERE key = 'indicators'`);
    change.run('UPDATE trader SET confirmed = 99, last_confirmed_on = NULL');
    change.record({ action: 'test', object: { kind: 'test', id: '1' }, detail: {} });
  });
  ensureCounted(store);
}

/** What papers of a declaration stand, kept as simply as can be. */
class Papers {
  readonly #corrected = new Map<string, OutcomeCode>();
  readonly #others: OutcomeCode[] = [];

  sign(paper: 'act' | 'check' | undefined, outcome: OutcomeCode): void {
    if (paper === undefined) this.#others.push(outcome);
    else this.#corrected.set(paper, outcome);
  }

  get outcome(): OutcomeCode | null {
    const [gravest] = [...this.#corrected.values(), ...this.#others].sort(
      (a, b) => severityOf(b) - severityOf(a) || (a < b ? 1 : -1),
    );
    return gravest ?? null;
  }
}

const result = fc.record({
  on: fc.nat({ max: ids.length - 1 }),
  paper: fc.constantFrom('act' as const, 'check' as const, undefined),
  outcome: fc.constantFrom(...outcomeSchema.options),
  assessedMinor: fc.constantFrom(null, 0, 500, -300),
  day: fc.constantFrom('2026-06-03', '2026-06-20', '2026-06-30'),
});

it('However papers are signed and corrected, a declaration is one control, by its gravest result, as if counted anew (25 cases, 5 s)', () => {
  const papers = ids.map(() => new Papers());
  const past = new StoredPast();
  fc.assert(
    fc.property(fc.array(result, { minLength: 1, maxLength: 5 }), (signed) => {
      for (const { on, paper, outcome, assessedMinor, day } of signed) {
        papers[on]?.sign(paper, outcome);
        recordResult(store, system, {
          declarationId: ids[on] ?? '',
          at: `${day}T20:00:00.000Z`,
          officer: 'officer',
          outcome,
          severity: severityOf(outcome),
          note: null,
          assessedMinor,
          finedMinor: null,
          simulated: false,
          release: null,
          ...(paper === undefined ? {} : { paper }),
        });
      }
      expect(store.all('SELECT outcome FROM declaration ORDER BY seq')).toEqual(
        papers.map(({ outcome }) => ({ outcome })),
      );
      const kept = counted();
      countAnew();
      expect(counted()).toEqual(kept);
      const afresh = new StoredPast();
      for (const each of [past, afresh]) for (const _ of each.refresh(store));
      expect(past.results.over(past.past)).toEqual(afresh.results.over(afresh.past));
    }),
    // The papers of one case lie on those of the case before: what fails is not made smaller by running it again.
    { numRuns: 25, endOnFailure: true },
  );
});

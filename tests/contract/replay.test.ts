import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDemonstration } from '../../electron/core/demonstration/build.ts';
import { activeRules } from '../../electron/core/profiles/active.ts';
import { ReplayDesk } from '../../electron/core/profiles/replay-desk.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { secretOf } from '../../electron/core/post/settings.ts';
import { evaluate, type Decision } from '../../electron/core/risk/evaluate.ts';
import type { Facts } from '../../electron/core/risk/facts.ts';
import { compileRules, UnsoundRulesError } from '../../electron/core/risk/rules.ts';
import { recordResult } from '../../electron/core/work/results.ts';
import { openStore, type Store } from '../../electron/core/store/open.ts';
import type { Condition } from '../../shared/condition.ts';
import { corridors } from '../../shared/corridor.ts';
import type { KnownSum } from '../../shared/money.ts';
import type { Profile, RuleBook } from '../../shared/profile.ts';
import {
  replayRequestSchema,
  replaySchema,
  type ProfileReplay,
  type Replay,
} from '../../shared/replay.ts';
import { blankProfile } from '../property/risk/profiles-at-hand.ts';
import { temporaryFolder, TestClock } from '../support/post.ts';

const folder = temporaryFolder();
const file = folder.file('demonstration.db');
let store: Store;

beforeAll(async () => {
  await buildDemonstration(file, { declarations: 200, seed: 3, until: '2026-10-30' });
  store = openStore(file, { clock: new TestClock(), mustExist: true });
});
afterAll(() => {
  store.close();
  folder.remove();
});

const everything = replayRequestSchema.parse({
  book: null,
  drafts: [],
  only: null,
  from: null,
  to: null,
  heedsValidity: true,
});

function ask(request: Partial<typeof everything>, desk = new ReplayDesk()): Replay {
  const steps = desk.answer(store, { ...everything, ...request });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return replaySchema.parse(step.value);
  }
}

const heavy: Condition = {
  op: 'someItem',
  where: { op: 'greater', field: 'grossKilograms', value: 2_000 },
};

/** The profiles of the post with one of each kind beside them, so that every way of counting is walked. */
function richBook(): RuleBook {
  const { rules } = activeRules(store);
  const half: Profile = {
    ...blankProfile('Z-HALF'),
    condition: heavy,
    weight: 30,
    share: 5_000,
    atMostUnselected: 3,
  };
  const dependent: Profile = {
    ...blankProfile('Z-DEPENDENT'),
    kind: 'dependent',
    dependsOn: ['Z-HALF'],
    condition: { op: 'atLeast', field: 'itemCount', value: 2 },
    weight: 25,
    measures: ['I21'],
  };
  const random: Profile = {
    ...blankProfile('Z-RANDOM'),
    kind: 'random',
    share: 2_000,
    corridor: 'red',
    directions: ['import', 'transit', 'export'],
  };
  return { profiles: [...rules.profiles, half, dependent, random], lists: [...rules.lists] };
}

interface OneByOne {
  readonly decision: Decision;
  readonly day: string;
  readonly from: string;
  readonly severity: number | null;
  readonly assessed: number | null;
}

function oneByOne(book: RuleBook): OneByOne[] {
  const rules = compileRules(book);
  const { tactics } = activeRules(store);
  const secret = secretOf(store);
  const rows = store.all<{
    facts: string;
    day: string;
    identity: string;
    corridor: string;
    severity: number | null;
    assessed: number | null;
  }>(
    `SELECT e.facts, coalesce(e.day, d.registered_on, date(d.received_at, '+5 hours')) AS day,
       coalesce(e.lot, d.identity, lower(hex(d.content_hash))) AS identity, d.corridor,
       (SELECT severity FROM control_result r WHERE r.declaration_seq = d.seq ORDER BY r.seq DESC LIMIT 1) AS severity,
       (SELECT assessed_minor FROM control_result r WHERE r.declaration_seq = d.seq ORDER BY r.seq DESC LIMIT 1) AS assessed
     FROM declaration d JOIN decision e ON e.seq =
       (SELECT max(seq) FROM decision WHERE declaration_seq = d.seq)`,
  );
  return rows.map(({ facts, day, identity, corridor, severity, assessed }) => {
    const known: Facts = JSON.parse(facts);
    const decision = evaluate(known, { rules, tactics, day, identity, secret });
    return { decision, day, from: corridor, severity, assessed };
  });
}

/** The known sums one by one. */
function sumOf(some: readonly OneByOne[]): KnownSum {
  const known = some.flatMap(({ assessed }) => assessed ?? []);
  if (known.length === 0) return null;
  return { minor: known.reduce((sum, each) => sum + each, 0), results: known.length };
}

const summed = (money: ProfileReplay['money'] | undefined): KnownSum =>
  money == null ? null : { minor: money.minor, results: money.results };

describe('A replay over the database of a post', () => {
  it('gives of each profile the numbers that evaluating one by one gives', () => {
    const book = richBook();
    const answer = ask({ book });
    const all = oneByOne(book);
    expect(answer.declarations).toBe(all.length);
    expect(answer.profiles.map(({ code }) => code)).toEqual(
      book.profiles.map(({ code }) => code).sort(),
    );
    for (const profile of answer.profiles) {
      const hits = all.flatMap((each) => {
        const hit = each.decision.hits.find((one) => one.profile.code === profile.code);
        return hit === undefined ? [] : [{ ...each, hit }];
      });
      const counted = hits.filter(({ hit }) => hit.counts).length;
      const checked = hits.filter(({ severity }) => severity !== null);
      expect(profile, profile.code).toMatchObject({
        hits: hits.length,
        ...(profile.code === 'Z-RANDOM' ? {} : { counted }),
        items: hits.reduce((sum, { hit }) => sum + hit.items.length, 0),
        results: {
          checked: checked.length,
          confirmed: checked.filter(({ severity }) => (severity ?? 0) >= 2).length,
        },
        unchecked: hits.length - checked.length,
      });
      expect(summed(profile.money), profile.code).toEqual(sumOf(hits));
      for (const { month, hits: inMonth, declarations, money } of profile.byMonth) {
        expect(money).toEqual(sumOf(hits.filter(({ day }) => day.startsWith(month))));
        expect(inMonth).toBe(hits.filter(({ day }) => day.startsWith(month)).length);
        expect(declarations).toBe(all.filter(({ day }) => day.startsWith(month)).length);
      }
      for (const { code, both, jaccard } of profile.overlap) {
        const others = all.filter(({ decision }) =>
          decision.hits.some((one) => one.profile.code === code),
        );
        const shared = others.filter((each) =>
          hits.some(({ decision }) => decision === each.decision),
        );
        expect(both).toBe(shared.length);
        expect(jaccard).toBe(both / (hits.length + others.length - both));
      }
    }
    expect(answer.profiles.filter(({ hits }) => hits > 0).length).toBeGreaterThan(5);
    expect(answer.profiles.filter(({ money }) => (money?.minor ?? 0) > 0).length).toBeGreaterThan(
      1,
    );
    const half = answer.profiles.find(({ code }) => code === 'Z-HALF');
    expect(half?.counted).toBeGreaterThan(0);
    expect(half?.counted).toBeLessThan(half?.hits ?? 0);
  });

  it('moves each declaration of the whole set into the corridor that deciding it again gives', () => {
    const book = richBook();
    const { set } = ask({ book });
    const all = oneByOne(book);
    const expected = corridors.flatMap((from) =>
      corridors.flatMap((to) => {
        const declarations = all.filter(
          (each) => each.from === from && each.decision.corridor === to,
        ).length;
        return declarations === 0 ? [] : [{ from, to, declarations }];
      }),
    );
    expect(set?.movement).toEqual(expected);
    expect(set?.hits).toBe(all.filter(({ decision }) => decision.hits.length > 0).length);
    expect(set?.moved).toBeGreaterThan(0);
    expect(summed(set?.money)).toEqual(
      sumOf(all.filter(({ decision }) => decision.hits.length > 0)),
    );
  });

  it('moves nothing where the profiles are those that decided, and leaves the tactics as they were', () => {
    const { set } = ask({});
    expect(set?.moved).toBe(0);
    expect(set?.hours).toBe(set?.hoursThen);
  });

  it('answers the same whether it was asked afresh or of columns that were at hand', () => {
    const desk = new ReplayDesk();
    const draft = { ...blankProfile('VALUE-LOW'), condition: heavy, weight: 45 };
    const first = ask({ drafts: [draft], only: ['VALUE-LOW'] }, desk);
    ask({ drafts: [{ ...draft, condition: { op: 'not', of: heavy } }] }, desk);
    expect(ask({ drafts: [draft], only: ['VALUE-LOW'] }, desk)).toEqual(first);
    expect(ask({ drafts: [draft], only: ['VALUE-LOW'] })).toEqual(first);
    expect(JSON.stringify(ask({}, desk))).toBe(JSON.stringify(ask({})));
  });

  it('keeps to the days asked for', () => {
    const { period } = ask({});
    const answer = ask({ from: '2026-09-01', to: '2026-09-30' });
    expect(answer.declarations).toBeGreaterThan(0);
    expect(answer.declarations).toBeLessThan(ask({}).declarations);
    expect(answer.period?.from.startsWith('2026-09')).toBe(true);
    expect(answer.profiles[0]?.byMonth.map(({ month }) => month)).toEqual(['2026-09']);
    const nothing = ask({ from: '2019-01-01', to: '2019-12-31' });
    expect(nothing).toMatchObject({ period: null, declarations: 0, items: 0 });
    expect(period).not.toBeNull();
  });

  it('finds nothing for a draft that is not valid yet, and shows what it would have found', () => {
    const draft = { ...blankProfile('DRAFT'), condition: heavy, validFrom: '2030-01-01' };
    const of = { drafts: [draft], only: ['DRAFT'] };
    expect(ask(of).profiles[0]).toMatchObject({ hits: 0, inScope: 0 });
    expect(ask({ ...of, heedsValidity: false }).profiles[0]?.hits).toBeGreaterThan(0);
  });

  it('says which fields the old declarations do not know', () => {
    const cheap = { op: 'less', field: 'priceRatio', value: 0.8 } as const;
    const condition = { op: 'someItem', where: cheap } satisfies Condition;
    const draft = { ...blankProfile('DRAFT'), condition };
    const [profile] = ask({ drafts: [draft], only: ['DRAFT'] }).profiles;
    const [unknown] = profile?.unknown ?? [];
    expect(unknown?.field).toBe('priceRatio');
    expect(unknown?.declarations).toBeLessThan(profile?.inScope ?? 0);
  });

  it('refuses a draft that cannot be used, and goes on answering', () => {
    const desk = new ReplayDesk();
    const draft = {
      ...blankProfile('DRAFT'),
      condition: { op: 'known', field: 'no such field' } satisfies Condition,
    };
    expect(() => ask({ drafts: [draft] }, desk)).toThrow(UnsoundRulesError);
    expect(ask({}, desk).set?.moved).toBe(0);
  });

  it('compares with chance only where chance selected enough, and says so', () => {
    const { baseline, profiles } = ask({});
    expect(baseline.checked).toBeLessThan(30);
    const checked = profiles.filter(({ results }) => results.checked > 0);
    expect(checked.length).toBeGreaterThan(0);
    for (const { lift, liftReason } of checked)
      expect([lift, liftReason]).toEqual([null, 'small baseline']);
  });

  it('sees with its next question what was found and decided since, as if it had been asked afresh', () => {
    const desk = new ReplayDesk();
    const before = ask({}, desk);
    const free = store.get<{ id: string; seq: number }>(
      `SELECT d.id, d.seq FROM declaration d JOIN hit h JOIN decision e
       ON e.seq = h.decision_seq AND e.declaration_seq = d.seq
       WHERE NOT EXISTS (SELECT 1 FROM control_result r WHERE r.declaration_seq = d.seq)`,
    );
    if (free === undefined) throw new Error('everything that was hit has been checked');
    const at = '2026-11-01T06:00:00.000Z';
    recordResult(store, system, {
      declarationId: free.id,
      at,
      officer: 'An officer',
      outcome: '10',
      severity: 3,
      note: null,
      assessedMinor: 700_000,
      finedMinor: null,
      simulated: true,
    });
    store.change(system, (change) => {
      change.run(
        `INSERT INTO decision (declaration_seq, at, corridor, decided_by, score, rule_set_hash,
           tactics_hash, facts_hash, facts, day, lot, occasion)
         SELECT declaration_seq, ?, 'red', 'mandatory', score, rule_set_hash, tactics_hash,
           facts_hash, facts, day, lot, 'asked'
         FROM decision WHERE declaration_seq = ? ORDER BY seq DESC LIMIT 1`,
        at,
        free.seq,
      );
      change.record({
        action: 'declaration.decide',
        object: { kind: 'declaration', id: free.id },
        detail: {},
      });
    });
    const after = ask({}, desk);
    expect(after.declarations).toBe(before.declarations);
    expect(after.set?.results.checked).toBe((before.set?.results.checked ?? 0) + 1);
    expect(after.set?.results.confirmed).toBe((before.set?.results.confirmed ?? 0) + 1);
    expect(after.set?.money).toMatchObject({
      minor: (before.set?.money?.minor ?? 0) + 700_000,
      results: (before.set?.money?.results ?? 0) + 1,
    });
    expect(after.set?.movement).toContainEqual(expect.objectContaining({ from: 'red' }));
    expect(after).toEqual(ask({}));
  });

  it('takes a sum once, the largest that stands, and a corrected paper takes its own along', () => {
    const desk = new ReplayDesk();
    const before = ask({}, desk).set?.money;
    const [first, second] = store.all<{ id: string }>(
      `SELECT DISTINCT d.id FROM declaration d JOIN decision e ON e.seq =
         (SELECT max(seq) FROM decision WHERE declaration_seq = d.seq)
       JOIN hit h ON h.decision_seq = e.seq AND h.counts = 1
       WHERE NOT EXISTS (SELECT 1 FROM control_result r WHERE r.declaration_seq = d.seq) LIMIT 2`,
    );
    if (before == null || first === undefined || second === undefined)
      throw new Error('everything that was hit has been checked');
    const signed = (
      { id }: { id: string },
      paper: 'act' | 'check',
      assessedMinor: number | null,
      outcome: '00' | '10' = '10',
    ) => {
      recordResult(store, system, {
        declarationId: id,
        at: '2026-11-02T06:00:00.000Z',
        officer: 'An officer',
        outcome,
        severity: outcome === '00' ? 0 : 2,
        note: null,
        assessedMinor,
        finedMinor: 500,
        simulated: true,
        paper,
      });
      const after = ask({}, desk);
      expect(after).toEqual(ask({}));
      return after.set?.money;
    };
    signed(first, 'act', 500_000);
    // The same found in the papers, and more.
    expect(signed(first, 'check', 700_000)).toMatchObject({
      minor: before.minor + 700_000,
      results: before.results + 1,
    });
    const corrected = signed(first, 'check', null);
    expect(corrected).toMatchObject({
      minor: before.minor + 500_000,
      results: before.results + 1,
    });
    expect(signed(first, 'act', null)).toMatchObject({
      minor: before.minor,
      results: before.results,
    });
    signed(second, 'act', -300);
    // Where nothing was assessed what is given back stays so.
    expect(signed(second, 'check', 0, '00')).toMatchObject({
      minor: before.minor - 300,
      returned: before.returned + 300,
      results: before.results + 1,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../electron/core/risk/evaluate.ts';
import { forAnalyst } from '../../../electron/core/risk/explain/analyst.ts';
import { exceptedOn } from '../../../electron/core/risk/explain/excepted.ts';
import { forOfficer } from '../../../electron/core/risk/explain/officer.ts';
import type { ToldDecision } from '../../../electron/core/risk/explain/told.ts';
import { traceOf, tracedItems } from '../../../electron/core/risk/explain/trace.ts';
import { forTrader } from '../../../electron/core/risk/explain/trader.ts';
import type { Facts } from '../../../electron/core/risk/facts.ts';
import { noMembers } from '../../../electron/core/risk/members.ts';
import { compileRules, tacticsInForce } from '../../../electron/core/risk/rules.ts';
import { starterProfiles, starterTactics } from '../../../electron/core/profiles/starter.ts';
import type { Condition } from '../../../shared/condition.ts';
import { formsOf } from '../../../shared/control-forms.ts';
import { corridors } from '../../../shared/corridor.ts';
import { traceNodeSchema, type TraceNode } from '../../../shared/explanation/trace.ts';
import { traceWords } from '../../../shared/explanation/trace-words.ts';
import { groundsOn } from '../../../shared/legal-grounds.ts';
import { measures } from '../../../shared/locales/en/measures.ts';
import type { Profile } from '../../../shared/profile.ts';
import type { RiskList } from '../../../shared/risk-list.ts';
import { bookWith } from '../../support/book.ts';

const [template] = starterProfiles;
if (template === undefined) throw new Error('no starter profile');
const profile = (code: string, changes: Partial<Profile>): Profile => ({
  ...template,
  code,
  condition: { op: 'known', field: 'direction' },
  ...changes,
});
const day = '2026-05-12';
const facts: Facts = {
  header: { direction: 'import', customsValue: 900, confirmedFindings: 2 },
  items: [
    { ordinal: 1, values: { netKilograms: 10, priceRatio: 0.3 } },
    { ordinal: 2, values: { netKilograms: 20, priceRatio: null } },
    { ordinal: 3, values: { netKilograms: 30, priceRatio: 1.2 } },
  ],
};

function told(profiles: Profile[], of = facts): ToldDecision {
  const decision = evaluate(of, {
    rules: compileRules(bookWith(profiles)),
    tactics: tacticsInForce({ ...starterTactics, random: { share: 1, corridor: 'yellow' } }),
    day,
    identity: 'registration|55302|2026||1',
    secret: new Uint8Array(32),
  });
  return { ...decision, facts: of, at: `${day}T04:00:00.000Z` };
}
const declaration = { id: 'id', registrationNumber: null };
const watched: RiskList = {
  code: 'WATCHED',
  kind: 'trader',
  name: { kk: 'Бақылаудағылар', ru: 'Под наблюдением', en: 'Watched persons' },
  members: ['123456789012'],
  reviewBy: null,
};
const trader = (decision: ToldDecision) =>
  forTrader({ declaration, findings: [], executor: { code: '55302', name: null }, decision });

describe('The decision in full', () => {
  it('calls the lists by their names and tells nothing of what stands in them', () => {
    const profiles = [profile('LISTED', {})];
    const decision = told(profiles);
    const { lists } = forAnalyst({
      declaration,
      decision,
      failure: null,
      occasion: 'received',
      lot: 'registration|55302|2026||1',
      hashes: { ruleSet: '', tactics: '', facts: '' },
      book: { profiles, lists: [watched] },
      tactics: null,
      reproduction: { same: true, differences: [], assumed: [], impossible: null },
    });
    expect(lists).toEqual([{ code: 'WATCHED', name: watched.name }]);
    const listed: Condition = { op: 'inList', field: 'traderCode', list: 'WATCHED' };
    const trace = traceOf(listed, facts, noMembers, []);
    expect(
      traceWords(trace, {
        language: 'en',
        listName: (code) => lists.find((list) => list.code === code)?.name,
      }),
    ).toContain('Watched persons');
  });
});

describe('A trace', () => {
  const where: Condition = { op: 'less', field: 'priceRatio', value: 0.6 };
  const found = (condition: Condition, items: number[] = []): TraceNode =>
    traceOf(condition, facts, noMembers, items);

  it('holds the verdict and the value of every comparison for the items concerned', () => {
    expect(found({ op: 'someItem', where }, [1])).toEqual({
      kind: 'items',
      op: 'someItem',
      verdict: 'yes',
      is: null,
      value: null,
      found: null,
      field: null,
      more: 2,
      items: [
        {
          ordinal: 1,
          verdict: 'yes',
          value: null,
          of: { kind: 'leaf', verdict: 'yes', condition: where, found: 0.3 },
        },
      ],
    });
  });

  it('says of a missing value that it is not known, not that it is false', () => {
    expect(found({ op: 'everyItem', where }, [2])).toMatchObject({
      verdict: 'no',
      items: [{ ordinal: 2, verdict: 'unknown', of: { verdict: 'unknown', found: null } }],
    });
  });

  it('counts and sums as the evaluator does, and says where the sum is not known', () => {
    const sum = { op: 'sumItems', is: 'atLeast', value: 60 } as const;
    expect(found({ ...sum, field: 'netKilograms' })).toMatchObject({ verdict: 'yes', found: 60 });
    expect(found({ ...sum, field: 'priceRatio' })).toMatchObject({
      verdict: 'unknown',
      found: null,
    });
    const count: Condition = {
      op: 'countItems',
      where: { op: 'atLeast', field: 'netKilograms', value: 20 },
      is: 'equal',
      value: 2,
    };
    expect(found(count)).toMatchObject({ verdict: 'yes', found: 2 });
  });

  it('shows a few of very many items, and how many it does not show', () => {
    const many: Facts = {
      header: {},
      items: Array.from({ length: 50_000 }, (_, index) => ({
        ordinal: index + 1,
        values: { netKilograms: 1 },
      })),
    };
    const condition: Condition = {
      op: 'not',
      of: { op: 'someItem', where: { op: 'greater', field: 'netKilograms', value: 1 } },
    };
    const trace = traceOf(condition, many, noMembers, []);
    const [inner] = trace.kind === 'group' ? trace.of : [];
    if (inner?.kind !== 'items') throw new Error('there are no items');
    expect(inner.items).toHaveLength(tracedItems);
    expect(inner.more).toBe(50_000 - tracedItems);
  });

  it('is valid by its schema and reads as a line in each language', () => {
    const trace = found({
      op: 'all',
      of: [
        { op: 'someItem', where },
        { op: 'not', of: { op: 'known', field: 'office' } },
      ],
    });
    expect(traceNodeSchema.parse(trace)).toEqual(trace);
    const leaf: TraceNode = { kind: 'leaf', verdict: 'yes', condition: where, found: 0.3 };
    const line = (language: 'kk' | 'ru' | 'en') => traceWords(leaf, { language });
    expect(line('en')).toBe('Price against the reference price < 0,6 · here: 0,3');
    expect(line('ru')).toBe('Отношение цены к цене для сравнения < 0,6 · здесь: 0,3');
    expect(line('kk')).toBe('Бағаның салыстыру бағасына қатынасы < 0,6 · мұнда: 0,3');
  });
});

it('A threshold is printed whole, a fact without the noise of binary fractions', () => {
  const condition: Condition = { op: 'atLeast', field: 'customsValue', value: 0.1234567891 };
  const leaf = (found: number): TraceNode => ({ kind: 'leaf', verdict: 'yes', condition, found });
  expect(traceWords(leaf(23_279_346.700000003), { language: 'en' })).toBe(
    'Total customs value ≥ 0,1234567891\u00a0₸ · here: 23\u00a0279\u00a0346,7\u00a0₸',
  );
  expect(traceWords(leaf(0.1 + 0.2), { language: 'en' })).toMatch(/here: 0,3\u00a0₸$/);
});

it('A comparison is told as the profile tells it: per cent, what a code means', () => {
  const told = (condition: Condition, found: string | number | string[]) =>
    traceWords({ kind: 'leaf', verdict: 'yes', condition, found }, { language: 'en' });
  expect(told({ op: 'less', field: 'tareShare', value: 0.05 }, 0.125)).toBe(
    'Tare share < 5\u00a0% · here: 12,5\u00a0%',
  );
  expect(told({ op: 'equals', field: 'direction', value: 'import' }, 'import')).toBe(
    'Direction: import (Import) · here: import (Import)',
  );
});

describe('The officer', () => {
  it('is not told of a hit that the lot let go, nor of a random profile that did not draw', () => {
    const decision = told([
      profile('LET-GO', { share: 1 }),
      profile('RANDOM', { kind: 'random', weight: 0, share: 1 }),
      profile('COUNTS', { boxes: ['31', '33'], measures: ['D12', 'D10'] }),
    ]);
    expect(decision.hits).toHaveLength(3);
    const { hits } = forOfficer({ declaration, decision, reproduced: true });
    expect(hits).toHaveLength(1);
    expect(hits[0]).toMatchObject({ boxes: ['31', '33'], measures: ['D12', 'D10'] });
  });

  it('is told of the random profile that drew the declaration', () => {
    const decision = told([
      profile('RANDOM', { kind: 'random', weight: 0, share: 10_000, corridor: 'red' }),
    ]);
    expect(decision.decidedBy).toBe('random');
    expect(forOfficer({ declaration, decision, reproduced: true }).hits).toHaveLength(1);
  });

  it('is told the strictest first', () => {
    const decision = told(
      corridors.map((corridor) => profile(`OF-${corridor.toUpperCase()}`, { corridor })),
    );
    const { hits } = forOfficer({ declaration, decision, reproduced: true });
    expect(hits.map(({ corridor }) => corridor)).toEqual(corridors.toReversed());
  });
});

describe('The trader', () => {
  it('is told the same of a doubt about value as of a doubt about origin', () => {
    const of = (measure: string) =>
      trader(told([profile('ONE', { kind: 'mandatory', weight: 0, measures: [measure] })]));
    expect(of('D12')).toEqual(of('D14'));
    expect(of('D12').forms).toEqual(['documents']);
  });

  it('is asked for nothing where the goods are released, whatever hit', () => {
    const decision = told([profile('LIGHT', { weight: 1 })]);
    expect(decision.corridor).toBe('green');
    const explanation = trader(decision);
    expect(explanation).toMatchObject({ items: [], forms: [] });
    expect(explanation.grounds.map(({ article }) => article)).toEqual(['378', '451']);
  });

  it('is told what is not known as not known', () => {
    expect(trader(told([], { header: {}, items: [] }))).toMatchObject({
      liability: { confirmedFindings: null },
      debt: { exists: null, tenge: null },
    });
    expect(trader(told([], { header: { traderDebt: 0 }, items: [] })).debt.exists).toBe(false);
    expect(trader(told([], { header: { traderDebt: true }, items: [] })).debt).toEqual({
      exists: true,
      tenge: null,
    });
  });

  it('is told a form of control for every measure of the catalogue but those that are no business of his', () => {
    const silent = Object.keys(measures).filter((code) => formsOf([code]).length === 0);
    expect(silent).toEqual(['P52', 'X60', 'X61']);
  });

  it('is told no article that was not in force on the day of the decision', () => {
    expect(groundsOn('2017-12-31', ['control', 'documents'])).toEqual([]);
    expect(groundsOn('2018-01-01', ['documents'])).toEqual([{ act: 'eaeuCode', article: '324' }]);
  });
});

it('A profile whose exception held is told from one that did not hit at all', () => {
  const exception = (value: number) => ({
    exceptions: [
      { reason: 'known', condition: { op: 'less', field: 'customsValue', value } as const },
    ],
  });
  const book = bookWith([
    profile('EXCEPTED', exception(1_000)),
    profile('HITS', exception(10)),
    profile('BESIDE', { ...exception(1_000), condition: { op: 'known', field: 'office' } }),
    profile('DEPENDENT', { ...exception(1_000), kind: 'dependent', dependsOn: ['HITS'] }),
    profile('PLAIN', {}),
  ]);
  const codes = exceptedOn(book, facts, day).map(({ profile: { code } }) => code);
  expect(codes).toEqual(['DEPENDENT', 'EXCEPTED']);
});

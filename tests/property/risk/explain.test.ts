import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explanationText } from '../../../electron/command-line/explanation/text.ts';
import { evaluate, type Decision } from '../../../electron/core/risk/evaluate.ts';
import { forOfficer } from '../../../electron/core/risk/explain/officer.ts';
import type { ToldDecision } from '../../../electron/core/risk/explain/told.ts';
import { forTrader } from '../../../electron/core/risk/explain/trader.ts';
import { compileRules, tacticsInForce } from '../../../electron/core/risk/rules.ts';
import { isMeasure } from '../../../shared/control-forms.ts';
import {
  officerExplanationSchema,
  traderExplanationSchema,
  type Explanation,
} from '../../../shared/explanation.ts';
import { exact } from '../../../shared/figures.ts';
import { languages } from '../../../shared/languages.ts';
import type { Profile } from '../../../shared/profile.ts';
import { dayOfSecrets, secretWorld, type SecretWorld } from './secrets.ts';

const declaration = { id: 'the-declaration', registrationNumber: 'A/B/C' };
const findings = [
  { code: 'HS_CODE_SHORT', severity: 'warning' as const, item: 1, field: 'hsCode', params: {} },
];

function toldIn({ book, tactics, facts }: SecretWorld) {
  const decision = evaluate(facts, {
    rules: compileRules(book),
    tactics: tacticsInForce(tactics),
    day: dayOfSecrets,
    identity: 'QQQ|ZZZ',
    secret: new Uint8Array(32).fill(9),
  });
  expect(decision.failure).toBeNull();
  const told: ToldDecision = { ...decision, facts, at: `${dayOfSecrets}T04:00:00.000Z` };
  const executor = { code: '55302', name: 'Post' };
  return {
    told,
    decision,
    part: partOf(decision),
    trader: forTrader({ declaration, findings, executor, decision: told }),
    officer: forOfficer({ declaration, decision: told, reproduced: true }),
  };
}

/** The profiles whose hits took part: neither those the lot let go nor the random ones that did not draw. */
function partOf({ hits, steps, decidedBy }: Decision): Profile[] {
  const drew = (code: string) =>
    decidedBy === 'random' && steps.some((step) => step.by === 'random' && step.profile === code);
  return hits
    .filter(({ counts, profile: { code } }) => counts || drew(code))
    .map(({ profile }) => profile);
}

/** Every text and every figure anywhere inside a value; keys of the language are none. */
function leavesOf(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(leavesOf);
}

/** What makes a profile what it is: everything an author wrote but the words for people. */
function logicOf(profile: Profile): (string | number)[] {
  const { code, condition, exceptions, weight, share, atMostUnselected } = profile;
  const language =
    'all any not in inList startsWith words less atMost greater atLeast equals between known ' +
    'someItem countItems sumItems customsValue trader hsCode origin description netKilograms office preference';
  const operators = new Set<unknown>(language.split(' '));
  return [
    code,
    weight,
    share ?? 0,
    atMostUnselected ?? 0,
    ...leavesOf([condition, exceptions ?? []]).filter((each) => !operators.has(each)),
    ...profile.measures.filter((measure) => !isMeasure(measure)),
    ...profile.boxes.slice(1),
  ];
}

const wordsForPeople = ({ area, instruction }: Profile) => leavesOf([area, instruction]);

/** All that neither the trader nor the officer may learn. */
function secretsOf(world: SecretWorld, { decision, part, trader }: ReturnType<typeof toldIn>) {
  const { book, tactics, facts } = world;
  const { thresholds, random, categories, capacity } = tactics;
  const open = new Set([...trader.grounds.map(({ article }) => article), dayOfSecrets.slice(0, 4)]);
  const beside = book.profiles.filter((profile) => !part.includes(profile));
  return [
    ...book.profiles.flatMap(logicOf),
    ...beside.flatMap(wordsForPeople),
    ...book.lists.flatMap(({ code, members }) => [code, ...members]),
    ...leavesOf([thresholds, random.share]),
    ...(capacity ?? []).map(({ perDay }) => perDay),
    ...Object.values(categories ?? {}).map(({ points }) => points),
    ...Object.values(facts.situation?.unselected ?? {}),
    // The law has its articles and the day its year, whatever score comes out as one of them.
    ...[decision.score].filter((score) => !open.has(String(score))),
    decision.ruleSetHash,
    decision.tacticsHash,
    decision.factsHash,
    decision.identity,
  ];
}

/** Which of the secrets a text holds; a figure of less than three digits gives nothing away. */
function leaked(text: string, secrets: readonly (string | number)[]): (string | number)[] {
  return secrets.filter((secret) => {
    if (typeof secret === 'string') return text.includes(secret);
    if (Math.abs(secret) < 100) return false;
    return [String(Math.abs(secret)), exact(Math.abs(secret))].some((spelling) =>
      new RegExp(`(?<![\\d.,\u00a0])${spelling.replace('.', '\\.')}(?![\\d])`).test(text),
    );
  });
}

const inWords = (explanation: Explanation) =>
  languages.map((language) => explanationText(explanation, language)).join('\n');

describe('What a trader or an officer is told', () => {
  it('holds no threshold, list member, weight, score, code or logic of any profile', () => {
    let hits = 0;
    let letGo = 0;
    fc.assert(
      fc.property(secretWorld, (world) => {
        const told = toldIn(world);
        const { trader, officer, part } = told;
        hits += part.length;
        letGo += told.decision.hits.length - part.length;
        const secrets = secretsOf(world, told);
        expect(leaked(JSON.stringify(officer), secrets)).toEqual([]);
        const forHim = [...secrets, ...part.flatMap(wordsForPeople)];
        expect(leaked(JSON.stringify(trader), forHim)).toEqual([]);
      }),
      { numRuns: 5_000 },
    );
    // Worlds in which nothing hits, or nothing is let go, would prove nothing.
    expect(hits).toBeGreaterThan(2_500);
    expect(letGo).toBeGreaterThan(500);
  });

  it('holds none of them as a text in Kazakh, Russian or English either', () => {
    fc.assert(
      fc.property(secretWorld, (world) => {
        const told = toldIn(world);
        const secrets = secretsOf(world, told);
        expect(leaked(inWords(told.officer), secrets)).toEqual([]);
        const forHim = [...secrets, ...told.part.flatMap(wordsForPeople)];
        expect(leaked(inWords(told.trader), forHim)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('has no free text but the risk area and the instruction of what took part', () => {
    fc.assert(
      fc.property(secretWorld, (world) => {
        const { officer, trader, part } = toldIn(world);
        const written = new Set(part.flatMap(wordsForPeople));
        for (const hit of officer.hits) {
          const { area, instruction, ...closed } = hit;
          for (const text of leavesOf([area, instruction])) expect(written).toContain(text);
          expect(closed.measures).toEqual(['D12', 'I21']);
          expect(closed.boxes).toEqual(['31']);
        }
        expect(officer.hits).toHaveLength(part.length);
        // Both schemas are strict: what they do not name is nowhere in what is told.
        expect(officerExplanationSchema.parse(officer)).toEqual(officer);
        expect(traderExplanationSchema.parse(trader)).toEqual(trader);
      }),
      { numRuns: 500 },
    );
  });

  it('tells the trader the two facts that the Code does not keep confidential, whatever decided', () => {
    fc.assert(
      fc.property(secretWorld, (world) => {
        const { trader } = toldIn(world);
        expect(trader.liability).toEqual({ confirmedFindings: world.open.confirmedFindings });
        expect(trader.debt).toEqual({ exists: true, tenge: world.open.debt });
        expect(trader.findings).toEqual(findings);
        const text = explanationText(trader, 'en');
        expect(text).toContain(
          `Debt for customs payments, taxes and duties: ${exact(world.open.debt)} ₸`,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('would not pass with any one of the secrets in it', () => {
    fc.assert(
      fc.property(secretWorld, fc.nat(), (world, which) => {
        const told = toldIn(world);
        const telling = secretsOf(world, told).filter(
          (secret) => typeof secret === 'string' || Math.abs(secret) >= 100,
        );
        const secret = telling[which % telling.length] ?? '';
        const leaking = JSON.stringify({ ...told.officer, leak: [secret] });
        expect(leaked(leaking, secretsOf(world, told))).toContain(secret);
      }),
      { numRuns: 500 },
    );
  });
});

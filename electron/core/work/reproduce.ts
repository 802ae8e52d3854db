import type { ReproductionReport } from '../../../shared/explanation/full.ts';
import type { RuleBook } from '../../../shared/profile.ts';
import type { Tactics } from '../../../shared/tactics.ts';
import { secretOf } from '../post/settings.ts';
import { bookNamed, rulesNamed, tacticsNamed } from '../profiles/kept.ts';
import { hashOf } from '../risk/canonical.ts';
import type { CountedHit } from '../risk/corridor.ts';
import { evaluate, type Decision } from '../risk/evaluate.ts';
import type { ToldDecision } from '../risk/explain/told.ts';
import { tacticsInForce } from '../risk/rules.ts';
import type { Reader } from '../store/store.ts';
import { factsIn, type StoredDecision } from './stored-decision.ts';

/** A decision as it was written down, made again beside it. */
export interface Reproduction {
  readonly told: ToldDecision;
  /** What it was made under; `null`: it cannot be read any more. */
  readonly book: RuleBook | null;
  readonly tactics: Tactics | null;
  readonly report: ReproductionReport;
}

/**
 * Makes a stored decision again out of its facts, its rule set, its tactics and the secret of the
 * lot. What is told is what was stored; where it now comes out otherwise, the report says in what.
 */
export function reproduce(reader: Reader, stored: StoredDecision): Reproduction {
  const facts = factsIn(stored);
  const book = orNull(() => bookNamedOnce(reader, stored.hashes.ruleSet));
  const tactics = orNull(() => tacticsNamed(reader, stored.hashes.tactics));
  let remade: Decision | null = null;
  let impossible: string | null = null;
  try {
    remade = evaluate(facts, {
      rules: rulesNamed(reader, stored.hashes.ruleSet),
      tactics: tacticsInForce(tacticsNamed(reader, stored.hashes.tactics)),
      day: stored.day,
      identity: stored.lot,
      secret: secretOf(reader),
    });
  } catch (error) {
    impossible = error instanceof Error ? error.message : String(error);
  }
  const differences = remade === null ? [] : differencesOf(stored, remade);
  return {
    told: {
      corridor: stored.corridor,
      decidedBy: stored.decidedBy,
      score: stored.score,
      steps: remade?.steps ?? [],
      hits: hitsWith(stored, book),
      facts,
      day: stored.day,
      at: stored.at,
    },
    book,
    tactics,
    report: {
      same: remade !== null && differences.length === 0,
      differences,
      assumed: [...stored.assumed],
      impossible,
    },
  };
}

/** The book that is compiled already where it is; else as it is kept, for it may compile no more. */
function bookNamedOnce(reader: Reader, hash: string): RuleBook {
  const rules = orNull(() => rulesNamed(reader, hash));
  if (rules === null) return bookNamed(reader, hash);
  return { profiles: [...rules.profiles], lists: [...rules.lists] };
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function hitsWith({ hits }: StoredDecision, book: RuleBook | null): CountedHit[] {
  const byCode = new Map((book?.profiles ?? []).map((profile) => [profile.code, profile]));
  return hits.flatMap(({ profile: code, items, counts }) => {
    const profile = byCode.get(code);
    return profile === undefined ? [] : [{ profile, items, counts }];
  });
}

/** Hits in one line: `VALUE-LOW/1 [2, 3]`, in brackets where the lot let it go. */
const line = (code: string, version: number, items: readonly number[], counts: boolean): string => {
  const text = `${code}/${version}${items.length === 0 ? '' : ` [${items.join(', ')}]`}`;
  return counts ? text : `(${text})`;
};

function differencesOf(stored: StoredDecision, remade: Decision) {
  const pairs: [ReproductionReport['differences'][number]['of'], string, string][] = [
    ['ruleSet', stored.hashes.ruleSet, remade.ruleSetHash],
    ['tactics', stored.hashes.tactics, remade.tacticsHash],
    ['facts', stored.hashes.facts, hashOf(stored.factsText)],
    ['corridor', stored.corridor, remade.corridor],
    ['decidedBy', stored.decidedBy, remade.decidedBy],
    ['score', String(stored.score), String(remade.score)],
    [
      'hits',
      stored.hits.map((hit) => line(hit.profile, hit.version, hit.items, hit.counts)).join('; '),
      remade.hits
        .map(({ profile, items, counts }) => line(profile.code, profile.version, items, counts))
        .join('; '),
    ],
    ['failure', stored.failure ?? '', remade.failure ?? ''],
  ];
  return pairs.flatMap(([of, before, now]) =>
    before === now ? [] : [{ of, stored: before, remade: now }],
  );
}

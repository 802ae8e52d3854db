import { z } from 'zod';
import type { ReproductionReport } from '../../../shared/explanation/full.ts';
import type { RuleBook } from '../../../shared/profile.ts';
import type { Tactics } from '../../../shared/tactics.ts';
import { secretOf } from '../post/settings.ts';
import { bookNamed, rulesNamed, tacticsNamed } from '../profiles/kept.ts';
import { hashOf } from '../risk/canonical.ts';
import type { CountedHit } from '../risk/corridor.ts';
import { evaluate, type Decision } from '../risk/evaluate.ts';
import type { ToldDecision } from '../risk/explain/told.ts';
import { tacticsInForce, type RuleSet } from '../risk/rules.ts';
import type { Reader } from '../store/store.ts';
import { factsIn, noFacts, type StoredDecision } from './stored-decision.ts';

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
  const { rules, book, tactics, fault } = versionsOf(reader, stored);
  const impossible =
    fault ?? (facts === null ? 'its facts are stored in no form that can be read' : null);
  const remade =
    facts === null || rules === null || tactics === null
      ? null
      : evaluate(facts, {
          rules,
          tactics: tacticsInForce(tactics),
          day: stored.day,
          identity: stored.lot,
          secret: secretOf(reader),
        });
  const differences = remade === null ? [] : differencesOf(stored, remade);
  return {
    told: {
      corridor: stored.corridor,
      decidedBy: stored.decidedBy,
      score: stored.score,
      steps: remade?.steps ?? [],
      hits: hitsWith(stored, book),
      facts: facts ?? noFacts,
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

interface Versions {
  readonly rules: RuleSet | null;
  readonly book: RuleBook | null;
  readonly tactics: Tactics | null;
  /** The first thing that keeps them from being used. */
  readonly fault: string | null;
}

/** What a decision was made under, as far as this program can still read and use it. */
function versionsOf(reader: Reader, { hashes }: StoredDecision): Versions {
  const faults: string[] = [];
  const attempt = <T>(read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      faults.push(sentenceOf(error));
      return null;
    }
  };
  const rules = attempt(() => rulesNamed(reader, hashes.ruleSet));
  const tactics = attempt(() => tacticsNamed(reader, hashes.tactics));
  const [fault = null] = faults;
  const book =
    rules === null
      ? attempt(() => bookNamed(reader, hashes.ruleSet))
      : { profiles: [...rules.profiles], lists: [...rules.lists] };
  return { rules, book, tactics, fault };
}

/** Why it cannot be made again, in one line: of a stored document the first place that does not fit. */
function sentenceOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    return `a stored version does not fit: ${issue?.path.join('.')}: ${issue?.message}`;
  }
  return error instanceof Error ? error.message : String(error);
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

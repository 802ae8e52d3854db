import { z } from 'zod';
import type { Corridor } from '../../../shared/corridor.ts';
import { dayAtThePost } from '../../../shared/day.ts';
import type { occasions } from '../../../shared/explanation/full.ts';
import type { Decider } from '../../../shared/profile.ts';
import type { Facts } from '../risk/facts.ts';
import type { Reader } from '../store/store.ts';

/** A hit as it was written down. */
export interface StoredHit {
  readonly profile: string;
  readonly version: number;
  readonly items: readonly number[];
  readonly counts: boolean;
}

/** A decision as it was written down. */
export interface StoredDecision {
  readonly seq: number;
  readonly at: string;
  readonly occasion: (typeof occasions)[number];
  readonly corridor: Corridor;
  readonly decidedBy: Decider;
  readonly score: number;
  readonly failure: string | null;
  readonly hashes: { readonly ruleSet: string; readonly tactics: string; readonly facts: string };
  readonly factsText: string;
  readonly day: string;
  readonly lot: string;
  /** What an old row does not hold and was taken from the declaration as it is now. */
  readonly assumed: readonly ('day' | 'lot')[];
  readonly hits: readonly StoredHit[];
}

type DecisionRow = {
  seq: number;
  at: string;
  occasion: StoredDecision['occasion'];
  corridor: Corridor;
  decided_by: Decider;
  score: number;
  reason: string | null;
  rule_set_hash: string;
  tactics_hash: string;
  facts_hash: string;
  facts: string;
  day: string | null;
  lot: string | null;
  registered_on: string | null;
  received_at: string;
  identity: string | null;
  content_hash: Uint8Array;
};

/** Every decision of a declaration by its number in the store, the oldest first. */
export function decisionsOf(reader: Reader, declarationSeq: number): StoredDecision[] {
  return reader
    .all<DecisionRow>(`${select} ORDER BY c.seq`, declarationSeq)
    .map((row) => storedDecision(reader, row));
}

/** The decision in force; `null` where none was ever made. */
export function newestDecision(reader: Reader, declarationSeq: number): StoredDecision | null {
  const row = reader.get<DecisionRow>(`${select} ORDER BY c.seq DESC LIMIT 1`, declarationSeq);
  return row === undefined ? null : storedDecision(reader, row);
}

const select = `SELECT c.seq, c.at, c.occasion, c.corridor, c.decided_by, c.score, c.reason, c.rule_set_hash,
    c.tactics_hash, c.facts_hash, c.facts, c.day, c.lot, d.registered_on, d.received_at, d.identity, d.content_hash
  FROM decision c JOIN declaration d ON d.seq = c.declaration_seq WHERE c.declaration_seq = ?`;

function storedDecision(reader: Reader, row: DecisionRow): StoredDecision {
  return {
    seq: row.seq,
    at: row.at,
    occasion: row.occasion,
    corridor: row.corridor,
    decidedBy: row.decided_by,
    score: row.score,
    failure: row.reason,
    hashes: { ruleSet: row.rule_set_hash, tactics: row.tactics_hash, facts: row.facts_hash },
    factsText: row.facts,
    day: row.day ?? row.registered_on ?? dayAtThePost(row.received_at),
    lot: row.lot ?? row.identity ?? Buffer.from(row.content_hash).toString('hex'),
    assumed: [
      ...(row.day === null ? (['day'] as const) : []),
      ...(row.lot === null ? (['lot'] as const) : []),
    ],
    hits: hitsOf(reader, row.seq),
  };
}

const ordinals = z.array(z.int());

function hitsOf(reader: Reader, decisionSeq: number): StoredHit[] {
  return reader
    .all<{ profile_code: string; profile_version: number; items: string; counts: number }>(
      'SELECT profile_code, profile_version, items, counts FROM hit WHERE decision_seq = ? ORDER BY profile_code',
      decisionSeq,
    )
    .map((hit) => ({
      profile: hit.profile_code,
      version: hit.profile_version,
      items: ordinals.parse(JSON.parse(hit.items)),
      counts: hit.counts === 1,
    }));
}

const fact = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
const values = z.record(z.string(), fact);

const factsSchema = z.object({
  header: values,
  situation: z
    .object({
      unselected: z.record(z.string(), z.int()).optional(),
      taken: z.partialRecord(z.enum(['green', 'blue', 'yellow', 'red']), z.int()).optional(),
    })
    .optional(),
  items: z.array(z.object({ ordinal: z.int(), values })),
});

/** The facts a decision was made of, as they were then; `null` where what is stored is none. */
export function factsIn({ factsText }: StoredDecision): Facts | null {
  const read = factsSchema.safeParse(JSON.parse(factsText));
  if (!read.success) return null;
  const { header, items, situation } = read.data;
  if (situation === undefined) return { header, items };
  const { unselected, taken } = situation;
  return {
    header,
    items,
    situation: {
      ...(unselected === undefined ? {} : { unselected }),
      ...(taken === undefined ? {} : { taken }),
    },
  };
}

/** Facts of which nothing is known. */
export const noFacts: Facts = { header: {}, items: [] };

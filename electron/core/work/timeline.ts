import type { People, Timeline } from '../../../shared/explanation/full.ts';
import type { Fact, Facts } from '../risk/facts.ts';
import type { Reader } from '../store/store.ts';
import { decisionsOf, factsIn, noFacts, type StoredDecision } from './stored-decision.ts';

/** Facts told one by one where two decisions are compared; the rest are counted. */
const factsTold = 200;

/** Every decision of a declaration, the oldest first, each with what changed since the one before it. */
export function timelineOf(reader: Reader, declarationSeq: number): Timeline {
  const decisions = decisionsOf(reader, declarationSeq);
  return decisions.map((decision, index) => {
    const before = decisions[index - 1];
    return {
      at: decision.at,
      occasion: decision.occasion,
      by: bringerOf(reader, declarationSeq, decision),
      corridor: decision.corridor,
      decidedBy: decision.decidedBy,
      score: decision.score,
      hits: decision.hits.map(({ profile, version, counts }) => ({ profile, version, counts })),
      hashes: { ...decision.hashes },
      changed: before === undefined ? null : changedBetween(before, decision),
    };
  });
}

/** Who brought in the message that a decision answered: that of the version it was made of. */
function bringerOf(
  reader: Reader,
  declarationSeq: number,
  { seq, occasion }: StoredDecision,
): string | null {
  if (occasion !== 'received' && occasion !== 'corrected') return null;
  const row = reader.get<{ by: string | null }>(
    `SELECT b.by FROM declaration d
       LEFT JOIN declaration_version v ON v.id = d.id AND v.decision_seq = ?
       JOIN message m ON m.id = coalesce(v.message_id, d.message_id) LEFT JOIN batch b ON b.id = m.batch_id
     WHERE d.seq = ?`,
    seq,
    declarationSeq,
  );
  return row?.by ?? null;
}

type Changed = NonNullable<Timeline[number]['changed']>;

function changedBetween(before: StoredDecision, after: StoredDecision): Changed {
  const facts =
    before.hashes.facts === after.hashes.facts
      ? []
      : differing(factsIn(before) ?? noFacts, factsIn(after) ?? noFacts);
  return {
    rules: before.hashes.ruleSet !== after.hashes.ruleSet,
    tactics: before.hashes.tactics !== after.hashes.tactics,
    facts: facts.slice(0, factsTold),
    more: Math.max(0, facts.length - factsTold),
  };
}

type Values = Readonly<Record<string, Fact>>;

function differing(before: Facts, after: Facts): Changed['facts'] {
  const items = new Map(before.items.map(({ ordinal, values }) => [ordinal, values]));
  const later = new Map(after.items.map(({ ordinal, values }) => [ordinal, values]));
  const ordinals = [...new Set([...items.keys(), ...later.keys()])].sort((a, b) => a - b);
  return [
    ...differingValues(null, before.header, after.header),
    ...ordinals.flatMap((item) =>
      differingValues(item, items.get(item) ?? {}, later.get(item) ?? {}),
    ),
  ];
}

function differingValues(item: number | null, before: Values, after: Values): Changed['facts'] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields.flatMap((field) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ field, item, before: was, after: is }];
  });
}

/** Who brought the version in force in, and who controlled the goods. */
export function peopleOf(
  reader: Reader,
  declarationSeq: number,
  controlled: People['controlled'],
): People {
  const message = reader.get<{ by: string | null; received_at: string; file: string }>(
    `SELECT b.by, m.received_at, m.file FROM declaration d JOIN message m ON m.id = d.message_id
     LEFT JOIN batch b ON b.id = m.batch_id WHERE d.seq = ?`,
    declarationSeq,
  );
  return {
    imported: {
      by: message?.by ?? null,
      at: message?.received_at ?? '',
      file: message?.file ?? '',
    },
    controlled,
  };
}

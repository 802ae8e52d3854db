import { z } from 'zod';
import { declarationSchema } from '../../../shared/declaration.ts';
import type {
  Explanation,
  ExplanationTier,
  OfficerExplanation,
  TraderExplanation,
} from '../../../shared/explanation.ts';
import { findingSchema } from '../../../shared/finding.ts';
import type { Actor } from '../journal/journal.ts';
import { postOf } from '../post/settings.ts';
import { forAnalyst } from '../risk/explain/analyst.ts';
import { forOfficer } from '../risk/explain/officer.ts';
import { forSupervisor } from '../risk/explain/supervisor.ts';
import { forTrader } from '../risk/explain/trader.ts';
import type { Store } from '../store/open.ts';
import type { Reader } from '../store/store.ts';
import { findDeclaration, resultsOf, type DeclarationRecord } from './kept-declaration.ts';
import { reproduce, type Reproduction } from './reproduce.ts';
import { newestDecision, type StoredDecision } from './stored-decision.ts';
import { peopleOf, timelineOf } from './timeline.ts';

interface Decided {
  readonly record: DeclarationRecord;
  readonly stored: StoredDecision;
  readonly reproduction: Reproduction;
}

function decided(reader: Reader, record: DeclarationRecord): Decided | null {
  const stored = newestDecision(reader, record.seq);
  if (stored === null) return null;
  return { record, stored, reproduction: reproduce(reader, stored) };
}

const named = ({ id, registration_number }: DeclarationRecord) => ({
  id,
  registrationNumber: registration_number,
});

function officer({ record, reproduction }: Decided): OfficerExplanation {
  return forOfficer({
    declaration: named(record),
    decision: reproduction.told,
    reproduced: reproduction.report.same,
  });
}

/** Why a declaration is here, for the page an officer works from; `null` where it was never decided. */
export function officerExplanation(
  reader: Reader,
  record: DeclarationRecord,
): OfficerExplanation | null {
  const found = decided(reader, record);
  return found === null ? null : officer(found);
}

function trader(reader: Reader, { record, reproduction }: Decided): TraderExplanation {
  const { office } = declarationSchema.parse(JSON.parse(record.body));
  return forTrader({
    declaration: named(record),
    findings: z.array(findingSchema).parse(JSON.parse(record.findings)),
    executor: office ?? postOf(reader) ?? { code: null, name: null },
    decision: reproduction.told,
  });
}

function full(reader: Reader, found: Decided, tier: 'analyst' | 'supervisor'): Explanation {
  const { record, stored, reproduction } = found;
  const analyst = forAnalyst({
    declaration: named(record),
    decision: reproduction.told,
    failure: stored.failure,
    occasion: stored.occasion,
    lot: stored.lot,
    hashes: { ...stored.hashes },
    book: reproduction.book,
    tactics: reproduction.tactics,
    reproduction: reproduction.report,
  });
  if (tier === 'analyst') return analyst;
  const { seq } = record;
  return forSupervisor(
    analyst,
    peopleOf(reader, seq, resultsOf(reader, seq)),
    timelineOf(reader, seq),
  );
}

/** What an explanation comes with: whether the decision, made again, came out as it was written down. */
export interface Explained {
  readonly explanation: Explanation;
  readonly reproduced: boolean;
}

/** The explanation of the decision in force for a reader of a tier; `null` when there is no such declaration. */
export function explain(reader: Reader, id: string, tier: ExplanationTier): Explained | null {
  const record = findDeclaration(reader, id);
  const found = record === undefined ? null : decided(reader, record);
  if (found === null) return null;
  const told = () => {
    if (tier === 'trader') return trader(reader, found);
    return tier === 'officer' ? officer(found) : full(reader, found, tier);
  };
  return { explanation: told(), reproduced: found.reproduction.report.same };
}

/** Whether a tier tells confidential content, so that every look at it is an act of its own. */
export const isConfidential = (tier: ExplanationTier): boolean =>
  tier === 'analyst' || tier === 'supervisor';

/** The same, with an access record in the journal where the tier is confidential. */
export function explainOnRecord(
  store: Store,
  actor: Actor,
  id: string,
  tier: ExplanationTier,
): Explained | null {
  if (!isConfidential(tier)) return explain(store, id, tier);
  return store.change(actor, (change) => {
    const explained = explain(change, id, tier);
    change.record({
      action: 'explanation.view',
      object: { kind: 'declaration', id: explained?.explanation.id ?? id },
      detail: { tier, found: explained !== null },
    });
    return explained;
  });
}

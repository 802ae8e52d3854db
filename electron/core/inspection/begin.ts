import type { ActDraft } from '../../../shared/work/inspection.ts';
import { consignmentIdOf, sealsOf, transitOfConsignment } from '../consignments/view.ts';
import { measuresOf } from '../desk/measures.ts';
import { declarationAt, subjectOf } from '../desk/row.ts';
import { orderOf } from '../desk/view.ts';
import type { Reader } from '../store/store.ts';
import { actFrom, type SealOnLoad } from './prefill.ts';

/** The act of a declaration with what is known of it already; `null`: there is no such declaration. */
export function beginAct(reader: Reader, id: string): ActDraft | null {
  const subject = subjectOf(reader, id);
  if (subject === null) return null;
  const { seq } = subject;
  const declaration = declarationAt(reader, seq);
  // What an act before it carried out stays so only where the one that corrects it says it, too.
  const measures = measuresOf(reader, seq)
    .filter(({ code, state }) => state !== 'skipped' && carriedOut.has(code))
    .map(({ code }) => code);
  const own = sealsOf(declaration).map((number) => ({ number, state: null }));
  const seals = own.length > 0 ? own : sealsOfJourney(reader, id);
  return actFrom(declaration, orderOf(reader, seq), seals, measures);
}

/** What every act of inspection carries out by itself; samples, scans and the like the officer names. */
const carriedOut: ReadonlySet<string> = new Set(['I20', 'I21', 'I23', 'I27', 'I28']);

/** Seals that the goods came under to this post: as found when the transit ended, or else as declared. */
function sealsOfJourney(reader: Reader, id: string): SealOnLoad[] {
  const consignment = consignmentIdOf(reader, id);
  const transit = consignment === null ? null : transitOfConsignment(reader, consignment);
  if (transit === null) return [];
  return (
    transit.completion?.seals ??
    transit.seals.map((number): SealOnLoad => ({ number, state: null }))
  );
}

import { declarationSchema, type Declaration, type Item } from '../../../shared/declaration.ts';
import type { Finding } from '../../../shared/finding.ts';
import { isPart } from '../control/wholeness.ts';
import type { InForce, Standing } from './standing.ts';

/**
 * A correction as the declaration that it makes: it keeps the registration of what it corrects, which
 * many messages only name and do not repeat.
 */
export function asItWillStand(declaration: Declaration, standing: Standing): Declaration {
  if (standing.kind !== 'correction') return declaration;
  const before = bodyOf(standing.of);
  return {
    ...declaration,
    items: isPart(declaration) ? completed(before.items, declaration.items) : declaration.items,
    office: declaration.office ?? before.office,
    sourceId: declaration.sourceId ?? before.sourceId,
    registrationNumber: before.registrationNumber ?? declaration.registrationNumber,
    registration:
      declaration.registration?.number == null ? before.registration : declaration.registration,
  };
}

/** The items of a correction that brings the changed ones only, among those that stay as they were. */
function completed(before: readonly Item[], changed: readonly Item[]): Item[] {
  const items = new Map(before.map((item) => [item.ordinal, item]));
  for (const item of changed) items.set(item.ordinal, item);
  return [...items.values()].toSorted((a, b) => a.ordinal - b.ordinal);
}

export const bodyOf = ({ body }: InForce): Declaration => declarationSchema.parse(JSON.parse(body));

const finding = (
  code: string,
  severity: Finding['severity'],
  params: Finding['params'],
  field = 'correction',
): Finding => ({ code, severity, item: null, field, params });

/** What is wrong with the place of a message among the versions of its declaration. */
export function findingsOfStanding(declaration: Declaration, standing: Standing): Finding[] {
  if (standing.kind === 'taken') {
    const { registration_number: number, file } = standing.by;
    const params = { number: number ?? declaration.sourceId ?? '', file };
    return [finding('REGISTRATION_NUMBER_TAKEN', 'error', params, 'registrationNumber')];
  }
  if (declaration.correction === null) return [];
  if (standing.kind === 'correction') return inTurn(declaration, standing.of);
  if (standing.kind === 'new') return [unknown(declaration)];
  return [];
}

/**
 * A correction takes effect on what is in force: one that an accepted correction has overtaken would
 * undo it, and is refused; one before which another is missing holds the newest state, and is accepted.
 */
function inTurn({ correction }: Declaration, before: InForce): Finding[] {
  const ordinal = correction?.ordinal ?? null;
  if (ordinal === null || ordinal === 0) return [];
  const last = bodyOf(before).correction?.ordinal ?? 0;
  const params = { number: before.registration_number ?? before.id, ordinal, last };
  if (ordinal <= last) return [finding('CORRECTION_OVERTAKEN', 'error', params)];
  if (ordinal > last + 1) return [finding('CORRECTION_MISSING', 'warning', params)];
  return [];
}

/**
 * Nothing can be corrected that is not here; but a message that bears the whole registration may have been
 * registered before this post kept its declarations, and is weighed with a warning.
 */
function unknown({ correction, registration, registrationNumber }: Declaration): Finding {
  const number = correction?.of ?? registrationNumber ?? '';
  const whole = registration?.number != null && registration.date !== null;
  return finding('CORRECTION_OF_UNKNOWN', whole ? 'warning' : 'error', { number });
}

import type { Declaration } from '../../../shared/declaration.ts';
import { onPaper } from './on-paper.ts';
import type { Rule } from './rule.ts';

const rail = '20';
const separators = /[;,|\s]+/;

/** Transit: where to, until when, under which seals and whose guarantee. */
export const transitRules: readonly Rule[] = [
  {
    code: 'TRANSIT_WITHOUT_DESTINATION',
    severity: 'error',
    elsewhere: 'warning',
    field: 'transit.destinationOffice',
    boxes: ['53'],
    // A paper made at the end of a transit is of the same goods and goes nowhere.
    documents: ['goods', 'transit', 'preliminary'],
    *check({ direction, transit }) {
      if (direction === 'transit' && (transit?.destinationOffice ?? null) === null) yield {};
    },
  },
  {
    code: 'TRANSIT_TO_DEPARTURE',
    severity: 'error',
    field: 'transit.destinationOffice',
    boxes: ['53'],
    where: 'eaeu',
    documents: ['transit'],
    *check(declaration) {
      const { direction, transit } = declaration;
      const destination = transit?.destinationOffice ?? null;
      if (direction !== 'transit' || destination === null) return;
      if (destination !== departureOf(declaration)) return;
      yield { params: { office: destination } };
    },
  },
  {
    code: 'TRANSIT_WITHOUT_TIME_LIMIT',
    severity: 'warning',
    field: 'transit.timeLimit',
    boxes: ['D'],
    where: 'eaeu',
    documents: ['transit'],
    *check({ direction, transit, registration }) {
      // The term is set when the transit is registered.
      if (direction !== 'transit' || transit === null || registration === null) return;
      if (transit.timeLimit === null) yield {};
    },
  },
  {
    code: 'TRANSIT_TIME_LIMIT_PASSED',
    severity: 'warning',
    field: 'transit.timeLimit',
    boxes: ['D'],
    where: 'eaeu',
    documents: ['transit'],
    *check({ direction, transit }, { day }) {
      const limit = transit?.timeLimit ?? null;
      if (direction !== 'transit' || limit === null || limit >= day) return;
      yield { params: { found: onPaper(limit), day: onPaper(day) } };
    },
  },
  {
    code: 'SEAL_COUNT_DIFFERS',
    severity: 'warning',
    field: 'transit.sealCount',
    boxes: ['D'],
    *check({ transit }) {
      const declared = transit?.sealCount ?? null;
      const seals = transit?.seals ?? null;
      if (declared === null || declared === 0 || seals === null) return;
      const found = seals.split(separators).filter((seal) => seal !== '').length;
      if (found !== declared) yield { params: { declared, found, seals } };
    },
  },
  {
    code: 'TRANSIT_WITHOUT_GUARANTEE',
    severity: 'warning',
    field: 'transit.guarantee',
    boxes: ['52'],
    where: 'eaeu',
    documents: ['transit'],
    *check({ direction, transit, transport, totals }) {
      if (direction !== 'transit' || transit === null) return;
      // Carriage by rail needs none.
      if (transport.border.mode === rail) return;
      const secured = transit.guarantee !== null || (totals.guaranteed?.minor ?? 0) > 0;
      if (!secured) yield {};
    },
  },
];

/** Where the transit begins: the office that is named, else the one that registers. */
function departureOf({ transit, office }: Declaration): string | null {
  return transit?.departureOffice ?? office?.code ?? null;
}

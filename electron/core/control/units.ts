import type { Rule } from './rule.ts';
import { isLeftOut, tariffOf } from './tariff.ts';

/** Supplementary units (box 41). */
export const unitRules: readonly Rule[] = [
  {
    code: 'UNIT_CODE_UNKNOWN',
    severity: 'warning',
    field: 'supplementaryUnits',
    boxes: ['41'],
    where: 'eaeu',
    documents: ['goods'],
    needs: ['units'],
    *check({ items }, { tables, day }) {
      const told = new Set<string>();
      for (const { ordinal, supplementaryUnits } of items) {
        for (const { code } of supplementaryUnits) {
          if (code === null || told.has(code) || tables.row('units', code, day)) continue;
          told.add(code);
          yield { item: ordinal, params: { found: code } };
        }
      }
    },
  },
  {
    code: 'QUANTITY_ZERO',
    severity: 'warning',
    field: 'supplementaryUnits',
    boxes: ['41'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ items }) {
      for (const { ordinal, supplementaryUnits } of items) {
        for (const { code, quantity } of supplementaryUnits) {
          if (code !== null && (quantity ?? 0) === 0) {
            yield { item: ordinal, params: { measure: code } };
          }
        }
      }
    },
  },
  {
    code: 'UNIT_MISSING',
    severity: 'error',
    field: 'supplementaryUnits',
    boxes: ['33', '41'],
    where: 'eaeu',
    documents: ['goods'],
    needs: ['nomenclature'],
    *check({ items }, given) {
      for (const { ordinal, hsCode, supplementaryUnits } of items) {
        if (hsCode === null || supplementaryUnits.length > 0) continue;
        const { unit, isTariff } = tariffOf(hsCode, given);
        if (unit === null && !isTariff && isLeftOut(hsCode, given)) yield { unchecked: 'units' };
        if (unit !== null) yield { item: ordinal, params: { expected: unit, code: hsCode } };
      }
    },
  },
  {
    code: 'UNIT_DIFFERS',
    severity: 'error',
    field: 'supplementaryUnits',
    boxes: ['33', '41'],
    where: 'eaeu',
    documents: ['goods'],
    needs: ['nomenclature'],
    *check({ items }, given) {
      for (const { ordinal, hsCode, supplementaryUnits } of items) {
        const found = supplementaryUnits.map(({ code }) => code).filter((code) => code !== null);
        if (hsCode === null || found.length === 0) continue;
        const { unit, isTariff } = tariffOf(hsCode, given);
        if (unit === null && !isTariff && isLeftOut(hsCode, given)) yield { unchecked: 'units' };
        if (unit === null || found.includes(unit)) continue;
        yield { item: ordinal, params: { found: found.join(', '), expected: unit } };
      }
    },
  },
  {
    code: 'UNIT_NOT_DEMANDED',
    severity: 'warning',
    field: 'supplementaryUnits',
    boxes: ['33', '41'],
    where: 'eaeu',
    documents: ['goods'],
    needs: ['nomenclature'],
    *check({ items }, given) {
      for (const { ordinal, hsCode, supplementaryUnits } of items) {
        const [first] = supplementaryUnits;
        if (hsCode === null || !first?.code) continue;
        const { unit, isTariff } = tariffOf(hsCode, given);
        if (unit !== null || !isTariff) continue;
        yield { item: ordinal, params: { found: first.code, code: hsCode } };
      }
    },
  },
];

import type { Rule } from './rule.ts';
import { kindsFor } from './papers.ts';

/** Letters and figures by which box 36 says that no preference is claimed, in both alphabets. */
const noPreference = new Set(['ОО', 'OO', '00', '000', '0000']);
/** Basis of relief: the paper for preferences that do not hang on origin. */
const basisOfRelief = '07011';

/** Preference on import duty and the proof of origin it rests on. */
export const originRules: readonly Rule[] = [
  {
    code: 'PREFERENCE_WITHOUT_PROOF',
    severity: 'warning',
    field: 'preference',
    boxes: ['36', '44'],
    where: 'eaeu',
    documents: ['goods'],
    needs: ['preferences'],
    *check(declaration, { tables, day }) {
      if (declaration.direction !== 'import') return;
      for (const item of declaration.items) {
        const { preference, originCountry } = item;
        if (preference === null || noPreference.has(preference)) continue;
        const proofs = tables.row('preferences', originCountry ?? '', day)?.documents;
        const accepted = [...(proofs ?? []), basisOfRelief];
        const kinds = kindsFor(declaration, item);
        if (accepted.some((kind) => kinds.has(kind))) continue;
        const params = { preference, country: originCountry ?? '?', expected: accepted.join(', ') };
        yield { item: item.ordinal, params };
      }
    },
  },
  {
    code: 'PROOF_OF_ORIGIN_FROM_ELSEWHERE',
    severity: 'warning',
    field: 'documents.country',
    boxes: ['34', '44'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ items }) {
      for (const { ordinal, originCountry, documents } of items) {
        if (originCountry === null) continue;
        for (const { code, country, reference } of documents) {
          if (!code?.startsWith('06') || country === null || country === originCountry) continue;
          const params = { document: `${code} ${reference ?? ''}`.trim(), found: country };
          yield { item: ordinal, params: { ...params, expected: originCountry } };
        }
      }
    },
  },
];

import type { Declaration } from '../../../shared/declaration.ts';
import { isCountry } from './countries.ts';
import { onPaper } from './on-paper.ts';
import type { Breach, Rule } from './rule.ts';

/** Identity and form: is it a whole declaration, do its parts and dates agree. */
export const formRules: readonly Rule[] = [
  {
    code: 'NO_ITEMS',
    severity: 'error',
    field: 'items',
    boxes: ['5', '32'],
    source: 'A declaration on goods names at least one item (Decision 257 of 20.05.2010, box 5)',
    *check({ items }) {
      if (items.length === 0) yield {};
    },
  },
  {
    code: 'ITEM_COUNT_DIFFERS',
    severity: 'error',
    field: 'totals.items',
    boxes: ['5', '32'],
    source: 'Box 5 equals the number of items (Decision 257)',
    *check({ items, totals }) {
      const declared = totals.items;
      // Zero is what a sender leaves who does not fill the box.
      if (declared === null || declared === 0 || items.length === 0) return;
      if (declared === items.length) return;
      yield { params: { declared, found: items.length } };
    },
  },
  {
    code: 'ITEM_ORDINALS_BROKEN',
    severity: 'error',
    field: 'items',
    boxes: ['32'],
    source: 'Items are numbered 1 to N without gaps (Decision 257, box 32)',
    *check({ items }) {
      for (const [index, item] of items.entries()) {
        const expected = index + 1;
        if (item.ordinal === expected) continue;
        yield { item: item.ordinal, params: { found: item.ordinal, expected } };
        return;
      }
    },
  },
  {
    code: 'REGISTRATION_IN_FUTURE',
    severity: 'error',
    field: 'registration.date',
    boxes: ['A'],
    source: 'A declaration cannot be registered before its day comes',
    *check({ registration }, { today }) {
      const date = registration?.date ?? null;
      if (date === null || date <= today) return;
      yield { params: { found: onPaper(date), today: onPaper(today) } };
    },
  },
  {
    code: 'DOCUMENT_AFTER_REGISTRATION',
    severity: 'warning',
    field: 'documents.date',
    boxes: ['44'],
    source: 'Documents are produced with the declaration, so they are not younger than it',
    *check({ items, registration }) {
      const registered = registration?.date ?? null;
      if (registered === null) return;
      for (const item of items) {
        for (const { code, reference, date } of item.documents) {
          if (date === null || date <= registered) continue;
          const document = [code, reference].filter((part) => part !== null).join(' ');
          const params = { document, found: onPaper(date), registered: onPaper(registered) };
          yield { item: item.ordinal, params };
        }
      }
    },
  },
  {
    code: 'COUNTRY_CODE_UNKNOWN',
    severity: 'warning',
    field: 'countries',
    boxes: ['11', '15', '17', '18', '21', '34'],
    source: 'Country codes are ISO 3166-1 alpha-2 (classifier of countries of the world, EEC)',
    *check(declaration) {
      const told = new Set<string>();
      for (const { code, ...place } of namedCountries(declaration)) {
        if (code === null || isCountry(code) || told.has(code)) continue;
        told.add(code);
        yield { ...place, params: { code } };
      }
    },
  },
  {
    code: 'TRANSIT_WITHOUT_DESTINATION',
    severity: 'warning',
    field: 'transit.destinationOffice',
    boxes: ['53'],
    source:
      'A transit declaration names the office of destination (Decision 289 of 18.06.2010, box 53)',
    *check({ direction, transit }) {
      if (direction === 'transit' && (transit?.destinationOffice ?? null) === null) yield {};
    },
  },
];

type Named = Pick<Breach, 'item' | 'field'> & { code: string | null };

function* namedCountries(declaration: Declaration): Iterable<Named> {
  const { countries, transport, transit } = declaration;
  yield { field: 'countries.dispatch', code: countries.dispatch };
  yield { field: 'countries.destination', code: countries.destination };
  yield { field: 'countries.trading', code: countries.trading };
  yield { field: 'countries.firstDestination', code: countries.firstDestination };
  yield { field: 'transport.arrival.nationality', code: transport.arrival.nationality };
  yield { field: 'transport.border.nationality', code: transport.border.nationality };
  yield { field: 'transit.destinationCountry', code: transit?.destinationCountry ?? null };
  for (const item of declaration.items) {
    yield { item: item.ordinal, field: 'originCountry', code: item.originCountry };
  }
}

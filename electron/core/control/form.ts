import type { Declaration, Item } from '../../../shared/declaration.ts';
import { isCodeOfUsers, isCountry } from './countries.ts';
import { isEaeu } from './jurisdiction.ts';
import { onPaper } from './on-paper.ts';
import { readRegistrationNumber } from './registration-number.ts';
import type { Breach, Rule } from './rule.ts';

/** Decision 257: an electronic declaration has no more goods than this. */
const mostItems = 999;
const itemsOnSheet = 3;
const longestDescription = 4 * 250;

/** Identity and form: is it a whole declaration, do its parts and dates agree. */
export const formRules: readonly Rule[] = [
  {
    code: 'NO_ITEMS',
    severity: 'error',
    field: 'items',
    boxes: ['5', '32'],
    *check({ items }) {
      if (items.length === 0) yield {};
    },
  },
  {
    code: 'ITEM_COUNT_DIFFERS',
    severity: 'error',
    field: 'totals.items',
    boxes: ['5', '32'],
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
    *check({ registration }, { today }) {
      const date = registration?.date ?? null;
      if (date === null || date <= today) return;
      yield { params: { found: onPaper(date), today: onPaper(today) } };
    },
  },
  {
    code: 'COUNTRY_CODE_UNKNOWN',
    severity: 'error',
    elsewhere: 'warning',
    field: 'countries',
    boxes: ['11', '15', '17', '18', '21', '34'],
    apart: true,
    *check(declaration) {
      const told = new Set<string>();
      const elsewhere = !isEaeu(declaration);
      for (const { code, ...place } of namedCountries(declaration)) {
        if (code === null || isCountry(code) || told.has(code)) continue;
        if (elsewhere && isCodeOfUsers(code)) continue;
        told.add(code);
        yield { ...place, params: { code } };
      }
    },
  },
  {
    code: 'ITEMS_ABOVE_LIMIT',
    severity: 'error',
    field: 'items',
    boxes: ['5', '32'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ items }) {
      if (items.length > mostItems) yield { params: { found: items.length, expected: mostItems } };
    },
  },
  {
    code: 'ITEM_REPEATED',
    severity: 'info',
    field: 'items',
    boxes: ['31', '32', '33'],
    *check({ items }) {
      const first = new Map<string, number>();
      for (const item of items) {
        const sameness = samenessOf(item);
        if (sameness === null) continue;
        const before = first.get(sameness);
        if (before === undefined) first.set(sameness, item.ordinal);
        else yield { item: item.ordinal, params: { first: before } };
      }
    },
  },
  {
    code: 'SHEETS_IMPLAUSIBLE',
    severity: 'info',
    field: 'totals.sheets',
    boxes: ['3'],
    where: 'eaeu',
    documents: ['goods'],
    *check({ items, totals }) {
      const { sheets, loadingLists } = totals;
      // Zero is what a sender leaves who does not fill the box; loading lists take the place of sheets.
      if (sheets === null || sheets === 0 || items.length === 0 || (loadingLists ?? 0) > 0) return;
      const expected = 1 + Math.ceil((items.length - 1) / itemsOnSheet);
      if (sheets !== expected) yield { params: { found: sheets, expected, items: items.length } };
    },
  },
  {
    code: 'DESCRIPTION_TOO_LONG',
    severity: 'error',
    field: 'description',
    boxes: ['31'],
    where: 'eaeu',
    *check({ items }) {
      for (const { ordinal, description } of items) {
        const length = [...(description ?? '')].length;
        if (length <= longestDescription) continue;
        yield { item: ordinal, params: { length, longest: longestDescription } };
      }
    },
  },
  {
    code: 'REGISTRATION_NUMBER_MALFORMED',
    severity: 'error',
    field: 'registrationNumber',
    boxes: ['A'],
    where: 'eaeu',
    documents: ['goods', 'transit'],
    *check({ registrationNumber }) {
      if (registrationNumber === null || readRegistrationNumber(registrationNumber)) return;
      yield { params: { found: registrationNumber } };
    },
  },
  {
    code: 'REGISTRATION_DATE_DIFFERS',
    severity: 'error',
    field: 'registrationNumber',
    boxes: ['A'],
    where: 'eaeu',
    *check({ registrationNumber, registration }) {
      const date = registration?.date ?? null;
      const read = registrationNumber === null ? null : readRegistrationNumber(registrationNumber);
      if (date === null || read === null || read.date === date) return;
      const params = { number: registrationNumber ?? '', found: onPaper(read.date) };
      yield { params: { ...params, expected: onPaper(date) } };
    },
  },
  {
    code: 'REGISTRATION_OFFICE_DIFFERS',
    severity: 'warning',
    field: 'registrationNumber',
    boxes: ['A'],
    where: 'eaeu',
    *check({ registrationNumber, office }) {
      const code = office?.code ?? null;
      const read = registrationNumber === null ? null : readRegistrationNumber(registrationNumber);
      if (code === null || read === null || read.office === code) return;
      yield { params: { number: registrationNumber ?? '', found: read.office, expected: code } };
    },
  },
  {
    code: 'DECLARED_AFTER_REGISTRATION',
    severity: 'warning',
    field: 'declaredOn',
    boxes: ['54', 'A'],
    *check({ declaredOn, registration, correction }) {
      // A correction is made out after the day whose registration it keeps.
      if (correction !== null) return;
      const registered = registration?.date ?? null;
      if (declaredOn === null || registered === null || declaredOn <= registered) return;
      yield { params: { found: onPaper(declaredOn), registered: onPaper(registered) } };
    },
  },
  {
    code: 'ARRIVAL_ALREADY_PAST',
    severity: 'warning',
    field: 'expectedOn',
    boxes: ['7'],
    *check({ document, beforeArrival, expectedOn }, { day }) {
      const inAdvance = beforeArrival === true || document === 'preliminary';
      if (!inAdvance || expectedOn === null || expectedOn >= day) return;
      yield { params: { found: onPaper(expectedOn), day: onPaper(day) } };
    },
  },
];

/** What two items of one declaration seldom share; `null` where too little is said to tell. */
function samenessOf(item: Item): string | null {
  const { hsCode, description, originCountry, price, netGrams, grossGrams, trademark } = item;
  if (hsCode === null || description === null || price === null || netGrams === null) return null;
  return JSON.stringify([
    hsCode,
    description,
    item.commercialDescription,
    trademark,
    originCountry,
    price,
    netGrams,
    grossGrams,
    item.containers,
    item.vehicles,
  ]);
}

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
    for (const { country } of item.documents) {
      yield { item: item.ordinal, field: 'documents.country', code: country };
    }
  }
}

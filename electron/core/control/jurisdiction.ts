import type { Declaration } from '../../../shared/declaration.ts';
import { unnamedCurrency } from '../../../shared/money.ts';
import { isCountry } from './countries.ts';

/**
 * Whose form it is. The rules of the Eurasian Economic Union (Decision 257 and the classifiers of the
 * Commission) say nothing of the declarations of other administrations, which write the same codes
 * with other meanings; and some numbers are of Kazakhstan alone.
 */
export type Jurisdiction = 'eaeu' | 'kazakhstan';

const members = new Set(['AM', 'BY', 'KG', 'KZ', 'RU']);
const currenciesOfMembers = new Set(['AMD', 'BYN', 'KGS', 'KZT', 'RUB']);
/** Types of the form of the Union, in its own letters; in Latin letters anybody writes IM and EX. */
const typesOfTheUnion = new Set(['ИМ', 'ЭК', 'ТТ', 'ПИ']);
/** Offices of Kazakhstan (and Belarus) have five digits, of the other members eight. */
const officeOfTheUnion = /^(\d{5}|\d{8})$/;
const officeOfKazakhstan = /^\d{5}$/;

/** The country where the declaration is lodged, where its direction tells it. */
export function homeCountry({ direction, countries }: Declaration): string | null {
  if (direction === 'import') return countries.destination;
  return direction === 'export' ? countries.dispatch : null;
}

/** The currency its payments are in, where the message names it. */
function nationalCurrency({ totals, items }: Declaration): string | null {
  const value = totals.customsValue ?? items.find((item) => item.customsValue)?.customsValue;
  return value?.currency ?? null;
}

/** Whether the declaration was lodged in a member state of the Eurasian Economic Union. */
export function isEaeu(declaration: Declaration): boolean {
  if (typesOfTheUnion.has(declaration.type ?? '')) return true;
  const home = homeCountry(declaration);
  const office = declaration.office?.code ?? null;
  if (office === null) return home !== null && members.has(home);
  if (!officeOfTheUnion.test(office)) return false;
  // Offices of other administrations may have as many digits; the currency tells them apart, and where it
  // is not named the country. A country that a declarant got wrong does not take him out of the Union.
  const currency = nationalCurrency(declaration);
  if (currency !== null && currency !== unnamedCurrency) return currenciesOfMembers.has(currency);
  return home === null || members.has(home) || !isCountry(home);
}

/** Whether it was lodged in Kazakhstan. */
function isOfKazakhstan(declaration: Declaration): boolean {
  if (!isEaeu(declaration)) return false;
  const home = homeCountry(declaration);
  if (home !== null && members.has(home)) return home === 'KZ';
  return officeOfKazakhstan.test(declaration.office?.code ?? '');
}

/** Whether the declaration is lodged there; `undefined` is anywhere. */
export function isLodgedIn(
  declaration: Declaration,
  jurisdiction: Jurisdiction | undefined,
): boolean {
  switch (jurisdiction) {
    case undefined:
      return true;
    case 'eaeu':
      return isEaeu(declaration);
    case 'kazakhstan':
      return isOfKazakhstan(declaration);
  }
}

import type { PreviousDocument } from '../../../shared/declaration.ts';
import type { PreviousName } from './ledger.ts';
import { readRegistrationNumber } from './registration-number.ts';

/**
 * The earlier goods declaration that a previous document (box 40) names; `null` where it names another
 * kind of paper, or says too little.
 */
export function previousName(document: PreviousDocument): PreviousName | null {
  for (const text of [document.reference, document.number]) {
    if (text !== null && readRegistrationNumber(text)) return { registrationNumber: text };
  }
  const { office, year, serial, number, date } = document;
  if (office === null || number === null) return null;
  if (date !== null && /^\d{1,7}$/.test(number)) {
    const [full = '', month = '', day = ''] = date.split('-');
    const registrationNumber = `${office}/${day}${month}${full.slice(2)}/${number.padStart(7, '0')}`;
    return { registrationNumber };
  }
  return year === null ? null : { office, year, serial, number };
}

/** The name as on paper: office/DDMMYY/number, or office/year/number where the day is not told. */
export function sayPrevious(name: PreviousName): string {
  return 'registrationNumber' in name
    ? name.registrationNumber
    : `${name.office}/${name.year}/${name.number}`;
}

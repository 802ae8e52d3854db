import countryToCurrency from 'country-to-currency';

/** Codes beside ISO 3166-1 that declarations rightly carry: unknown, various, the European Union, Kosovo. */
const besideIso = ['00', '99', 'EU', 'XK'];

const known = new Set([...Object.keys(countryToCurrency), ...besideIso]);

/** Whether this is an ISO 3166-1 alpha-2 code, or one of the few agreed codes beside it. */
export function isCountry(code: string): boolean {
  return known.has(code);
}

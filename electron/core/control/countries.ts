import countryToCurrency from 'country-to-currency';

/** Codes beside ISO 3166-1 that declarations rightly carry: unknown, various, the European Union, Kosovo. */
const besideIso = ['00', '99', 'EU', 'XK'];

const known = new Set([...Object.keys(countryToCurrency), ...besideIso]);

/** Whether this is an ISO 3166-1 alpha-2 code, or one of the few agreed codes beside it. */
export function isCountry(code: string): boolean {
  return known.has(code);
}

/**
 * Codes that ISO 3166-1 leaves to its users (QM to QZ, XA to XZ, ZZ), and those of the continental shelf
 * in the British list (ZN of Norway, ZU of the Kingdom). Nomenclatures of countries outside the Eurasian
 * Economic Union take them for the high seas, stores, Northern Ireland, Ceuta and the like.
 */
export function isCodeOfUsers(code: string): boolean {
  return /^(?:Q[M-Z]|X[A-Z]|Z[A-Z])$/.test(code);
}

/**
 * HS prefixes of goods that spoil: they are worked first, never suspected for it
 * (EAEU Customs Code art. 81, first-order operations).
 */
const prefixes = ['01', '02', '03', '04', '06', '07', '08', '3002'];

export const spoils = (hsCode: string): boolean =>
  prefixes.some((prefix) => hsCode.startsWith(prefix));

/** Names of countries as box 16 has them. */
export const countryNames: Readonly<Record<string, string>> = {
  AE: 'ОБЪЕДИНЕННЫЕ АРАБСКИЕ ЭМИРАТЫ',
  AF: 'АФГАНИСТАН',
  BD: 'БАНГЛАДЕШ',
  CL: 'ЧИЛИ',
  CN: 'КИТАЙ',
  DE: 'ГЕРМАНИЯ',
  EC: 'ЭКВАДОР',
  EG: 'ЕГИПЕТ',
  GB: 'ВЕЛИКОБРИТАНИЯ',
  GE: 'ГРУЗИЯ',
  HU: 'ВЕНГРИЯ',
  IN: 'ИНДИЯ',
  IR: 'ИРАН',
  IT: 'ИТАЛИЯ',
  JP: 'ЯПОНИЯ',
  KE: 'КЕНИЯ',
  KG: 'КЫРГЫЗСТАН',
  KR: 'КОРЕЯ',
  KZ: 'КАЗАХСТАН',
  LK: 'ШРИ-ЛАНКА',
  MD: 'МОЛДОВА',
  NL: 'НИДЕРЛАНДЫ',
  NO: 'НОРВЕГИЯ',
  PK: 'ПАКИСТАН',
  PL: 'ПОЛЬША',
  RU: 'РОССИЯ',
  TJ: 'ТАДЖИКИСТАН',
  TM: 'ТУРКМЕНИСТАН',
  TR: 'ТУРЦИЯ',
  UZ: 'УЗБЕКИСТАН',
  VN: 'ВЬЕТНАМ',
};

/** Name of the country of origin of the whole, or that there are several. */
export function originName(origins: readonly string[]): string {
  const [first = '', ...others] = new Set(origins);
  return others.length > 0 ? 'РАЗНЫЕ' : (countryNames[first] ?? first);
}

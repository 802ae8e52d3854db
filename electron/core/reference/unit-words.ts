/** Units by code of the classifier: the sign we write, and the words in which tariffs name them. */
const units: readonly { code: string; symbol: string; words: readonly string[] }[] = [
  { code: '166', symbol: 'kg', words: ['кг', 'килограмм', 'kilogram'] },
  { code: '163', symbol: 'g', words: ['г', 'гр', 'грамм', 'gram'] },
  { code: '168', symbol: 't', words: ['т', 'тонна', 'тонну', 'тонны', 'тонн', 'tonne', 'ton'] },
  { code: '112', symbol: 'l', words: ['л', 'литр', 'литра', 'litre', 'liter'] },
  {
    code: '831',
    symbol: 'l of pure alcohol',
    words: ['л 100% спирта', 'л 100% (безводного) спирта', 'л безводного спирта', 'л таза спирт'],
  },
  {
    code: '796',
    symbol: 'pcs',
    words: ['шт', 'шт.', 'штук', 'штуку', 'штука', 'дана', 'pc', 'piece', 'pieces'],
  },
  { code: '715', symbol: 'pair', words: ['пар', 'пару', 'пара', 'пары', 'жұп', 'pairs'] },
  { code: '055', symbol: 'm2', words: ['м2', 'кв.м', 'кв. м', 'sq m'] },
  { code: '113', symbol: 'm3', words: ['м3', 'куб.м', 'куб. м'] },
  { code: '006', symbol: 'm', words: ['м', 'метр', 'metre'] },
  { code: '111', symbol: 'cm3', words: ['см3', 'куб.см', 'куб. см', 'cc'] },
  { code: '214', symbol: 'kW', words: ['квт'] },
  { code: '251', symbol: 'hp', words: ['л.с.', 'л. с.', 'ат күші'] },
  { code: '246', symbol: 'MWh', words: ['1000 квт.ч', 'мвт.ч', 'мвт·ч'] },
  { code: '162', symbol: 'ct', words: ['карат', 'carat'] },
];

const byWord = new Map(
  units.flatMap(({ code, symbol, words }) =>
    [symbol.toLowerCase(), ...words].map((word) => [word, code] as const),
  ),
);
const symbols = new Map(units.map(({ code, symbol }) => [code, symbol]));

/** Code of the classifier of a unit named by word, sign or code (lower case); `null` where nobody names it so. */
export function unitCode(word: string): string | null {
  return byWord.get(word) ?? (/^\d{3}$/.test(word) ? word : null);
}

/** The sign of a unit, the code itself where it has none. */
export function unitSymbol(code: string): string {
  return symbols.get(code) ?? code;
}

import { describe, expect, it } from 'vitest';
import { loadFile } from '../../../electron/core/reference/load.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import { blankDeclaration, type Declaration, type Item } from '../../../shared/declaration.ts';
import { party } from '../risk/weighed.ts';
import { fact } from './post.ts';
import { traders, imported, of, on, worth, times, postsAtHand } from './imported.ts';

const post = postsAtHand();

describe('The price of goods', () => {
  it('is compared with the finest group of goods that has thirty items', () => {
    const { lodge } = post();
    times(29, () => lodge(imported(worth(1_000))));
    expect(fact(lodge(imported(worth(500))), 'priceRatio')).toBeNull();
    // Thirty now; the cheap one hardly moves the median.
    expect(fact(lodge(imported(worth(500))), 'priceRatio')).toBeCloseTo(0.5, 1);
    // Another origin: by the code alone. Another code of the HS4: by that.
    const origin = { ...worth(2_000), originCountry: 'VN' };
    expect(fact(lodge(imported(origin)), 'priceRatio')).toBeCloseTo(2, 1);
    expect(
      fact(lodge(imported({ ...worth(2_000), hsCode: '6403510000' })), 'priceRatio'),
    ).toBeCloseTo(2, 1);
    expect(
      fact(lodge(imported({ ...worth(2_000), hsCode: '6404110000' })), 'priceRatio'),
    ).toBeNull();
  });

  it("is compared with the trader's own earlier prices of half a year", () => {
    const { lodge } = post();
    times(5, () => lodge(imported(worth(1_000), on('2026-01-15'))));
    expect(fact(lodge(imported(worth(800), on('2026-06-01'))), 'ownPriceRatio')).toBeCloseTo(
      0.8,
      4,
    );
    expect(fact(lodge(imported(worth(800), of(traders[1]))), 'ownPriceRatio')).toBeNull();
    // Sums of another currency, or of none, say nothing of each other.
    const dollars = { ...worth(800), customsValue: { minor: 800_000, currency: 'USD' } };
    expect(fact(lodge(imported(dollars)), 'ownPriceRatio')).toBeNull();
    expect(fact(lodge(imported(worth(800), on('2026-12-30'))), 'ownPriceRatio')).toBeNull();
  });
});

describe('The trader', () => {
  it('is new, then known; his first and last days are told', () => {
    const { lodge } = post();
    const first = lodge(imported({}, on('2026-03-01')));
    expect(fact(first, 'daysSinceFirstDeclaration')).toBe(0);
    expect(fact(first, 'daysSinceLastDeclaration')).toBeNull();
    lodge(imported({}, on('2026-05-30')));
    const third = lodge(imported({}, on('2026-06-01')));
    expect(fact(third, 'daysSinceFirstDeclaration')).toBe(92);
    expect(fact(third, 'daysSinceLastDeclaration')).toBe(2);
  });

  it('declares goods of a chapter, with a partner and at an office where he never was before', () => {
    const { lodge } = post();
    const from = (name: string): Partial<Declaration> => ({
      parties: {
        ...blankDeclaration().parties,
        consignee: party(traders[0]),
        consignor: party(null, name),
      },
    });
    times(5, () => lodge(imported({}, from('Yiwu Shoes Co., Ltd'))));
    const known = lodge(imported({}, from('YIWU SHOES CO LTD')));
    expect(['newChapter', 'newPartner', 'officeShare'].map((id) => fact(known, id))).toEqual([
      false,
      false,
      1,
    ]);
    const other = { office: { code: '55303', name: null } };
    const odd = lodge(imported({ hsCode: '8517130000' }, { ...from('Other GmbH'), ...other }));
    expect(['newChapter', 'newPartner', 'officeShare'].map((id) => fact(odd, id))).toEqual([
      true,
      true,
      0,
    ]);
  });

  it('has earlier findings that weigh less as time goes by, and a share of confirmed controls', () => {
    const { lodge, result } = post();
    times(20, (index) => {
      const { id } = lodge(imported({}, index < 18 ? of(traders[1]) : {}));
      result(id, index === 19 ? 4 : index === 0 ? 3 : 0, '2026-06-01T09:00:00.000Z');
    });
    const later = lodge(imported({}, on('2026-11-28')));
    expect(fact(later, 'findingsScore')).toBeCloseTo(4 * Math.exp(-180 / 180), 3);
    // (1 + 0.1·5) / (2 + 5) ÷ 0.1
    expect(fact(later, 'traderFindingsRatio')).toBeCloseTo(2.1429, 3);
    expect(fact(lodge(imported({}, on('2029-01-01'))), 'findingsScore')).toBe(0);
  });

  it('has a category and a debt only where the tables say so', () => {
    const { store, clock, lodge } = post();
    const before = lodge(imported());
    expect([fact(before, 'traderCategory'), fact(before, 'traderDebt')]).toEqual([null, null]);
    const load = (table: 'categories' | 'debts', text: string) => {
      const bytes = new TextEncoder().encode(text);
      const file = `${table}.csv`;
      const { problems } = loadFile(store, clock, system, {
        table,
        file,
        bytes,
        from: '2026-01-01',
      });
      expect(problems).toEqual([]);
    };
    load('categories', `trader;category\n${traders[0]};high\n`);
    load('debts', `БИН;сумма\n${traders[1]};150000,50\n`);
    const known = lodge(imported());
    expect([fact(known, 'traderCategory'), fact(known, 'traderDebt')]).toEqual(['high', 0]);
    const debtor = lodge(imported({}, of(traders[1])));
    expect([fact(debtor, 'traderCategory'), fact(debtor, 'traderDebt')]).toEqual([null, 150_000.5]);
  });
});

describe('The hour and the figures of a trader', () => {
  /** At the post it is five hours later. */
  const at = (hour: number) => `2026-06-01T${String(hour - 5).padStart(2, '0')}:20:00.000Z`;

  it('are unusual where he never came at that hour, or the post did not', () => {
    const { lodge } = post();
    times(20, (index) => lodge(imported(), at(index < 15 ? 10 : 14)));
    const early = lodge(imported(), at(5));
    expect([fact(early, 'arrivalHourShare'), fact(early, 'nightArrival')]).toEqual([0, true]);
    const usual = lodge(imported(), at(11));
    expect(fact(usual, 'arrivalHourShare')).toBeCloseTo(15 / 21, 4);
    expect(fact(usual, 'nightArrival')).toBe(false);
    // A stranger is compared with the post, which has too few; a paper read in later tells no hour.
    expect(fact(lodge(imported({}, of(traders[1])), at(11)), 'arrivalHourShare')).toBeNull();
    expect(fact(lodge(imported(), '2026-06-03T05:00:00.000Z'), 'nightArrival')).toBeNull();
    times(77, () => lodge(imported({}, of(traders[2])), at(16)));
    expect(fact(lodge(imported({}, of(traders[1])), at(16)), 'arrivalHourShare')).toBeCloseTo(
      77 / 100,
      4,
    );
  });

  it('begin with the digits that they should, or are made up', () => {
    const { lodge } = post();
    const priced = (major: number) => imported({ price: { minor: major * 100, currency: 'USD' } });
    times(99, (index) => lodge(priced(700 + index)));
    expect(fact(lodge(priced(750)), 'firstDigitDeviation')).toBeNull();
    // All of a hundred begin with 7: 100 ÷ log10(8/7) − 100.
    expect(fact(lodge(priced(0)), 'firstDigitDeviation')).toBeCloseTo(1624.38, 1);
  });
});

describe('Goods declared in the place of others', () => {
  it('are found by the pairs of the table, in force and of the origin, by what fits the risk goods', () => {
    const { store, clock, lodge } = post();
    const packed = (count: number) => ({
      packages: { count, kindCode: 'CT', kindName: null, marks: null },
    });
    const soles = (of: Partial<Item> = {}) =>
      imported({ ...worth(1_000), hsCode: '6406201000', ...packed(1), ...of });
    const shoes = () => imported({ ...worth(9_000), hsCode: '6404110000', ...packed(4) });
    times(30, () => {
      lodge(soles());
      lodge(shoes());
    });
    expect(fact(lodge(soles()), 'coverSigns')).toBeNull();
    const bytes = new TextEncoder().encode(
      'cover;risk;origins;words;until\n640620;640411;CN;кроссов;\n6406;6403;;ботин;2026-05-01\n',
    );
    const input = { table: 'pairs', file: 'pairs.csv', bytes, from: '2026-01-01' } as const;
    expect(loadFile(store, clock, system, input).problems).toEqual([]);
    const signs = (of: Partial<Item>) => {
      const weighed = lodge(soles(of));
      return [fact(weighed, 'coverSigns'), fact(weighed, 'coverRisk')];
    };
    expect(signs({})).toEqual([0, '640411']);
    expect(signs({ description: 'Подошвы для кроссовок' })).toEqual([1, '640411']);
    // The mass of a package, then the price too, are those of shoes.
    expect(signs(packed(4))).toEqual([1, '640411']);
    expect(signs({ ...worth(8_500), ...packed(4) })).toEqual([2, '640411']);
    expect(signs({ originCountry: 'VN', ...packed(4) })).toEqual([0, null]);
    expect(signs({ description: 'Подошвы ботинок' })).toEqual([0, '640411']);
    expect(fact(lodge(shoes()), 'coverSigns')).toBe(0);
  });
});

describe('The broker', () => {
  const through = (declarant: string, consignee: string = traders[0]): Partial<Declaration> => ({
    parties: {
      ...blankDeclaration().parties,
      consignee: party(consignee),
      declarant: party(declarant),
    },
  });

  it('is a stranger to the trader, and to the post of late', () => {
    const { lodge } = post();
    times(5, () => lodge(imported({}, through(traders[1]))));
    const usual = lodge(imported({}, through(traders[1])));
    expect([fact(usual, 'newBroker'), fact(usual, 'brokerDeclarations')]).toEqual([false, 5]);
    const other = lodge(imported({}, through(traders[2])));
    expect([fact(other, 'newBroker'), fact(other, 'brokerDeclarations')]).toEqual([true, 0]);
    const later = lodge(imported({}, { ...through(traders[1]), declaredOn: '2026-10-01' }));
    expect(fact(later, 'brokerDeclarations')).toBe(0);
    expect(fact(lodge(imported()), 'brokerDeclarations')).toBeNull();
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { noTables } from '../../../electron/core/control/tables.ts';
import { factsOf } from '../../../electron/core/risk/facts.ts';
import { historyBesides } from '../../../electron/core/traders/history.ts';
import { loadFile } from '../../../electron/core/reference/load.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import {
  blankDeclaration,
  blankDocument,
  blankItem,
  type Declaration,
  type Item,
} from '../../../shared/declaration.ts';
import { temporaryFolder } from '../../support/post.ts';
import { party, tenge } from '../risk/weighed.ts';
import { fact, weighingPost } from './post.ts';

const folder = temporaryFolder();
let posts = 0;
const open: { close: () => void }[] = [];
function post() {
  posts += 1;
  const made = weighingPost(folder.file(`${posts}.db`));
  open.push(made.store);
  return made;
}
afterAll(() => {
  for (const store of open) store.close();
  folder.remove();
});

const traders = ['180740970018', '150340970019', '190240970015'] as const;
let number = 0;

/** An import of one item, of a message that says no more than a test needs. */
function imported(item: Partial<Item> = {}, changes: Partial<Declaration> = {}): Declaration {
  const blank = blankDeclaration();
  number += 1;
  return {
    ...blank,
    sourceId: `M-${number}`,
    reference: `LRN-${number}`,
    direction: 'import',
    declaredOn: '2026-06-01',
    office: { code: '55302', name: null },
    parties: { ...blank.parties, consignee: party(traders[0]) },
    countries: { ...blank.countries, dispatch: 'CN', trading: 'CN' },
    items: [{ ...blankItem(1), hsCode: '6403990000', originCountry: 'CN', ...item }],
    ...changes,
  };
}
const of = (consignee: string): Partial<Declaration> => ({
  parties: { ...blankDeclaration().parties, consignee: party(consignee) },
});
const on = (declaredOn: string): Partial<Declaration> => ({ declaredOn });
const worth = (perKilogram: number): Partial<Item> => ({
  netGrams: 10_000,
  grossGrams: 11_000,
  customsValue: tenge(perKilogram * 10),
});
const times = (n: number, what: (index: number) => void) => {
  for (let index = 0; index < n; index += 1) what(index);
};

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

describe('The consignment', () => {
  it('is one of several parts, and its papers are used again', () => {
    const { lodge } = post();
    const certificate = { ...blankDocument(), code: '06011', reference: 'CT 17', date: null };
    const invoice = { ...blankDocument(), code: '04021', reference: 'INV-5', date: '2026-05-01' };
    const part = (): Declaration =>
      imported(
        { ...worth(1_000), documents: [certificate, invoice] },
        {
          parties: {
            ...blankDeclaration().parties,
            consignee: party(traders[0]),
            consignor: party(null, 'Seller'),
          },
        },
      );
    const first = lodge(part());
    const uses = ['splitCount', 'splitValue', 'certificateUses', 'invoiceUses', 'recentSameGoods'];
    expect(uses.map((id) => fact(first, id))).toEqual([1, 10_000, 0, 0, 0]);
    const second = lodge(part());
    expect(uses.map((id) => fact(second, id))).toEqual([2, 20_000, 1, 1, 1]);
    const later = lodge({ ...part(), declaredOn: '2026-06-04' });
    expect(uses.map((id) => fact(later, id))).toEqual([1, 10_000, 2, 2, 0]);
  });

  it('comes in a vehicle with a past, that is elsewhere on the same day', () => {
    const { lodge, result } = post();
    const by = (code: string): Partial<Declaration> => ({
      office: { code, name: null },
      transport: {
        ...blankDeclaration().transport,
        arrival: { identity: '123 ABC 02; 45 XY 02', nationality: 'KZ' },
      },
    });
    const first = lodge(imported({}, by('55302')));
    const past = ['vehicleFindings', 'vehicleElsewhere'];
    expect(past.map((id) => fact(first, id))).toEqual([0, false]);
    result(first.id, 3, '2026-06-02T06:00:00.000Z');
    const again = lodge(imported({}, { ...by('55303'), declaredOn: '2026-06-01' }));
    expect(fact(again, 'vehicleElsewhere')).toBe(true);
    // Both plates of the road train bear the finding.
    const later = lodge(imported({}, { ...by('55303'), declaredOn: '2026-07-01' }));
    expect(past.map((id) => fact(later, id))).toEqual([2, false]);
    const long = lodge(imported({}, { ...by('55303'), declaredOn: '2026-10-01' }));
    expect(fact(long, 'vehicleFindings')).toBe(0);
    const unnamed = lodge(imported());
    expect(past.map((id) => fact(unnamed, id))).toEqual([null, null]);
  });

  it('weighs otherwise than its transit declaration said', () => {
    const { lodge } = post();
    const note = { ...blankDocument(), code: '02015', reference: 'CMR 4517', date: null };
    const gross = (document: 'transit' | 'goods', grossGrams: number) =>
      imported({ grossGrams, documents: [note] }, { document });
    expect(fact(lodge(gross('transit', 20_000_000)), 'announcedWeightRatio')).toBeNull();
    expect(fact(lodge(gross('goods', 15_000_000)), 'announcedWeightRatio')).toBe(0.75);
  });

  it('comes by a route that such goods hardly ever take', () => {
    const { lodge } = post();
    times(30, () => lodge(imported()));
    expect(fact(lodge(imported()), 'routeShare')).toBe(1);
    expect(fact(lodge(imported({ originCountry: 'BR' })), 'routeShare')).toBe(0);
  });

  it('is described in the words of other goods', () => {
    const { lodge } = post();
    const shoes = { description: 'Обувь кожаная мужская, подошва резиновая' };
    const bags = { description: 'Сумки дорожные с молнией, подошва', hsCode: '4202920000' };
    times(12, () => {
      lodge(imported(shoes));
      lodge(imported(bags));
    });
    const right = lodge(imported(shoes));
    expect(fact(right, 'descriptionFit')).toBeGreaterThan(3);
    expect(fact(right, 'descriptionGoods')).toBe('6403');
    const wrong = lodge(imported({ ...bags, hsCode: '6403990000' }));
    expect(fact(wrong, 'descriptionFit')).toBeLessThan(-3);
    expect(fact(wrong, 'descriptionGoods')).toBe('4202');
  });
});

it('A declaration weighed again is weighed by what it was weighed by first, and the post knows as much as before', () => {
  const { store, lodge, result } = post();
  const declaration = (): Declaration =>
    imported(worth(1_000), {
      parties: {
        ...blankDeclaration().parties,
        consignee: party(traders[0]),
        declarant: party(traders[1]),
      },
      transport: {
        ...blankDeclaration().transport,
        arrival: { identity: '123 ABC 02', nationality: 'KZ' },
      },
    });
  times(8, () => result(lodge(declaration()).id, 3, '2026-05-20T06:00:00.000Z'));
  const one = declaration();
  const receivedAt = '2026-06-01T05:20:00.000Z';
  const { id, facts } = lodge(one, receivedAt);
  expect(facts.header['nightArrival']).toBe(false);
  result(id, 4, '2026-06-01T06:00:00.000Z');
  const learned = () =>
    ['indicator_count', 'trader_finding', 'trader'].map((table) =>
      store.all(`SELECT * FROM ${table}`),
    );
  const before = learned();
  const seq = store.get<{ seq: number }>('SELECT seq FROM declaration WHERE id = ?', id)?.seq ?? 0;
  const lodged = { day: '2026-06-01', receivedAt };
  const history = store.change(system, (change) => {
    change.record({ action: 'test', object: { kind: 'test', id }, detail: {} });
    return historyBesides(change, seq, one, lodged, { tables: noTables, version: 1 });
  });
  expect(factsOf(one, [], history)).toEqual(facts);
  expect(learned()).toEqual(before);
});

it('A declaration weighed again is compared with what came after it too, and never with itself', () => {
  const { store, lodge } = post();
  const receivedAt = '2026-06-01T05:20:00.000Z';
  const one = imported({ ...worth(500), price: { minor: 100, currency: 'USD' } });
  const { id } = lodge(one, receivedAt);
  times(30, () => lodge(imported(worth(1_000)), receivedAt));
  const seq = store.get<{ seq: number }>('SELECT seq FROM declaration WHERE id = ?', id)?.seq ?? 0;
  const { trader, items, arrival } = store.change(system, (change) => {
    change.record({ action: 'test', object: { kind: 'test', id }, detail: {} });
    const lodged = { day: '2026-06-01', receivedAt };
    return historyBesides(change, seq, one, lodged, { tables: noTables, version: 1 });
  });
  expect(trader).toMatchObject({ declarations: 30, firstDigits: [] });
  expect(arrival).toEqual({ hour: 10, own: [{ bin: 10, n: 30 }], post: [{ bin: 10, n: 30 }] });
  expect(items.get(1)?.references.price?.n).toBe(30);
  expect(items.get(1)?.ownPrices).toEqual(Array.from({ length: 30 }, () => 1_000));
});

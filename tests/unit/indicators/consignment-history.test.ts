import { describe, expect, it } from 'vitest';
import { noTables } from '../../../electron/core/control/tables.ts';
import { factsOf } from '../../../electron/core/risk/facts.ts';
import { historyBesides } from '../../../electron/core/traders/history.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import { blankDeclaration, blankDocument, type Declaration } from '../../../shared/declaration.ts';
import { party } from '../risk/weighed.ts';
import { fact } from './post.ts';
import { traders, imported, worth, times, postsAtHand } from './imported.ts';

const post = postsAtHand();

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

import { describe, expect, it } from 'vitest';
import { blankDocument, type Declaration, type Item } from '../../../shared/declaration.ts';
import { declarationOf, sample } from '../intake/reading.ts';
import { codes, controlled, found, item, sound } from './sound.ts';

type Break = (declaration: Declaration) => void;
const onItem =
  (ordinal: number, breakIt: (broken: Item) => void): Break =>
  (declaration) =>
    breakIt(item(declaration, ordinal));

describe('what rules let pass', () => {
  const passes: [string, Break][] = [
    [
      'a cent an item between prices and invoice',
      (d) => void (d.invoice = { minor: 4_190_003, currency: 'USD' }),
    ],
    [
      'half a tenge an item between customs values and their total',
      (d) => void (d.totals.customsValue = { minor: 2_011_200_150, currency: 'KZT' }),
    ],
    [
      'a free sample among priced items',
      (d) => {
        const price = item(d, 1).price?.minor ?? 0;
        item(d, 1).price = { minor: 0, currency: 'USD' };
        d.invoice = { minor: 4_190_000 - price, currency: 'USD' };
      },
    ],
    ['a count of items left at zero', (d) => void (d.totals.items = 0)],
    [
      'a cost that there is not, in a currency that there is not',
      (d) => void (d.costs.insurance = { national: null, foreign: { minor: 0, currency: 'QQQ' } }),
    ],
    [
      'net equal to gross where the goods have no packing',
      onItem(2, (i) => {
        i.netGrams = i.grossGrams;
        i.packages.kindCode = 'NE';
      }),
    ],
    ['packing of exactly half the weight', onItem(2, (i) => void (i.netGrams = 1_250_000))],
    ['masses rounded to ten grams', (d) => void (d.totals.grossGrams = 8_460_015)],
    ['items whose share of packages is not said', onItem(2, (i) => void (i.packages.count = null))],
    [
      'a code of six digits and one of eleven, outside the Union',
      (d) => {
        d.office = { code: 'AL990000', name: null };
        d.countries.destination = 'AL';
        item(d, 1).hsCode = '847130';
        item(d, 2).hsCode = '84713000000';
      },
    ],
    [
      'goods of unknown or mixed origin',
      (d) => {
        item(d, 1).originCountry = '00';
        item(d, 2).originCountry = 'EU';
        item(d, 3).originCountry = 'XK';
      },
    ],
    [
      'a currency that has been withdrawn since',
      (d) => {
        d.costs.other = { national: null, foreign: { minor: 1, currency: 'LTL' } };
      },
    ],
    [
      'a registration of today',
      (d) => {
        d.registrationNumber = null;
        d.registration = { serial: 'C', number: '1', date: '2026-07-01' };
      },
    ],
    [
      'a foreign consignor whose code has twelve digits',
      (d) => {
        d.parties.consignor = { code: '111111111111', name: 'X', address: null, country: null };
      },
    ],
    [
      'a tax number of another register',
      (d) => {
        d.parties.declarant = { code: 'L99999901X', name: 'X', address: null, country: null };
      },
    ],
    [
      'a document of the day of registration',
      onItem(1, (i) => {
        i.documents.push({ ...blankDocument(), code: '04021', reference: 'X', date: '2026-05-12' });
      }),
    ],
    ['goods described by their trade name alone', onItem(1, (i) => void (i.description = null))],
    ['nothing said of containers', (d) => void (d.transport.containerised = null)],
  ];

  it.each(passes)('%s', (_, breakIt) => {
    expect(found(breakIt)).toEqual([]);
  });

  it('twelve digits outside Kazakhstan are no tax number of Kazakhstan', () => {
    const findings = found((declaration) => {
      declaration.office = { code: 'AL990000', name: null };
      declaration.countries.destination = 'AL';
      declaration.parties.consignee = {
        code: '260190000019',
        name: 'X',
        address: null,
        country: null,
      };
    });
    expect(findings).toEqual([]);
  });

  it('the day begins at the post, not in Greenwich', () => {
    const declaration = sound();
    declaration.registrationNumber = null;
    declaration.registration = { serial: 'C', number: '1', date: '2026-07-02' };
    expect(codes(controlled(declaration, { now: '2026-07-01T18:59:00Z' }))).toEqual([
      'REGISTRATION_IN_FUTURE',
    ]);
    expect(controlled(declaration, { now: '2026-07-01T19:01:00Z' })).toEqual([]);
  });

  it('the same wrong code is said once, not for every item', () => {
    const findings = found((declaration) => {
      for (const each of declaration.items) each.originCountry = 'QQ';
    });
    expect(findings).toHaveLength(1);
  });

  it('a currency without cents may be off by its whole unit an item', () => {
    const yen =
      (sum: number): Break =>
      (declaration) => {
        for (const each of declaration.items) each.price = { minor: 100, currency: 'JPY' };
        declaration.invoice = { minor: sum, currency: 'JPY' };
      };
    expect(codes(found(yen(303)))).toEqual([]);
    expect(codes(found(yen(304)))).toEqual(['INVOICE_SUM_DIFFERS']);
  });

  it('a container of a test file is a warning, never a refusal', () => {
    const { declaration } = declarationOf(sample('gd-im4.xml'));
    expect(controlled(declaration)).toMatchObject([
      { code: 'CONTAINER_CHECK_DIGIT', severity: 'warning', params: { found: '123' } },
    ]);
  });
});

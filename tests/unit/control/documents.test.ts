import { describe, expect, it } from 'vitest';
import { control } from '../../../electron/core/control/control.ts';
import {
  noLedger,
  type Ledger,
  type NamedDocument,
} from '../../../electron/core/control/ledger.ts';
import {
  blankDocument,
  type Declaration,
  type Document,
  type Item,
} from '../../../shared/declaration.ts';
import type { TableRow } from '../../../shared/reference.ts';
import { codes, found, item, now, sound, tablesOf } from './sound.ts';

type Break = (declaration: Declaration) => void;

const none = { kk: null, ru: null, en: null };

const paper =
  (document: Partial<Document>, ordinal = 1): Break =>
  (declaration) =>
    void item(declaration, ordinal).documents.push({
      ...blankDocument(),
      reference: 'X-1',
      ...document,
    });

const both =
  (...changes: Break[]): Break =>
  (declaration) => {
    for (const change of changes) change(declaration);
  };

const without =
  (...kinds: string[]): Break =>
  ({ items }) => {
    for (const each of items) {
      each.documents = each.documents.filter(({ code }) => !kinds.includes(code ?? ''));
    }
  };

describe('documents', () => {
  const cases: [code: string, severity: string, item: number | null, breakIt: Break][] = [
    ['DOCUMENT_WITHOUT_NUMBER', 'info', 1, paper({ code: '04131', reference: null })],
    [
      'DOCUMENT_AFTER_REGISTRATION',
      'error',
      null,
      ({ documents }) =>
        void documents.push({
          ...blankDocument(),
          code: '04131',
          reference: 'PL-1',
          date: '2026-05-13',
        }),
    ],
    ['PERMIT_EXPIRED', 'error', 1, paper({ code: '01206', validUntil: '2026-05-11' })],
    ['PERMIT_EXPIRED', 'error', 2, paper({ code: '06011', validUntil: '2026-05-11' }, 2)],
    ['DOCUMENT_EXPIRED', 'warning', 1, paper({ code: '03011', validUntil: '2026-05-11' })],
    ['PERMIT_HOLDER_DIFFERS', 'warning', 1, paper({ code: '01011', holder: '251190000217' })],
    ['PERMIT_QUANTITY_EXCEEDED', 'error', 2, paper({ code: '01011', quantity: 2, unit: '168' }, 2)],
    ['COMMERCIAL_DOCUMENT_MISSING', 'error', null, without('04021')],
    ['CONTRACT_MISSING', 'warning', null, without('03011')],
    ['PROOF_OF_ORIGIN_FROM_ELSEWHERE', 'warning', 1, paper({ code: '06014', country: 'VN' })],
  ];

  it.each(cases)('%s (%s, item %s)', (code, severity, ordinal, breakIt) => {
    expect(found(breakIt)).toMatchObject([{ code, severity, item: ordinal }]);
  });

  const sounds: [string, Break][] = [
    ['a permit on its last day', paper({ code: '01206', validUntil: '2026-05-12' })],
    ['the end of a term that is still to come', paper({ code: '10011', date: '2027-05-12' })],
    ['a permit of the consignee', paper({ code: '01011', holder: '260190000018' })],
    ['a contract that somebody else signed', paper({ code: '03011', holder: '251190000217' })],
    [
      'as much as the permit allows, to the gram',
      (declaration) => {
        const net = (item(declaration, 2).netGrams ?? 0) / 1000;
        paper({ code: '01011', quantity: net, unit: 'кг' }, 2)(declaration);
      },
    ],
    [
      'a permit in a unit that cannot be compared',
      paper({ code: '01011', quantity: 1, unit: '112' }),
    ],
    ['a pro-forma invoice', both(without('04021'), paper({ code: '04025' }))],
    [
      'gifts without an invoice',
      both(without('04021', '03011'), (d) => void (d.transaction.nature = '060')),
    ],
    [
      'goods for a warehouse without a contract',
      both(without('03011'), (declaration) => {
        declaration.generalProcedure = '7';
        declaration.warehouse = 'ТС-9901';
        declaration.procedure = '70';
        for (const each of declaration.items) {
          each.procedure.requested = '70';
          each.payments = [];
        }
        declaration.totals.payments = null;
      }),
    ],
    [
      'a certificate of the country of origin',
      (declaration) => {
        paper({ code: '06014', country: item(declaration, 1).originCountry })(declaration);
      },
    ],
  ];

  it.each(sounds)('let pass %s', (_, change) => {
    expect(found(change)).toEqual([]);
  });

  it('are named otherwise in the United Kingdom', () => {
    const findings = found(
      both(without('04021', '03011'), paper({ code: 'N935', reference: null }), (declaration) => {
        declaration.office = { code: 'GB000060', name: null };
        declaration.countries.destination = 'GB';
        paper({ code: 'C514', reference: 'GBEIR000', validUntil: '2020-01-01' })(declaration);
      }),
      { tables: tablesOf({ documents: [{ code: '04021', name: none }], restrictions: [] }) },
    );
    expect(findings).toEqual([]);
  });

  it('one permit of several items is good for their sum', () => {
    const net = (declaration: Declaration, ordinal: number): number =>
      (item(declaration, ordinal).netGrams ?? 0) / 1000;
    const shared =
      (spare: number): Break =>
      (declaration) => {
        const quantity = net(declaration, 1) + net(declaration, 2) + spare;
        for (const ordinal of [1, 2])
          paper({ code: '01011', quantity, unit: '166' }, ordinal)(declaration);
      };
    expect(found(shared(0))).toEqual([]);
    expect(found(shared(-0.001))).toMatchObject([{ code: 'PERMIT_QUANTITY_EXCEEDED', item: 2 }]);
  });
});

describe('kinds of documents', () => {
  const known = ['04021', '02015', '03011'].map((code) => ({ code, name: none }));
  const tables = tablesOf({ documents: known });

  it('DOCUMENT_KIND_UNKNOWN: a code that the classifier does not have, said once', () => {
    const twice = both(paper({ code: '04777' }), paper({ code: '04777' }, 2));
    expect(found(twice, { tables })).toMatchObject([
      { code: 'DOCUMENT_KIND_UNKNOWN', severity: 'info', item: 1, params: { code: '04777' } },
    ]);
    expect(found(() => undefined, { tables })).toEqual([]);
  });
});

describe('the account number of a contract', () => {
  const law = (currency: string | null, value = 50_000) =>
    tablesOf({ figures: [{ code: 'currencyControl', value, currency }] });
  const large: Break = (declaration) => {
    const first = item(declaration, 1);
    first.price = { minor: (first.price?.minor ?? 0) + 10_000_000, currency: 'USD' };
    declaration.invoice = {
      minor: (declaration.invoice?.minor ?? 0) + 10_000_000,
      currency: 'USD',
    };
  };
  const ofThis = (declaration: Break, basis: Parameters<typeof found>[1]) =>
    codes(found(declaration, basis)).filter((code) => code === 'CURRENCY_CONTROL_MISSING');

  it('CURRENCY_CONTROL_MISSING: an invoice above the threshold of the law', () => {
    expect(ofThis(large, { tables: law('USD') })).toEqual(['CURRENCY_CONTROL_MISSING']);
    expect(ofThis(both(large, paper({ code: '03031' })), { tables: law('USD') })).toEqual([]);
  });

  it('is not asked for below the threshold', () => {
    expect(ofThis(() => undefined, { tables: law('USD') })).toEqual([]);
    expect(ofThis(() => undefined, { tables: law('USD', 41_900) })).toEqual([]);
    expect(ofThis(() => undefined, { tables: law('USD', 41_899) })).toHaveLength(1);
  });

  it('is compared in the currency of the threshold at official rates', () => {
    const exchange = [
      { currency: 'USD', rate: 480, scale: 1 },
      { currency: 'EUR', rate: 5600, scale: 10 },
    ];
    const figures = (value: number) => [{ code: 'currencyControl', value, currency: 'EUR' }];
    const inEuro = (value: number) => tablesOf({ figures: figures(value), exchange });
    expect(ofThis(() => undefined, { tables: inEuro(35_000) })).toHaveLength(1);
    expect(ofThis(() => undefined, { tables: inEuro(36_000) })).toEqual([]);
  });

  it.each([
    ['the threshold', tablesOf({ figures: [] }), 'NOT_CHECKED_FIGURES'],
    ['the rate of its currency', law('EUR'), 'NOT_CHECKED_EXCHANGE'],
    ['any figure', tablesOf({}), 'NOT_CHECKED_FIGURES'],
  ])('is said to be unchecked where the post lacks %s', (_, tables, code) => {
    const findings = control(sound(), { now, tables, ledger: noLedger });
    const told = findings.find((finding) => finding.code === code);
    expect(told?.params['rules']).toContain('CURRENCY_CONTROL_MISSING');
  });
});

describe('prohibitions and restrictions', () => {
  const plants: TableRow<'restrictions'> = {
    code: 'fito',
    name: { kk: null, ru: 'Карантин растений', en: null },
    goods: ['0603', '8471'],
    except: ['847170'],
    origins: [],
    directions: ['import'],
    procedures: ['40'],
    documents: ['01207', '01202'],
    act: 'Решение 318',
  };
  /** Exactly one item falls under the line: the first. */
  const goods: Break = (declaration) => {
    for (const each of declaration.items) each.hsCode = '8528720000';
    item(declaration, 1).hsCode = '0603110000';
  };
  const checked = (change: Break, row: Partial<TableRow<'restrictions'>> = {}) =>
    found(both(goods, change), { tables: tablesOf({ restrictions: [{ ...plants, ...row }] }) });
  const first =
    (change: (item: Item) => void): Break =>
    (d) =>
      change(item(d, 1));

  it('RESTRICTION_DOCUMENT_MISSING: goods under the line without any of its documents', () => {
    expect(checked(() => undefined)).toMatchObject([
      {
        code: 'RESTRICTION_DOCUMENT_MISSING',
        severity: 'warning',
        item: 1,
        params: { restriction: 'Карантин растений', act: 'Решение 318', expected: '01207, 01202' },
      },
    ]);
  });

  it('RESTRICTION_SIGN_CONTRADICTS: the same goods declared free, which is told of as that alone', () => {
    expect(checked(first((one) => void (one.declaredFree = true)))).toMatchObject([
      { code: 'RESTRICTION_SIGN_CONTRADICTS', severity: 'warning', item: 1 },
    ]);
  });

  it('GOODS_PROHIBITED: no document lifts it', () => {
    expect(checked(paper({ code: '01207' }), { documents: [] })).toMatchObject([
      { code: 'GOODS_PROHIBITED', severity: 'error', item: 1 },
    ]);
  });

  it.each<[string, Break, Partial<TableRow<'restrictions'>>]>([
    ['one of its documents', paper({ code: '01202' }), {}],
    [
      'a document named for the whole declaration',
      (d) => void d.documents.push({ ...blankDocument(), code: '01207', reference: '1' }),
      {},
    ],
    [
      'the licence in the place ASYCUDA has for it',
      first((one) => void (one.licence = 'L-1')),
      { documents: ['01011'] },
    ],
    [
      'declared free, with its document all the same',
      both(
        paper({ code: '01207' }),
        first((one) => void (one.declaredFree = true)),
      ),
      {},
    ],
    ['a code that is taken out of the line', first((one) => void (one.hsCode = '8471705000')), {}],
    ['another origin', () => undefined, { origins: ['NL'] }],
    ['another direction', () => undefined, { directions: ['export'] }],
    ['another procedure', () => undefined, { procedures: ['70'] }],
    ['other goods', first((one) => void (one.hsCode = '9403203009')), {}],
  ])('let pass %s', (_, change, row) => {
    expect(checked(change, row)).toEqual([]);
  });

  it('hold for the whole line of a heading, and the document of another item is none', () => {
    expect(codes(checked(paper({ code: '01207' }, 2)))).toEqual(['RESTRICTION_DOCUMENT_MISSING']);
  });
});

describe('preferences', () => {
  const tables = tablesOf({ preferences: [{ country: 'UZ', documents: ['06011'] }] });
  const claimed =
    (country: string, preference = 'СТ'): Break =>
    (declaration) => {
      item(declaration, 1).preference = preference;
      item(declaration, 1).originCountry = country;
    };

  it('PREFERENCE_WITHOUT_PROOF: no certificate of the country', () => {
    expect(found(claimed('UZ'), { tables })).toMatchObject([
      {
        code: 'PREFERENCE_WITHOUT_PROOF',
        severity: 'warning',
        item: 1,
        params: { preference: 'СТ', country: 'UZ', expected: '06011, 07011' },
      },
    ]);
    expect(codes(found(both(claimed('CN'), paper({ code: '06011' })), { tables }))).toEqual([
      'PREFERENCE_WITHOUT_PROOF',
    ]);
  });

  it.each<[string, Break]>([
    ['a certificate', both(claimed('UZ'), paper({ code: '06011' }))],
    ['another basis of relief', both(claimed('CN'), paper({ code: '07011' }))],
    ['none claimed, in letters of either alphabet', claimed('UZ', 'OO')],
  ])('let pass %s', (_, change) => {
    expect(found(change, { tables })).toEqual([]);
  });
});

describe('papers used before', () => {
  const asked: NamedDocument[] = [];
  const ledger: Ledger = {
    kept: true,
    previous: () => undefined,
    uses: (document) => {
      asked.push(document);
      const known = ['CN00000001', 'SM-26/118'];
      return known.includes(document.reference) ? ['55302/100126/0000007'] : [];
    },
  };
  /** As if the invoice of the sample were another. */
  const fresh: Break = ({ items }) => {
    for (const { documents } of items) {
      for (const each of documents) if (each.code === '04021') each.reference = 'NEW-1';
    }
  };

  it('DOCUMENT_USED_BEFORE: a certificate for one consignment', () => {
    const change = both(fresh, paper({ code: '01207', reference: 'CN00000001' }));
    expect(found(change, { ledger })).toMatchObject([
      {
        code: 'DOCUMENT_USED_BEFORE',
        severity: 'warning',
        item: 1,
        params: { document: '01207 CN00000001', numbers: '55302/100126/0000007' },
      },
    ]);
  });

  it('INVOICE_USED_BEFORE: an invoice of the same trader', () => {
    expect(found(() => undefined, { ledger })).toMatchObject([
      { code: 'INVOICE_USED_BEFORE', severity: 'info', item: 1 },
    ]);
    expect(asked.at(-1)).toMatchObject({ kind: '04021', trader: '260190000018' });
  });

  it('let pass a permit that is used again and again, and a certificate that is new', () => {
    const change = both(
      fresh,
      paper({ code: '01401', reference: 'CN00000001' }),
      paper({ code: '01207', reference: 'CN00000002' }),
    );
    expect(found(change, { ledger })).toEqual([]);
  });

  it('are said to be unchecked where the post keeps no ledger', () => {
    const unchecked = control(sound(), { now, tables: tablesOf({}), ledger: noLedger });
    expect(codes(unchecked)).toContain('NOT_CHECKED_LEDGER');
  });
});

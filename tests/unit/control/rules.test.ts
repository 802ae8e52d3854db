import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../electron/core/control/control.ts';
import { sayFinding } from '../../../electron/core/control/texts.ts';
import { blankDocument, type Declaration, type Item } from '../../../shared/declaration.ts';
import { declarationOf, sample } from '../intake/reading.ts';
import { codes, controlled, found, item, sound } from './sound.ts';

type Break = (declaration: Declaration) => void;
const onItem =
  (ordinal: number, breakIt: (broken: Item) => void): Break =>
  (declaration) =>
    breakIt(item(declaration, ordinal));

describe('a sound declaration', () => {
  it('has no findings', () => {
    expect(controlled(sound())).toEqual([]);
  });

  it.each(['al-im4.xml', 'al-im7.xml', 'ci-ex1.xml', 'kz-ex10.xml', 'kz-tr80.xml'])(
    '%s from its own country is not found fault with',
    (name) => {
      expect(controlled(declarationOf(sample(name)).declaration)).toEqual([]);
    },
  );

  it('a header that fills in none of the totals is not found fault with', () => {
    const findings = found((declaration) => {
      declaration.totals = {
        items: null,
        packages: null,
        sheets: null,
        loadingLists: null,
        grossGrams: null,
        customsValue: null,
        payments: null,
        guaranteed: null,
      };
      declaration.invoice = null;
    });
    expect(findings).toEqual([]);
  });

  it('a declaration of which nothing is known breaks only the rules that demand a value', () => {
    const { declaration } = declarationOf('<ASYCUDA><Item/></ASYCUDA>');
    expect(codes(controlled(declaration))).toEqual(['HS_CODE_MISSING', 'DESCRIPTION_MISSING']);
  });
});

describe('one broken place gives exactly its finding', () => {
  const cases: [
    code: string,
    severity: string,
    item: number | null,
    field: string,
    breakIt: Break,
  ][] = [
    ['NO_ITEMS', 'error', null, 'items', (d) => void (d.items = [])],
    ['ITEM_COUNT_DIFFERS', 'error', null, 'totals.items', (d) => void (d.totals.items = 4)],
    ['ITEM_ORDINALS_BROKEN', 'error', 4, 'items', onItem(3, (i) => void (i.ordinal = 4))],
    [
      'REGISTRATION_IN_FUTURE',
      'error',
      null,
      'registration.date',
      (d) => {
        d.registrationNumber = null;
        d.registration = { serial: 'C', number: '1', date: '2026-07-02' };
      },
    ],
    [
      'DOCUMENT_AFTER_REGISTRATION',
      'error',
      2,
      'documents.date',
      onItem(2, (i) => {
        i.documents.push({ ...blankDocument(), code: '04021', reference: 'X', date: '2026-05-13' });
      }),
    ],
    [
      'COUNTRY_CODE_UNKNOWN',
      'error',
      null,
      'countries.dispatch',
      (d) => void (d.countries.dispatch = 'QQ'),
    ],
    [
      'COUNTRY_CODE_UNKNOWN',
      'error',
      2,
      'originCountry',
      onItem(2, (i) => void (i.originCountry = 'QQ')),
    ],
    [
      'TRANSIT_WITHOUT_DESTINATION',
      'error',
      null,
      'transit.destinationOffice',
      (d) => void (d.direction = 'transit'),
    ],
    [
      'TAX_NUMBER_CHECK_DIGIT',
      'error',
      null,
      'parties.consignee.code',
      (d) =>
        void (d.parties.consignee = {
          code: '260190000019',
          name: 'X',
          address: null,
          country: null,
        }),
    ],
    ['HS_CODE_MISSING', 'error', 1, 'hsCode', onItem(1, (i) => void (i.hsCode = null))],
    ['HS_CODE_MALFORMED', 'error', 1, 'hsCode', onItem(1, (i) => void (i.hsCode = '84713'))],
    ['HS_CODE_MALFORMED', 'error', 2, 'hsCode', onItem(2, (i) => void (i.hsCode = '8471300000AB'))],
    ['HS_CHAPTER_RESERVED', 'error', 1, 'hsCode', onItem(1, (i) => void (i.hsCode = '7701000000'))],
    [
      'DESCRIPTION_MISSING',
      'error',
      3,
      'description',
      onItem(3, (i) => {
        i.description = null;
        i.commercialDescription = null;
      }),
    ],
    [
      'DESCRIPTION_POOR',
      'warning',
      3,
      'description',
      onItem(3, (i) => {
        i.description = 'Прочие';
        i.commercialDescription = 'прочие, прочее';
      }),
    ],
    [
      'CURRENCY_UNKNOWN',
      'error',
      null,
      'costs.insurance',
      (d) => void (d.costs.insurance = { national: null, foreign: { minor: 1, currency: 'QQQ' } }),
    ],
    [
      'CURRENCY_MISSING',
      'warning',
      null,
      'invoice',
      (d) => {
        d.invoice = { minor: 4_190_000, currency: 'XXX' };
        for (const each of d.items) if (each.price) each.price.currency = 'XXX';
      },
    ],
    [
      'INVOICE_SUM_DIFFERS',
      'error',
      null,
      'invoice',
      (d) => void (d.invoice = { minor: 4_190_004, currency: 'USD' }),
    ],
    ['PRICES_MISSING', 'info', null, 'price', onItem(1, (i) => void (i.price = null))],
    [
      'PRICES_MISSING',
      'info',
      null,
      'price',
      onItem(1, (i) => void (i.price = { minor: 0, currency: 'USD' })),
    ],
    [
      'PRICE_CURRENCY_DIFFERS',
      'info',
      2,
      'price',
      onItem(2, (i) => void (i.price = { minor: 1, currency: 'EUR' })),
    ],
    [
      'CUSTOMS_VALUE_SUM_DIFFERS',
      'error',
      null,
      'totals.customsValue',
      (d) => void (d.totals.customsValue = { minor: 2_011_200_151, currency: 'KZT' }),
    ],
    ['ROUND_NUMBERS', 'info', 3, 'price', onItem(3, (i) => void (i.netGrams = 4_000_000))],
    ['NET_ABOVE_GROSS', 'error', 2, 'netGrams', onItem(2, (i) => void (i.netGrams = 2_500_001))],
    ['TARE_UNUSUAL', 'warning', 2, 'grossGrams', onItem(2, (i) => void (i.netGrams = 1_249_000))],
    [
      'GROSS_SUM_DIFFERS',
      'warning',
      null,
      'totals.grossGrams',
      (d) => void (d.totals.grossGrams = 8_460_016),
    ],
    [
      'PACKAGES_SUM_DIFFERS',
      'warning',
      null,
      'totals.packages',
      (d) => void (d.totals.packages = 419),
    ],
    [
      'CONTAINER_CHECK_DIGIT',
      'warning',
      null,
      'containers',
      (d) => {
        d.transport.containerised = true;
        d.containers = [
          { identity: 'EXMU0001239', type: null, item: null, packages: null, grossGrams: null },
        ];
      },
    ],
    [
      'CONTAINER_FLAG',
      'error',
      null,
      'transport.containerised',
      (d) => void (d.transport.containerised = true),
    ],
  ];

  it.each(cases)('%s (%s, item %s, field %s)', (code, severity, ordinal, field, breakIt) => {
    expect(found(breakIt)).toMatchObject([{ code, severity, item: ordinal, field }]);
  });

  it('a wrong country of destination does not take a declaration in tenge out of the Union', () => {
    const findings = found((d) => {
      d.countries.destination = 'XX';
      item(d, 1).hsCode = '84713000';
    });
    expect(codes(findings)).toEqual(['COUNTRY_CODE_UNKNOWN', 'HS_CODE_NOT_TEN_DIGITS']);
    expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('a code of wrong signs is told the ten digits of the Union, and the range of others elsewhere', () => {
    const sentence = (office: string, destination: string) => {
      const [finding] = found((d) => {
        d.office = { code: office, name: null };
        d.registrationNumber = null;
        d.countries.destination = destination;
        item(d, 1).hsCode = '84I3810000';
      }).filter(({ code }) => code === 'HS_CODE_MALFORMED');
      return finding === undefined ? '' : sayFinding(finding, 'en');
    };
    expect(sentence('55302', 'KZ')).toContain('is not ten digits');
    expect(sentence('GDEXA', 'GD')).toContain('is not 6 to 11 digits');
  });

  it('what refuses registration in the Union is a remark on the form of another administration', () => {
    const abroad: Break = (d) => {
      d.office = { code: 'GDEXA', name: null };
      d.registrationNumber = null;
      d.countries.destination = 'GD';
      d.countries.dispatch = 'JJ';
    };
    expect(found(abroad)).toMatchObject([{ code: 'COUNTRY_CODE_UNKNOWN', severity: 'warning' }]);
  });

  it('every rule is broken by name in one of the tests of control', () => {
    const tests = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));
    const said = tests.map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'));
    const untried = rules.filter(({ code }) => !said.some((text) => text.includes(`'${code}'`)));
    expect(untried.map(({ code }) => code)).toEqual([]);
  });

  it('no two rules share a code', () => {
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  });
});

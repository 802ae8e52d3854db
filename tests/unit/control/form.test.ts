import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../../shared/declaration.ts';
import { found, item } from './sound.ts';

type Break = (declaration: Declaration) => void;

/** Of another administration: nothing that is law in the Union is law there. */
const abroad: Break = (declaration) => {
  declaration.office = { code: 'AL990000', name: null };
  declaration.countries.destination = 'AL';
};

const copies =
  (times: number): Break =>
  (declaration) => {
    const first = item(declaration, 1);
    declaration.items = Array.from({ length: times }, (_, index) => ({
      ...structuredClone(first),
      ordinal: index + 1,
      grossGrams: 20_000,
      netGrams: 19_000,
      description: `СТАНОК ТОКАРНЫЙ, МОДЕЛЬ ${index + 1}`,
    }));
    declaration.invoice = null;
    declaration.totals = {
      ...declaration.totals,
      items: times,
      sheets: null,
      packages: null,
      grossGrams: null,
      customsValue: null,
      payments: null,
      guaranteed: null,
    };
    declaration.payments = [];
  };

const broken: [code: string, severity: string, item: number | null, breakIt: Break][] = [
  ['ITEMS_ABOVE_LIMIT', 'error', null, copies(1000)],
  [
    'ITEM_REPEATED',
    'info',
    2,
    (declaration) => {
      copies(2)(declaration);
      item(declaration, 2).description = item(declaration, 1).description;
    },
  ],
  ['SHEETS_IMPLAUSIBLE', 'info', null, (d) => void (d.totals.sheets = 5)],
  ['DESCRIPTION_TOO_LONG', 'error', 2, (d) => void (item(d, 2).description = 'ткань '.repeat(170))],
  [
    'REGISTRATION_NUMBER_MALFORMED',
    'error',
    null,
    (d) => void (d.registrationNumber = '55302/120526/866'),
  ],
  [
    'REGISTRATION_NUMBER_MALFORMED',
    'error',
    null,
    (d) => void (d.registrationNumber = '55302/320526/0086612'),
  ],
  [
    'REGISTRATION_DATE_DIFFERS',
    'error',
    null,
    (d) => void (d.registrationNumber = '55302/110526/0086612'),
  ],
  [
    'REGISTRATION_OFFICE_DIFFERS',
    'warning',
    null,
    (d) => void (d.registrationNumber = '55303/120526/0086612'),
  ],
  ['DECLARED_AFTER_REGISTRATION', 'warning', null, (d) => void (d.declaredOn = '2026-05-13')],
  [
    'ARRIVAL_ALREADY_PAST',
    'warning',
    null,
    (d) => {
      d.beforeArrival = true;
      d.expectedOn = '2026-05-11';
    },
  ],
];

describe('identity and form', () => {
  it.each(broken)('%s (%s, item %s)', (code, severity, ordinal, breakIt) => {
    expect(found(breakIt)).toMatchObject([{ code, severity, item: ordinal }]);
  });

  const sounds: [string, Break][] = [
    ['as many items as the form can hold', copies(999)],
    [
      'two items that differ in their description alone',
      (declaration) => {
        copies(2)(declaration);
      },
    ],
    ['as many sheets as the items take', (d) => void (d.totals.sheets = 2)],
    ['no number of sheets', (d) => void (d.totals.sheets = 0)],
    [
      'loading lists in place of sheets',
      (d) => {
        d.totals.sheets = 1;
        d.totals.loadingLists = 4;
      },
    ],
    [
      'a description of exactly 1,000 characters',
      (d) => void (item(d, 2).description = `${'ткань, '.repeat(142)}ткань.`),
    ],
    ['the number of a correction', (d) => void (d.registrationNumber += '/01')],
    [
      'a declaration not registered yet',
      (d) => {
        d.registrationNumber = null;
        d.registration = null;
      },
    ],
    ['a declaration made out days before', (d) => void (d.declaredOn = '2026-05-09')],
    [
      'goods expected on the day they are declared in advance',
      (d) => {
        d.beforeArrival = true;
        d.expectedOn = '2026-05-12';
      },
    ],
    [
      'a correction made out after the day whose registration it keeps',
      (d) => {
        d.declaredOn = '2026-05-20';
        d.correction = { ordinal: 1, of: d.registrationNumber, reason: null };
      },
    ],
    ['goods that arrived before they were declared', (d) => void (d.expectedOn = '2026-05-01')],
  ];

  it.each(sounds)('lets pass %s', (_, change) => {
    expect(found(change)).toEqual([]);
  });

  it('asks nobody abroad for the form of the Union', () => {
    const findings = found((declaration) => {
      abroad(declaration);
      declaration.registrationNumber = 'C 4711';
      declaration.totals.sheets = 9;
      item(declaration, 1).description = 'fabric '.repeat(200);
    });
    expect(findings).toEqual([]);
  });

  it('knows the codes that nomenclatures abroad add to those of countries', () => {
    const findings = found((declaration) => {
      abroad(declaration);
      declaration.countries.dispatch = 'ZN';
      declaration.transport.border.nationality = 'XI';
      item(declaration, 1).originCountry = 'QR';
    });
    expect(findings).toEqual([]);
    const unknown = found((declaration) => {
      abroad(declaration);
      declaration.countries.dispatch = 'OO';
    });
    expect(unknown).toMatchObject([{ code: 'COUNTRY_CODE_UNKNOWN', params: { code: 'OO' } }]);
  });

  it('leaves chapters 98 and 99 to the countries that use them', () => {
    const chapter = (code: string, ...more: Break[]) =>
      found((declaration) => {
        for (const change of more) change(declaration);
        item(declaration, 1).hsCode = code;
      }).map((finding) => finding.code);
    expect(chapter('99050000', abroad)).toEqual([]);
    expect(chapter('77010000', abroad)).toEqual(['HS_CHAPTER_RESERVED']);
    expect(chapter('9905000000')).toContain('HS_CHAPTER_RESERVED');
  });

  it('asks a clearance request for neither code nor description of the goods', () => {
    const request = (feature: string) =>
      found((declaration) => {
        abroad(declaration);
        declaration.feature = feature;
        item(declaration, 1).hsCode = null;
        item(declaration, 1).description = null;
        item(declaration, 1).commercialDescription = null;
      }).map(({ code }) => code);
    expect(request('J')).toEqual([]);
    expect(request('K')).toEqual([]);
    expect(request('A')).toEqual(['HS_CODE_MISSING', 'DESCRIPTION_MISSING']);
  });

  it('counts the characters of a description as a person does', () => {
    const description = `ткань для штор ${'\u{1F600}'.repeat(900)}`;
    expect(description.length).toBeGreaterThan(1000);
    expect(found((d) => void (item(d, 1).description = description))).toEqual([]);
  });
});

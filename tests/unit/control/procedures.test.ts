import { describe, expect, it } from 'vitest';
import { control } from '../../../electron/core/control/control.ts';
import {
  noLedger,
  type Ledger,
  type PreviousDeclaration,
} from '../../../electron/core/control/ledger.ts';
import {
  blankDocument,
  blankPreviousDocument,
  type Declaration,
  type PreviousDocument,
} from '../../../shared/declaration.ts';
import { declarationOf, sample } from '../intake/reading.ts';
import { codes, controlled, found, item, now, sound, tablesOf } from './sound.ts';

type Break = (declaration: Declaration) => void;

const none = { kk: null, ru: null, en: null };
const tables = tablesOf({
  procedures: [
    { code: '40', name: none, directions: ['import'], suspensive: false },
    { code: '51', name: none, directions: ['import'], suspensive: true },
    { code: '70', name: none, directions: ['import'], suspensive: true },
    { code: '10', name: none, directions: ['export'], suspensive: false },
  ],
  predecessors: [
    { requested: '40', previous: '00' },
    { requested: '40', previous: '70' },
  ],
});

/** The declaration under another procedure, with what the procedure asks for. */
const under =
  (requested: string, previous = '00'): Break =>
  (declaration) => {
    declaration.procedure = requested;
    declaration.generalProcedure = requested.slice(0, 1);
    for (const each of declaration.items) {
      each.procedure = { requested, previous, national: null };
      each.payments = [];
    }
    declaration.payments = [];
    declaration.totals.payments = null;
    declaration.totals.guaranteed = null;
  };

const both =
  (...changes: Break[]): Break =>
  (declaration) => {
    for (const change of changes) change(declaration);
  };

const paper =
  (code: string, validUntil: string | null = null): Break =>
  ({ documents }) =>
    void documents.push({ ...blankDocument(), code, reference: '1', validUntil });

describe('procedures', () => {
  const cases: [code: string, severity: string, items: (number | null)[], breakIt: Break][] = [
    ['DECLARATION_TYPE_UNKNOWN', 'error', [null], (d) => void (d.type = 'КИ')],
    [
      'PROCEDURE_MISSING',
      'error',
      [2],
      (d) => {
        d.procedure = null;
        item(d, 2).procedure.requested = null;
      },
    ],
    ['PROCEDURES_MIXED', 'error', [3], (d) => void (item(d, 3).procedure.requested = '45')],
    ['GENERAL_PROCEDURE_DIFFERS', 'warning', [1, 2, 3], (d) => void (d.generalProcedure = '7')],
    ['WAREHOUSE_MISSING', 'warning', [null], under('70')],
    ['TEMPORARY_TERM_MISSING', 'warning', [1, 2, 3], under('53')],
    [
      'TEMPORARY_TERM_TOO_LONG',
      'warning',
      [1, 2, 3],
      both(under('53'), paper('10011', '2028-05-13')),
    ],
    ['PROCESSING_CONDITIONS_MISSING', 'warning', [1, 2, 3], under('51')],
  ];

  it.each(cases)('%s (%s, items %j)', (code, severity, items, breakIt) => {
    expect(found(breakIt)).toMatchObject(
      items.map((ordinal) => ({ code, severity, item: ordinal })),
    );
  });

  it('PROCEDURE_UNKNOWN: none of the classifier', () => {
    expect(found(under('44'), { tables })).toMatchObject([
      { code: 'PROCEDURE_UNKNOWN', severity: 'error', item: null, params: { found: '44' } },
    ]);
  });

  it('PROCEDURE_AGAINST_DIRECTION: export under a type of import', () => {
    expect(found(under('10'), { tables })).toMatchObject([
      {
        code: 'PROCEDURE_AGAINST_DIRECTION',
        severity: 'error',
        item: null,
        params: { found: '10', type: 'IM' },
      },
    ]);
  });

  it('PREVIOUS_PROCEDURE_NOT_ALLOWED: domestic consumption after export', () => {
    const after = both(under('40', '10'), (declaration) => {
      declaration.previousDocuments.push({ ...blankPreviousDocument(), reference: 'ТД 1' });
    });
    expect(found(after, { tables })).toMatchObject(
      [1, 2, 3].map((ordinal) => ({
        code: 'PREVIOUS_PROCEDURE_NOT_ALLOWED',
        severity: 'error',
        item: ordinal,
        params: { requested: '40', found: '10', expected: '00, 70' },
      })),
    );
  });

  const sounds: [string, Break][] = [
    ['domestic consumption after nothing', () => undefined],
    ['the type in letters of the Union', (d) => void (d.type = 'ИМ')],
    ['a procedure named for the whole declaration', (d) => void (d.generalProcedure = null)],
    ['a warehouse that is named', both(under('70'), (d) => void (d.warehouse = 'ТС-9901'))],
    ['processing on conditions that are settled', both(under('51'), paper('08011'))],
    ['a procedure that the table of predecessors does not speak of', under('10', '31')],
  ];

  it.each(sounds)('let pass %s', (name, change) => {
    const only = name.startsWith('a procedure that') ? tablesOf({ predecessors: [] }) : tables;
    const codesFound = codes(found(change, { tables: only }));
    expect(codesFound.filter((code) => code !== 'PREVIOUS_DOCUMENT_MISSING')).toEqual([]);
  });

  it('let pass temporary import for two years to the day', () => {
    expect(found(both(under('53'), paper('10011', '2028-05-12')))).toEqual([]);
  });

  it('are not asked of the United Kingdom, whose codes are others', () => {
    const findings = found(
      both(under('61', '23'), (declaration) => {
        declaration.type = 'IMA';
        declaration.office = { code: 'GB000060', name: null };
        declaration.countries.destination = 'GB';
        declaration.generalProcedure = null;
        item(declaration, 1).procedure = { requested: '07', previous: '00', national: '1FV' };
      }),
      { tables },
    );
    expect(findings).toEqual([]);
  });

  it('are said to be unchecked where their tables are not loaded', () => {
    const unchecked = codes(control(sound(), { now, tables: tablesOf({}), ledger: noLedger }));
    expect(unchecked).toContain('NOT_CHECKED_PROCEDURES');
    expect(unchecked).toContain('NOT_CHECKED_PREDECESSORS');
  });
});

describe('previous declarations', () => {
  const earlier: PreviousDeclaration = {
    registrationNumber: '55302/100126/0000007',
    registeredOn: '2026-01-10',
    procedure: '70',
    items: [
      { ordinal: 1, hsCode: '8471300000', netGrams: 5_000_000, writtenOffGrams: 4_000_000 },
      { ordinal: 2, hsCode: '8471300000', netGrams: 9_000_000, writtenOffGrams: 0 },
    ],
  };
  const ledgerWith = (previous: PreviousDeclaration | undefined): Ledger => ({
    kept: true,
    previous: (name) =>
      'registrationNumber' in name && name.registrationNumber === previous?.registrationNumber
        ? previous
        : undefined,
    uses: () => [],
  });

  /** Three items out of the warehouse; the first continues an item of the earlier declaration. */
  const outOfWarehouse =
    (document: Partial<PreviousDocument>, hsCode = '8471300000'): Break =>
    (declaration) => {
      declaration.procedure = '40';
      const first = item(declaration, 1);
      first.procedure = { requested: '40', previous: '70', national: null };
      first.hsCode = hsCode;
      first.previousDocuments = [
        {
          ...blankPreviousDocument(),
          number: earlier.registrationNumber,
          item: 1,
          netGrams: 1_000_000,
          ...document,
        },
      ];
    };
  const ledger = ledgerWith(earlier);

  const cases: [code: string, severity: string, breakIt: Break, Ledger][] = [
    [
      'PREVIOUS_DOCUMENT_MISSING',
      'error',
      (d) => void (item(d, 1).procedure.previous = '70'),
      ledger,
    ],
    // A kind of document without a number names none.
    [
      'PREVIOUS_DOCUMENT_MISSING',
      'error',
      (d) => {
        item(d, 1).procedure.previous = '70';
        item(d, 1).previousDocuments = [{ ...blankPreviousDocument(), kind: '09035', item: 1 }];
      },
      ledger,
    ],
    ['PREVIOUS_ITEM_UNNAMED', 'warning', outOfWarehouse({ item: null }), ledger],
    ['PREVIOUS_NOT_OF_THIS_POST', 'info', outOfWarehouse({}), ledgerWith(undefined)],
    [
      'PREVIOUS_AFTER_REGISTRATION',
      'error',
      outOfWarehouse({}),
      ledgerWith({ ...earlier, registeredOn: '2026-05-13' }),
    ],
    [
      'PREVIOUS_PROCEDURE_DIFFERS',
      'warning',
      outOfWarehouse({}),
      ledgerWith({ ...earlier, procedure: '53' }),
    ],
    ['PREVIOUS_ITEM_UNKNOWN', 'error', outOfWarehouse({ item: 3 }), ledger],
    ['PREVIOUS_GOODS_DIFFER', 'warning', outOfWarehouse({}, '8528720000'), ledger],
    ['WRITE_OFF_EXCEEDS', 'error', outOfWarehouse({ netGrams: 1_000_001 }), ledger],
  ];

  it.each(cases)('%s (%s)', (code, severity, breakIt, basis) => {
    expect(found(breakIt, { ledger: basis })).toMatchObject([{ code, severity, item: 1 }]);
  });

  it('what is left is found and said in kilograms', () => {
    const [finding] = found(outOfWarehouse({ netGrams: 1_500_000 }), { ledger });
    expect(finding?.params).toEqual({
      number: earlier.registrationNumber,
      previousItem: 1,
      found: 1500,
      left: 1000,
    });
  });

  it('two items here may not take more than is left together', () => {
    const findings = found(
      both(outOfWarehouse({ netGrams: 600_000 }), (declaration) => {
        const second = item(declaration, 2);
        second.procedure = { requested: '40', previous: '70', national: null };
        second.hsCode = '8471300000';
        second.previousDocuments = [
          {
            ...blankPreviousDocument(),
            number: earlier.registrationNumber,
            item: 1,
            netGrams: 600_000,
          },
        ];
      }),
      { ledger },
    );
    expect(findings).toMatchObject([
      { code: 'WRITE_OFF_EXCEEDS', item: 2, params: { found: 600, left: 400 } },
    ]);
  });

  const sounds: [string, Break, Ledger][] = [
    ['exactly what is left', outOfWarehouse({}), ledger],
    [
      'another item of the earlier declaration',
      outOfWarehouse({ item: 2, netGrams: 9_000_000 }),
      ledger,
    ],
    [
      'goods that were processed meanwhile, under another code',
      both(outOfWarehouse({}, '8528720000'), (d) => void (item(d, 1).procedure.previous = '51')),
      ledgerWith({ ...earlier, procedure: '51' }),
    ],
    [
      'a paper that is no declaration',
      outOfWarehouse({ number: null, reference: 'СВХ 17/26', item: null }),
      ledger,
    ],
  ];

  it.each(sounds)('let pass %s', (_, change, basis) => {
    expect(found(change, { ledger: basis })).toEqual([]);
  });

  it('are said to be unchecked where the post keeps no ledger', () => {
    const declaration = sound();
    outOfWarehouse({})(declaration);
    const unchecked = control(declaration, { now, tables, ledger: noLedger });
    const ofLedger = unchecked.find(({ code }) => code === 'NOT_CHECKED_LEDGER');
    expect(ofLedger?.params['rules']).toContain('WRITE_OFF_EXCEEDS');
  });
});

describe('transit', () => {
  const transit = (change: Break) => {
    const { declaration } = declarationOf(sample('kz-tr80.xml'));
    change(declaration);
    return controlled(declaration);
  };
  type Transit = NonNullable<Declaration['transit']>;
  const its =
    (change: (transit: Transit) => void): Break =>
    (declaration) => {
      if (declaration.transit === null) throw new Error('no transit');
      change(declaration.transit);
    };

  const cases: [code: string, severity: string, breakIt: Break][] = [
    ['TRANSIT_WITHOUT_DESTINATION', 'error', its((t) => void (t.destinationOffice = null))],
    ['TRANSIT_TO_DEPARTURE', 'error', its((t) => void (t.destinationOffice = '55302'))],
    ['TRANSIT_TO_DEPARTURE', 'error', its((t) => void (t.departureOffice = '57505'))],
    ['TRANSIT_WITHOUT_TIME_LIMIT', 'warning', its((t) => void (t.timeLimit = null))],
    ['TRANSIT_TIME_LIMIT_PASSED', 'warning', its((t) => void (t.timeLimit = '2026-01-05'))],
    ['SEAL_COUNT_DIFFERS', 'warning', its((t) => void (t.sealCount = 3))],
    ['TRANSIT_WITHOUT_GUARANTEE', 'warning', (d) => void (d.totals.guaranteed = null)],
  ];

  it.each(cases)('%s (%s)', (code, severity, breakIt) => {
    expect(transit(breakIt)).toMatchObject([{ code, severity, item: null }]);
  });

  it.each<[string, Break]>([
    [
      'a guarantee that is named',
      (d) => {
        d.totals.guaranteed = null;
        its((t) => void (t.guarantee = { kind: '09', amount: null, number: 'Г-1' }))(d);
      },
    ],
    [
      'carriage by rail, which needs none',
      (d) => {
        d.totals.guaranteed = null;
        d.transport.border = { identity: '00000000', nationality: 'KZ', mode: '20' };
        d.transport.arrival = { identity: '00000000', nationality: 'KZ' };
        d.transport.inlandMode = '20';
      },
    ],
    ['seals separated by blanks', its((t) => void (t.seals = 'KZ0000001 KZ0000002'))],
    [
      'a term that is still to be set, before registration',
      (d) => {
        its((t) => void (t.timeLimit = null))(d);
        d.registration = null;
        d.registrationNumber = null;
      },
    ],
    ['seals that are not counted', its((t) => void (t.sealCount = 0))],
  ])('lets pass %s', (_, change) => {
    expect(transit(change)).toEqual([]);
  });
});

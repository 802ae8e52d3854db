import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { control } from '../../../electron/core/control/control.ts';
import { noTables } from '../../../electron/core/control/tables.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import type { Store } from '../../../electron/core/store/open.ts';
import { enterLedger, ledgerOf } from '../../../electron/core/work/ledger.ts';
import {
  blankDeclaration,
  blankDocument,
  blankItem,
  blankPreviousDocument,
  type Declaration,
  type PreviousDocument,
} from '../../../shared/declaration.ts';
import { newPost, temporaryFolder } from '../../support/post.ts';

const folder = temporaryFolder();
let store: Store;
let files = 0;
beforeEach(() => {
  store = newPost(folder.file(`${files++}.db`));
});
afterAll(folder.remove);

/** Puts the declaration among the accepted ones with the columns that the ledger looks at. */
function accept(declaration: Declaration, serial = 'C'): number {
  const { registrationNumber, registration } = declaration;
  const number = registration?.number ?? '';
  const year = registration?.date?.slice(0, 4) ?? '';
  return store.change(system, (change) => {
    const message = change.run(
      `INSERT INTO message (received_at, file, size, status) VALUES ('2026-03-01', 'x.xml', 1, 'routed')`,
    );
    const seq = change.run(
      `INSERT INTO declaration (id, message_id, identity, content_hash, received_at, registration_number, registered_on,
         direction, procedure, office, items, perishable, findings, findings_count, body, corridor, decided_by, hits,
         document)
       VALUES (?, ?, ?, x'00', '2026-03-01', ?, ?, 'import', ?, '55302', ?, 0, '[]', 0, ?, 'green', 'none', 0, ?)`,
      `id-${message}`,
      message,
      `registration|55302|${year}|${serial}|${number}`,
      registrationNumber,
      registration?.date ?? null,
      declaration.procedure,
      declaration.items.length,
      JSON.stringify(declaration),
      declaration.document,
    );
    for (const { ordinal, hsCode, netGrams } of declaration.items) {
      change.run(
        'INSERT INTO item (declaration_seq, ordinal, hs_code, net_grams) VALUES (?, ?, ?, ?)',
        seq,
        ordinal,
        hsCode,
        netGrams,
      );
    }
    enterLedger(change, seq, declaration);
    change.record({ action: 'test', object: { kind: 'declaration', id: `${seq}` }, detail: {} });
    return seq;
  });
}

function correct(seq: number, declaration: Declaration): void {
  store.change(system, (change) => {
    enterLedger(change, seq, declaration);
    change.record({ action: 'test', object: { kind: 'declaration', id: `${seq}` }, detail: {} });
  });
}

/** A declaration of one item, registered under this number. */
function declared(number: string, procedure: string, netGrams: number): Declaration {
  return {
    ...blankDeclaration(),
    type: 'IM',
    direction: 'import',
    office: { code: '55302', name: null },
    procedure,
    registrationNumber: `55302/010326/${number.padStart(7, '0')}`,
    registration: { serial: 'C', number, date: '2026-03-01' },
    items: [
      {
        ...blankItem(1),
        hsCode: '8471300000',
        netGrams,
        procedure: { requested: procedure, previous: '00', national: null },
      },
    ],
  };
}

/** Goods out of the warehouse that the earlier declaration put them into. */
function outOf(earlier: Partial<PreviousDocument>, number: string, netGrams: number): Declaration {
  const declaration = declared(number, '40', netGrams);
  const [first] = declaration.items;
  if (!first) throw new Error('no item');
  first.procedure.previous = '70';
  first.previousDocuments = [{ ...blankPreviousDocument(), ...earlier }];
  return declaration;
}

const warehoused = { number: '55302/010326/0000017', item: 1 };
const left = (by: string | null = null) => {
  const previous = ledgerOf(store).previous({ registrationNumber: warehoused.number }, by);
  return previous?.items.map(({ netGrams, writtenOffGrams }) => (netGrams ?? 0) - writtenOffGrams);
};

describe('what is left of an earlier declaration', () => {
  beforeEach(() => void accept(declared('17', '70', 5_000_000)));

  it('is all of it at first, with what it was declared as', () => {
    expect(ledgerOf(store).previous({ registrationNumber: warehoused.number }, null)).toEqual({
      registrationNumber: warehoused.number,
      registeredOn: '2026-03-01',
      procedure: '70',
      items: [{ ordinal: 1, hsCode: '8471300000', netGrams: 5_000_000, writtenOffGrams: 0 }],
    });
  });

  it('shrinks with every declaration that takes from it, by box 40 or by its own net mass', () => {
    accept(outOf({ ...warehoused, netGrams: 1_000_000 }, '18', 900_000));
    expect(left()).toEqual([4_000_000]);
    accept(outOf(warehoused, '19', 500_000));
    expect(left()).toEqual([3_500_000]);
  });

  it('is the same whichever way it is named: by number, by reference, by parts, with or without zeros', () => {
    const names: Partial<PreviousDocument>[] = [
      { ...warehoused },
      { reference: warehoused.number, item: 1 },
      { office: '55302', year: '2026', serial: 'C', number: '17', item: 1 },
      { office: '55302', year: '2026', number: '0000017', item: 1 },
      { office: '55302', date: '2026-03-01', number: '17', item: null },
    ];
    for (const [index, name] of names.entries()) accept(outOf(name, `${20 + index}`, 100_000));
    expect(left()).toEqual([4_500_000]);
  });

  it('is not diminished by what the asking declaration wrote off itself before it was corrected', () => {
    const taking = outOf(warehoused, '18', 1_000_000);
    const seq = accept(taking);
    expect(left(taking.registrationNumber)).toEqual([5_000_000]);
    correct(seq, outOf(warehoused, '18', 2_000_000));
    expect(left()).toEqual([3_000_000]);
  });

  it('is not diminished by preliminary information or transit of the same goods', () => {
    accept({ ...outOf(warehoused, '18', 1_000_000), document: 'transit' });
    accept({ ...outOf(warehoused, '19', 1_000_000), document: 'preliminary' });
    expect(left()).toEqual([5_000_000]);
  });

  it('is what control refuses to exceed, to the gram', () => {
    accept(outOf(warehoused, '18', 4_000_000));
    const errors = (netGrams: number) =>
      control(outOf(warehoused, '19', netGrams), {
        now: '2026-03-02T04:00:00.000Z',
        tables: noTables,
        ledger: ledgerOf(store),
      })
        .map(({ code }) => code)
        .filter((code) => code === 'WRITE_OFF_EXCEEDS');
    expect(errors(1_000_000)).toEqual([]);
    expect(errors(1_000_001)).toEqual(['WRITE_OFF_EXCEEDS']);
  });

  it('of a declaration that this post never accepted is not known', () => {
    const ledger = ledgerOf(store);
    expect(ledger.kept).toBe(true);
    expect(ledger.previous({ registrationNumber: '55302/010326/0000099' }, null)).toBeUndefined();
    const parts = { office: '55303', year: '2026', serial: 'C', number: '17' };
    expect(ledger.previous(parts, null)).toBeUndefined();
    // What was taken from it is kept all the same, for the day it comes.
    accept(outOf({ number: '55302/010326/0000099', item: 1 }, '18', 1_000));
    accept(declared('99', '70', 5_000));
    const late = ledger.previous({ registrationNumber: '55302/010326/0000099' }, null);
    expect(late?.items[0]?.writtenOffGrams).toBe(1_000);
  });
});

describe('uses of a paper', () => {
  const naming = (
    number: string,
    code: string,
    reference: string,
    trader = '260190000018',
    date: string | null = '2026-02-20',
  ): Declaration => {
    const declaration = declared(number, '40', 1_000);
    declaration.parties.consignee = { code: trader, name: 'X', address: null, country: null };
    declaration.items[0]?.documents.push({ ...blankDocument(), code, reference, date });
    return declaration;
  };
  const uses = (
    kind: string,
    reference: string,
    more: { by?: string; date?: string; trader?: string } = {},
  ) => {
    const { by = null, date = null, trader = null } = more;
    return ledgerOf(store).uses({ kind, reference, date, trader }, by, 2);
  };

  it('are the declarations that named it, the asking one left out, as many as are asked for', () => {
    for (const number of ['1', '2', '3']) accept(naming(number, '01207', 'CN 000017'));
    expect(uses('01207', 'cn000017')).toEqual(['55302/010326/0000001', '55302/010326/0000002']);
    expect(uses('01207', 'CN000017', { by: '55302/010326/0000001' })).toEqual([
      '55302/010326/0000002',
      '55302/010326/0000003',
    ]);
  });

  it('are none of another kind, number or date', () => {
    accept(naming('1', '01207', 'CN000017'));
    expect(uses('01201', 'CN000017')).toEqual([]);
    expect(uses('01207', 'CN000018')).toEqual([]);
    expect(uses('01207', 'CN000017', { date: '2026-02-21' })).toEqual([]);
    expect(uses('01207', 'CN000017', { date: '2026-02-20' })).toHaveLength(1);
  });

  it('of an invoice are told apart by trader', () => {
    accept(naming('1', '04021', '17'));
    expect(uses('04021', '17', { trader: '251190000217' })).toEqual([]);
    expect(uses('04021', '17', { trader: '260190000018' })).toHaveLength(1);
  });

  it('of permits that are used again and again are not kept', () => {
    accept(naming('1', '01401', 'KZ 17'));
    expect(uses('01401', 'KZ 17')).toEqual([]);
  });

  it('follow a correction that names another paper', () => {
    const seq = accept(naming('1', '01207', 'CN000017'));
    correct(seq, naming('1', '01207', 'CN000018'));
    expect(uses('01207', 'CN000017')).toEqual([]);
    expect(uses('01207', 'CN000018')).toHaveLength(1);
  });
});

it('the ledger is asked by an index, however many declarations there are', () => {
  const steps: string[] = [];
  const note = (sql: string, values: (string | number | bigint | Uint8Array | null)[]) =>
    store
      .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values)
      .forEach(({ detail }) => steps.push(detail));
  accept(declared('17', '70', 1));
  const ledger = ledgerOf({
    get: (sql, ...values) => {
      note(sql, values);
      return store.get(sql, ...values);
    },
    all: (sql, ...values) => {
      note(sql, values);
      return store.all(sql, ...values);
    },
  });
  ledger.previous({ registrationNumber: warehoused.number }, null);
  ledger.previous({ office: '55302', year: '2026', serial: 'C', number: '17' }, 'x');
  ledger.uses({ kind: '04021', reference: '17', date: null, trader: 'x' }, null, 3);
  expect(steps.length).toBeGreaterThan(5);
  expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([]);
});

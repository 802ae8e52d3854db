import Database from 'better-sqlite3';
import { afterAll, expect, it } from 'vitest';
import { judge, lockedUntil } from '../../../electron/core/accounts/attempts.ts';
import { accountByLogin } from '../../../electron/core/accounts/repository.ts';
import { first } from '../../../electron/core/store/migrations/001-first.ts';
import { fillBodies } from '../../../electron/core/store/migrations/002-bodies.ts';
import { formats } from '../../../electron/core/store/migrations/002-formats.ts';
import { decisions } from '../../../electron/core/store/migrations/003-decisions.ts';
import { indicators } from '../../../electron/core/store/migrations/003-indicators.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import { deciders } from '../../../shared/profile.ts';
import { resultsOf } from '../../../electron/core/work/kept-declaration.ts';
import { recordResult } from '../../../electron/core/work/results.ts';
import { knownVersion } from '../../../electron/core/store/migrations.ts';
import { openStore } from '../../../electron/core/store/open.ts';
import { contentHash } from '../../../electron/core/work/identity.ts';
import {
  blankDeclaration,
  declarationSchema,
  type Declaration,
} from '../../../shared/declaration.ts';
import { declarationOf, sample } from '../intake/reading.ts';
import { temporaryFolder, TestClock } from '../../support/post.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const clock = new TestClock();

const without = (value: object, ...keys: string[]): object =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));

const oldDocument = (one: object) =>
  without(one, 'validUntil', 'country', 'holder', 'quantity', 'unit');
const oldPrevious = (one: object) => without(one, 'kind', 'date', 'quantity', 'customsValue');
const oldParty = (one: object | null) => (one === null ? null : without(one, 'country'));

/** The declaration as the first version of the program kept it. */
function asVersionOne(declaration: Declaration): object {
  const { parties, totals, transit } = declaration;
  const { carrier: _, ...known } = parties;
  return {
    ...without(
      declaration,
      'document',
      'feature',
      'beforeArrival',
      'correction',
      'warehouse',
      'transaction',
      'deferredPayment',
      'expectedOn',
      'payments',
      'documents',
      'previousDocuments',
    ),
    parties: Object.fromEntries(
      Object.entries(known).map(([role, party]) => [
        role,
        typeof party === 'string' ? party : oldParty(party),
      ]),
    ),
    totals: without(totals, 'sheets', 'loadingLists'),
    transit: transit === null ? null : without(transit, 'departureOffice', 'guarantee'),
    items: declaration.items.map((item) => ({
      ...without(
        item,
        'bareNetGrams',
        'otherPreferences',
        'declaredFree',
        'trademark',
        'producer',
        'vehicles',
        'exciseStamps',
      ),
      documents: item.documents.map(oldDocument),
      previousDocuments: item.previousDocuments.map(oldPrevious),
      payments: item.payments.map((one) => without(one, 'rates', 'join', 'baseQuantity')),
    })),
  };
}

/** Says nothing that the first version could not say. */
function sayingNoMore(declaration: Declaration): Declaration {
  const old = structuredClone(declaration);
  Object.assign(old, { feature: null, beforeArrival: null, correction: null, warehouse: null });
  Object.assign(old, { deferredPayment: null, expectedOn: null });
  Object.assign(old, { payments: [], documents: [], previousDocuments: [] });
  old.transaction = { nature: null, feature: null };
  old.parties.carrier = null;
  Object.assign(old.totals, { sheets: null, loadingLists: null });
  for (const party of Object.values(old.parties))
    if (typeof party === 'object' && party !== null) party.country = null;
  if (old.transit !== null) Object.assign(old.transit, { departureOffice: null, guarantee: null });
  for (const item of old.items) {
    Object.assign(item, {
      bareNetGrams: null,
      declaredFree: null,
      trademark: null,
      producer: null,
    });
    Object.assign(item, { vehicles: [], exciseStamps: [] });
    item.otherPreferences = { fee: null, excise: null, vat: null };
    for (const one of item.payments)
      Object.assign(one, { rates: [], join: null, baseQuantity: null });
    for (const one of item.documents) {
      Object.assign(one, { validUntil: null, country: null, holder: null });
      Object.assign(one, { quantity: null, unit: null });
    }
    for (const one of item.previousDocuments)
      Object.assign(one, { kind: null, date: null, quantity: null, customsValue: null });
  }
  return old;
}

it.each(['kz-im40.xml', 'kz-tr80.xml', 'al-im7.xml'])(
  'A declaration (%s) kept by the first version is whole in this one and recognised when it is sent again',
  (name) => {
    const declaration = sayingNoMore(declarationOf(sample(name)).declaration);
    const file = folder.file(`${name}.db`);
    const old = new Database(file);
    old.pragma('application_id = 1147959857');
    old.exec(first);
    old.pragma('user_version = 1');
    old.exec(`INSERT INTO message (id, received_at, file, size, status)
      VALUES (1, '2026-01-01T00:00:00.000Z', 'old.xml', 1, 'routed')`);
    old
      .prepare(
        `INSERT INTO declaration (id, message_id, content_hash, received_at, direction, items, perishable,
           findings, findings_count, body, corridor, decided_by, hits)
         VALUES ('D1', 1, x'00', '2026-01-01T00:00:00.000Z', ?, ?, 0, '[]', 0, ?, 'green', 'none', 0)`,
      )
      .run(
        declaration.direction,
        declaration.items.length,
        JSON.stringify(asVersionOne(declaration)),
      );
    old.close();

    const store = openStore(file, { clock });
    expect(store.get('PRAGMA user_version')).toEqual({ user_version: knownVersion });
    const row = store.get<{ body: string; content_hash: Uint8Array; document: string }>(
      'SELECT body, content_hash, document FROM declaration',
    );
    const body = declarationSchema.parse(JSON.parse(row?.body ?? ''));
    expect(body).toEqual(declaration);
    expect(row?.document).toBe(declaration.direction === 'transit' ? 'transit' : 'goods');
    expect(Buffer.from(row?.content_hash ?? []).equals(contentHash(declaration))).toBe(true);
    store.close();
  },
);

it('A database of the second version keeps what is in force, and takes decisions of every kind', () => {
  const file = folder.file('second.db');
  const old = new Database(file);
  old.pragma('application_id = 1147959857');
  old.exec(first);
  old.exec(formats);
  old.pragma('user_version = 2');
  old.exec(`
    INSERT INTO rule_set VALUES ('r1', '[]', '2026-01-01T00:00:00.000Z'), ('r2', '[]', '2026-02-01T00:00:00.000Z');
    INSERT INTO tactics VALUES ('t1', '{}', '2026-01-01T00:00:00.000Z');
    INSERT INTO message (id, received_at, file, size, status)
      VALUES (1, '2026-01-01T00:00:00.000Z', 'old.xml', 1, 'routed')`);
  const insertDeclaration = `INSERT INTO declaration (id, message_id, content_hash, received_at, direction, items,
    perishable, findings, findings_count, body, corridor, decided_by, hits)
    VALUES (?, 1, x'00', '2026-01-01T00:00:00.000Z', 'import', 0, 0, '[]', 0, ?, 'green', ?, 0)`;
  const insertDecision = `INSERT INTO decision (declaration_seq, at, corridor, decided_by, score, rule_set_hash,
    tactics_hash, facts_hash, facts) VALUES (1, '2026-01-01', 'red', ?, 0, 'r2', 't1', 'f', '{}')`;
  const body = JSON.stringify(blankDeclaration());
  old.prepare(insertDeclaration).run('D1', body, 'none');
  old.prepare(insertDecision).run('mandatory');
  expect(() => old.prepare(insertDecision).run('target')).toThrow(/CHECK/);
  old.close();

  const store = openStore(file, { clock });
  expect(store.all('SELECT rule_set_hash, tactics_hash FROM activation')).toEqual([
    { rule_set_hash: 'r2', tactics_hash: 't1' },
  ]);
  expect(store.all('SELECT decided_by, day, lot, occasion FROM decision')).toEqual([
    { decided_by: 'mandatory', day: null, lot: null, occasion: 'received' },
  ]);
  expect(store.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  store.change(system, (change) => {
    for (const decider of deciders) {
      change.run(insertDecision, decider);
      change.run(insertDeclaration, `D-${decider}`, body, decider);
    }
    change.record({ action: 'test', object: { kind: 'test', id: '' }, detail: {} });
  });
  const bad = () =>
    store.change(system, (change) => change.run(insertDecision, 'nobody of this name'));
  expect(bad).toThrow(/CHECK/);
  store.close();
});

it('A lock of the third version holds in this one, and its accounts keep one kind of rights', () => {
  const file = folder.file('third-accounts.db');
  const old = new Database(file);
  old.pragma('application_id = 1147959857');
  for (const script of [first, formats]) old.exec(script);
  fillBodies(old);
  decisions(old);
  old.exec(indicators);
  old.pragma('user_version = 3');
  const until = '2026-03-02T04:10:00.000Z';
  const insert = old.prepare(
    `INSERT INTO account (login, name, roles, password_salt, password_hash, password_cost, failures,
       locked_until, preferences, created_at) VALUES (?, ?, ?, x'', x'', 17, ?, ?, '{}', '2026-01-01')`,
  );
  insert.run('everything', 'One', '["administrator","supervisor","officer","analyst"]', 0, until);
  insert.run('tried', 'Two', '["officer"]', 4, null);
  old.close();

  const store = openStore(file, { clock });
  expect(lockedUntil(store, 'everything', '2026-03-02T04:00:00.000Z')).toBe(until);
  expect(accountByLogin(store, 'everything')).toMatchObject({
    person: { roles: ['administrator'] },
    mustChange: false,
    emergency: false,
    disabledAt: null,
  });
  const last = store.change(system, (change) => {
    change.record({ action: 'test', object: { kind: 'login', id: 'tried' }, detail: {} });
    return judge(change, 'tried', false, '2026-03-02T04:00:00.000Z');
  });
  expect(last).toMatchObject({ kind: 'locked', begins: true });
  store.close();
});

it('A result of the third version brought in nobody knows how much; a sum that is none is not taken', () => {
  const file = folder.file('third.db');
  const old = new Database(file);
  old.pragma('application_id = 1147959857');
  for (const step of [first, formats, decisions, indicators]) {
    if (typeof step === 'string') old.exec(step);
    else step(old);
  }
  old.pragma('user_version = 3');
  old.exec(`INSERT INTO message (id, received_at, file, size, status)
      VALUES (1, '2026-01-01T00:00:00.000Z', 'old.xml', 1, 'routed');
    INSERT INTO declaration (id, message_id, content_hash, received_at, direction, items,
      perishable, findings, findings_count, body, corridor, decided_by, hits)
      VALUES ('D1', 1, x'00', '2026-01-01T00:00:00.000Z', 'import', 0, 0, '[]', 0, '{}', 'red', 'none', 0);
    INSERT INTO control_result (declaration_seq, at, officer, outcome, severity, simulated)
      VALUES (1, '2026-01-02T00:00:00.000Z', 'officer', '10', 3, 0)`);
  old.close();

  const store = openStore(file, { clock });
  expect(resultsOf(store, 1)).toMatchObject([{ outcome: '10', assessed: null, fined: null }]);
  const more = (assessedMinor: number | null, finedMinor: number | null) => () =>
    recordResult(store, system, {
      declarationId: 'D1',
      at: '2026-01-03T00:00:00.000Z',
      officer: 'officer',
      outcome: '10',
      severity: 1,
      note: null,
      assessedMinor,
      finedMinor,
      simulated: false,
    });
  for (const wrong of [more(0.5, null), more(2 ** 53, null), more(null, -1), more(Number.NaN, 0.1)])
    expect(wrong).toThrow();
  expect(resultsOf(store, 1)).toHaveLength(1);
  more(-700, 0)();
  const national = (minor: number) => ({ minor, currency: 'KZT' });
  expect(resultsOf(store, 1).at(-1)).toMatchObject({
    assessed: national(-700),
    fined: national(0),
  });
  const written = store.get<{ became: string }>(
    `SELECT became FROM journal WHERE action = 'control.result' ORDER BY seq DESC LIMIT 1`,
  );
  expect(JSON.parse(written?.became ?? '')).toMatchObject({ assessedMinor: -700, finedMinor: 0 });
  store.close();
});

it('Papers of a post of the third version are linked and stand as before', () => {
  const file = folder.file('third-linked.db');
  const old = new Database(file);
  old.pragma('application_id = 1147959857');
  for (const step of [first, formats]) old.exec(step);
  decisions(old);
  old.exec(indicators);
  old.pragma('user_version = 3');
  old.exec(`INSERT INTO message (id, received_at, file, size, status)
    VALUES (1, '2026-01-01T00:00:00.000Z', 'old.xml', 1, 'routed');
    INSERT INTO consignment (id, state, first_at, last_at, members) VALUES (1, 'declared', '2026', '2026', 4)`);
  const papers = [
    ['transit', 'green', null],
    ['goods', 'blue', null],
    ['goods', 'red', '00'],
    ['goods', 'red', '32'],
  ] as const;
  for (const [at, [document, corridor, outcome]] of papers.entries()) {
    old
      .prepare(
        `INSERT INTO declaration (seq, id, message_id, content_hash, received_at, direction, items, perishable,
           findings, findings_count, body, corridor, decided_by, hits, document, outcome)
         VALUES (?, ?, 1, x'00', '2026', 'import', 0, 0, '[]', 0, '{}', ?, 'none', 0, ?, ?)`,
      )
      .run(at + 1, `D${at + 1}`, corridor, document, outcome);
    old.exec(`INSERT INTO consignment_member VALUES (${at + 1}, 1, NULL, NULL);
      INSERT INTO consignment_mark VALUES ('vehicle', 'A001', ${document === 'goods' ? 1 : 0}, ${at + 1}, '2026-01-01')`);
  }
  old.close();

  const store = openStore(file, { clock });
  expect(
    store.all('SELECT document, released FROM consignment_member ORDER BY declaration_seq'),
  ).toEqual(
    papers.map(([document, corridor, outcome]) => ({
      document,
      released: document === 'goods' && releasing(corridor, outcome) ? 1 : 0,
    })),
  );
  expect(store.all('SELECT document FROM consignment_mark ORDER BY declaration_seq')).toEqual(
    papers.map(([document]) => ({ document })),
  );
  store.close();
});

/** How the version before this one told whether goods were released. */
function releasing(corridor: string, outcome: string | null): boolean {
  if (outcome === null) return corridor === 'green' || corridor === 'blue';
  return !['30', '32', '33', '34', '40', '41'].includes(outcome);
}

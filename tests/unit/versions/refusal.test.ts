import { afterAll, describe, expect, it } from 'vitest';
import { system } from '../../../electron/core/journal/journal.ts';
import { recordResult } from '../../../electron/core/work/results.ts';
import { declarationSchema, type Declaration } from '../../../shared/declaration.ts';
import { temporaryFolder } from '../../support/post.ts';
import { sound } from '../control/sound.ts';
import { postAtWork, spoiled } from './post-at-work.ts';

const folder = temporaryFolder();
let posts = 0;
const open: { close: () => void }[] = [];
function post() {
  posts += 1;
  const made = postAtWork(folder.file(`${posts}.db`));
  open.push(made.store);
  return made;
}
afterAll(() => {
  for (const store of open) store.close();
  folder.remove();
});

/** A declaration as a declarant sends it before it is registered. */
function unregistered(changes: Partial<Declaration> = {}): Declaration {
  return {
    ...sound(),
    registrationNumber: null,
    registration: null,
    assessment: null,
    receipt: null,
    sourceId: 'M-1',
    reference: 'LRN-1',
    ...changes,
  };
}

const codes = ({ findings }: { findings: readonly { code: string }[] }) =>
  findings.map(({ code }) => code);

describe('A declaration with errors', () => {
  it('is refused registration, and kept whole with what was found', () => {
    const { store, lodge, count } = post();
    const refused = lodge(spoiled(unregistered()));
    expect(refused.status).toBe('refused');
    const kept = store.get(
      'SELECT version, state, errors, message_id, body, notice_serial FROM declaration_version WHERE id = ?',
      refused.id ?? '',
    );
    expect(kept).toMatchObject({ version: 1, state: 'refused', notice_serial: 1 });
    expect(JSON.parse(String(kept?.body))).toEqual(spoiled(unregistered()));
    expect(count('SELECT count(*) AS n FROM declaration')).toBe(0);
    expect(store.get('SELECT declaration_id FROM message')).toEqual({ declaration_id: refused.id });
  });

  it('is replaced by the corrected message, recognised by the declarant and his reference', () => {
    const { store, lodge } = post();
    const refused = lodge(spoiled(unregistered()));
    const corrected = lodge(unregistered({ sourceId: 'M-2' }));
    expect(corrected).toMatchObject({ status: 'routed', id: refused.id });
    expect(store.get('SELECT version FROM declaration')).toEqual({ version: 2 });
  });

  it('may be refused again, each time as a version with a notice of its own', () => {
    const { store, lodge } = post();
    const refused = lodge(spoiled(unregistered()));
    lodge(spoiled(unregistered({ sourceId: 'M-2', comments: 'second try' })));
    lodge(unregistered({ sourceId: 'M-3' }));
    expect(
      store.all(
        'SELECT id, version, state, notice_serial AS serial FROM declaration_version ORDER BY version',
      ),
    ).toEqual([
      { id: refused.id, version: 1, state: 'refused', serial: 1 },
      { id: refused.id, version: 2, state: 'refused', serial: 2 },
    ]);
    expect(store.get('SELECT id, version FROM declaration')).toEqual({
      id: refused.id,
      version: 3,
    });
  });

  it('is followed by the message that names it, whatever its reference', () => {
    const { lodge } = post();
    const refused = lodge(spoiled(unregistered()));
    const corrected = lodge(
      unregistered({
        sourceId: 'M-2',
        reference: 'LRN-2',
        correction: { ordinal: null, of: 'M-1', reason: null },
      }),
    );
    expect(corrected).toMatchObject({ status: 'routed', id: refused.id });
    expect(codes(corrected)).not.toContain('CORRECTION_OF_UNKNOWN');
  });

  it('is not followed by another registration under the same reference', () => {
    const { lodge } = post();
    const refused = lodge(spoiled({ ...sound(), reference: 'LRN-1' }));
    const { registration, registrationNumber } = sound();
    const other = lodge({
      ...sound(),
      reference: 'LRN-1',
      sourceId: 'M-9',
      registration: {
        serial: registration?.serial ?? null,
        number: '1',
        date: registration?.date ?? null,
      },
      registrationNumber: registrationNumber?.replace(/\d{7}$/, '0000001') ?? null,
    });
    expect(other.status).toBe('routed');
    expect(other.id).not.toBe(refused.id);
  });

  it('leads nowhere once it was corrected: the same reference again is another declaration', () => {
    const { lodge } = post();
    lodge(spoiled(unregistered()));
    const corrected = lodge(unregistered({ sourceId: 'M-2' }));
    const next = lodge(unregistered({ sourceId: 'M-3', comments: 'another truck' }));
    expect(next.status).toBe('routed');
    expect(next.id).not.toBe(corrected.id);
  });

  it('sent again as it is, is a duplicate that says which version it is', () => {
    const { lodge, count } = post();
    const refused = lodge(spoiled(unregistered()));
    const again = lodge(spoiled(unregistered()));
    expect(again).toMatchObject({ status: 'duplicate', id: refused.id });
    expect(again.findings).toMatchObject([
      { code: 'SAME_AS_VERSION', params: { version: 1, file: '/in/001.xml' } },
    ]);
    expect(count('SELECT count(*) AS n FROM declaration_version')).toBe(1);
  });

  it('cannot be deleted or altered in the database', () => {
    const { store, lodge } = post();
    lodge(spoiled(unregistered()));
    const attempt = (sql: string) => () =>
      store.change({ name: 'test', role: 'system' }, (change) => change.run(sql));
    expect(attempt('DELETE FROM declaration_version')).toThrow('never deleted');
    expect(attempt(`UPDATE declaration_version SET body = '{}'`)).toThrow('never changed');
  });
});

describe('A correction of an accepted declaration', () => {
  const corrected = (changes: Partial<Declaration> = {}, ordinal: number | null = 1) => ({
    ...sound(),
    sourceId: `K-${ordinal}`,
    correction: { ordinal, of: sound().registrationNumber, reason: null },
    comments: 'corrected',
    ...changes,
  });

  it('takes its place under the same identity, and the earlier version is kept with its decision', () => {
    const { store, lodge, count } = post();
    const first = lodge(sound());
    const second = lodge(corrected());
    expect(second).toMatchObject({ status: 'routed', id: first.id });
    expect(store.all('SELECT id, version FROM declaration')).toEqual([
      { id: first.id, version: 2 },
    ]);
    const decisions = store.all<{ seq: number }>('SELECT seq FROM decision ORDER BY seq');
    expect(decisions).toHaveLength(2);
    const kept = store.get('SELECT state, version, decision_seq, body FROM declaration_version');
    expect(kept).toMatchObject({
      state: 'superseded',
      version: 1,
      decision_seq: decisions[0]?.seq,
    });
    expect(JSON.parse(String(kept?.body))).toEqual(sound());
    expect(count('SELECT count(*) AS n FROM item')).toBe(sound().items.length);
  });

  it('is found by its new words, and no longer by those it took back', () => {
    const { lodge, count } = post();
    const vehicle = (identity: string) => ({
      ...sound().transport,
      arrival: { identity, nationality: 'KZ' },
    });
    lodge({ ...sound(), transport: vehicle('111AAA02;11BBB02') });
    lodge(corrected({ transport: vehicle('222BBB02;22CCC02') }));
    const found = (word: string) =>
      count('SELECT count(*) AS n FROM declaration_search WHERE declaration_search MATCH ?', word);
    expect([found('111aaa02'), found('222bbb02')]).toEqual([0, 1]);
  });

  it('counts once in the record of the trader and in the prices', () => {
    const once = post();
    once.lodge(sound());
    const twice = post();
    twice.lodge({ ...sound(), items: dearer(sound()).items });
    twice.lodge({ ...corrected(), items: sound().items });
    const learned = ({ store }: typeof once) => ({
      traders: store.all('SELECT code, declarations, first_on, last_on FROM trader'),
      prices: store.all(`SELECT key, bin, n FROM indicator_count WHERE kind = 'price'`),
    });
    expect(learned(twice)).toEqual(learned(once));
    expect(learned(once).prices.length).toBeGreaterThan(0);
  });

  it('that names another trader takes along what was confirmed against the first', () => {
    const { store, clock, lodge } = post();
    const { id } = lodge(sound());
    recordResult(store, system, {
      declarationId: id ?? '',
      at: clock.now(),
      officer: 'officer',
      outcome: '13',
      severity: 3,
      note: null,
      assessedMinor: null,
      finedMinor: null,
      simulated: false,
    });
    const { consignee } = sound().parties;
    if (consignee?.code == null) throw new Error('the sample has no trader');
    const other = { ...consignee, code: '990140000017' };
    lodge(corrected({ parties: { ...sound().parties, consignee: other } }));
    expect(
      store.all('SELECT code, declarations, confirmed FROM trader ORDER BY confirmed'),
    ).toEqual([
      { code: consignee.code, declarations: 0, confirmed: 0 },
      { code: other.code, declarations: 1, confirmed: 1 },
    ]);
  });

  it('leaves what an officer found standing, unless it goes into a stricter corridor', () => {
    const { store, clock, lodge } = post();
    const { id } = lodge(sound());
    recordResult(store, system, {
      declarationId: id ?? '',
      at: clock.now(),
      officer: 'officer',
      outcome: '01',
      severity: 1,
      note: null,
      assessedMinor: null,
      finedMinor: null,
      simulated: false,
    });
    lodge(corrected());
    expect(store.get('SELECT outcome FROM declaration')).toEqual({ outcome: '01' });
    store.change(system, (change) => {
      change.run(`UPDATE declaration SET corridor = 'green'`);
      change.record({ action: 'test', object: { kind: 'test', id: '1' }, detail: {} });
    });
    const kept = store.get<{ corridor: string }>('SELECT corridor FROM decision LIMIT 1');
    lodge(corrected({ comments: 'again' }, 2));
    expect(store.get('SELECT outcome FROM declaration')).toEqual({
      outcome: kept?.corridor === 'green' ? '01' : null,
    });
    expect(store.all('SELECT outcome FROM control_result')).toEqual([{ outcome: '01' }]);
  });

  it('is weighed without its own earlier version as history', () => {
    const { store, lodge } = post();
    lodge(sound());
    lodge(corrected());
    const facts = store
      .all<{ facts: string }>('SELECT facts FROM decision ORDER BY seq')
      .map(({ facts: text }) => JSON.parse(text));
    expect(facts[1].header.traderDeclarations).toBe(facts[0].header.traderDeclarations);
    expect(facts[1].items[0].values.recentSameGoods).toBe(facts[0].items[0].values.recentSameGoods);
  });

  it('that control refuses leaves the accepted version in force and is kept beside it', () => {
    const { store, lodge } = post();
    const first = lodge(sound());
    const refused = lodge(spoiled(corrected()));
    expect(refused).toMatchObject({ status: 'refused', id: first.id });
    expect(store.get('SELECT version FROM declaration')).toEqual({ version: 1 });
    expect(store.get('SELECT version, state FROM declaration_version')).toEqual({
      version: 2,
      state: 'refused',
    });
    expect(lodge(corrected())).toMatchObject({ status: 'routed', id: first.id });
    expect(store.get('SELECT version FROM declaration')).toEqual({ version: 3 });
  });

  it('keeps the registration that a message of change only names', () => {
    const { store, lodge } = post();
    lodge(sound());
    const change = corrected({ registrationNumber: null, registration: null, sourceId: null });
    expect(lodge(change).status).toBe('routed');
    expect(store.get('SELECT registration_number, version FROM declaration')).toEqual({
      registration_number: sound().registrationNumber,
      version: 2,
    });
  });

  it('that brings the changed items only leaves the others as they were', () => {
    const { store, lodge } = post();
    const first = lodge(sound());
    const [, second] = sound().items;
    if (second === undefined) throw new Error('the sound declaration has several items');
    const changed = { ...second, commercialDescription: 'said more exactly' };
    const total = sound().items.length;
    const part = corrected({ items: [changed], totals: { ...sound().totals, items: total } });
    expect(lodge(part)).toMatchObject({ status: 'routed', id: first.id, items: total });
    const { body } = store.get<{ body: string }>('SELECT body FROM declaration') ?? { body: '{}' };
    const { items } = declarationSchema.parse(JSON.parse(body));
    expect(items).toEqual(sound().items.map((item) => (item.ordinal === 2 ? changed : item)));
  });

  it('is one only where the message says so: other content under the same number is refused', () => {
    const { lodge, count } = post();
    const first = lodge(sound());
    const other = lodge({ ...sound(), comments: 'other content' });
    expect(other).toMatchObject({ status: 'refused', id: first.id });
    expect(codes(other)).toContain('REGISTRATION_NUMBER_TAKEN');
    expect(count('SELECT version AS n FROM declaration')).toBe(1);
  });

  it('sent again after the next one is a duplicate of the older version', () => {
    const { lodge, count } = post();
    lodge(sound());
    lodge(corrected());
    lodge(corrected({ comments: 'corrected twice' }, 2));
    expect(lodge(sound())).toMatchObject({
      status: 'duplicate',
      findings: [{ code: 'SAME_AS_VERSION', params: { version: 1 } }],
    });
    expect(count('SELECT version AS n FROM declaration')).toBe(3);
  });

  it('that comes after a later one is refused, for it would undo that one', () => {
    const { lodge } = post();
    lodge(sound());
    const ahead = lodge(corrected({}, 2));
    expect(codes(ahead)).toContain('CORRECTION_MISSING');
    expect(ahead.status).toBe('routed');
    const late = lodge(corrected({ comments: 'late' }, 1));
    expect(late.status).toBe('refused');
    expect(codes(late)).toContain('CORRECTION_OVERTAKEN');
  });

  it('of a declaration that is not here is refused, unless it bears the whole registration', () => {
    const { lodge } = post();
    const whole = lodge(corrected());
    expect(whole.status).toBe('routed');
    expect(codes(whole)).toContain('CORRECTION_OF_UNKNOWN');
    const bare = lodge(
      unregistered({ correction: { ordinal: null, of: '24GB0000000000000X', reason: null } }),
    );
    expect(bare.status).toBe('refused');
    expect(codes(bare)).toContain('CORRECTION_OF_UNKNOWN');
  });
});

function dearer(declaration: Declaration): Declaration {
  return {
    ...declaration,
    items: declaration.items.map((each) => ({
      ...each,
      customsValue: each.customsValue && {
        ...each.customsValue,
        minor: each.customsValue.minor + 0,
      },
      netGrams: each.netGrams === null ? null : Math.max(1, each.netGrams - 1000),
    })),
  };
}

import { afterAll, expect, it } from 'vitest';
import { importContext } from '../../../electron/core/intake/context.ts';
import { isCounted } from '../../../electron/core/indicators/recount.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import { recordResult } from '../../../electron/core/work/results.ts';
import { temporaryFolder } from '../../support/post.ts';
import { sound } from '../control/sound.ts';
import { postAtWork, spoiled } from '../versions/post-at-work.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

it('A database brought up from before these counts has them after its first import, the same as if it always had', () => {
  const { store, clock, lodge } = postAtWork(folder.file('recount.db'));
  // On the day they are of, so that their hour is learned too.
  clock.time = `${sound().registration?.date}T05:20:00.000Z`;
  lodge(spoiled({ ...sound(), registrationNumber: null, registration: null, sourceId: 'M-9' }));
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
  const [first] = sound().items;
  if (first === undefined) throw new Error('the sample has no items');
  lodge({
    ...sound(),
    correction: { ordinal: 1, of: sound().registrationNumber, reason: null },
    comments: 'corrected',
  });
  const counted = () => ({
    counts: store.all('SELECT * FROM indicator_count ORDER BY kind, key, bin'),
    findings: store.all('SELECT * FROM trader_finding'),
  });
  const before = counted();
  expect(before.counts.length).toBeGreaterThan(20);
  expect(before.counts).toContainEqual(expect.objectContaining({ kind: 'brokerErrors', n: 2 }));
  for (const kind of ['hour', 'firstDigit'])
    expect(before.counts).toContainEqual(expect.objectContaining({ kind }));
  expect(before.findings).toHaveLength(1);
  store.change(system, (change) => {
    change.run('DELETE FROM indicator_count');
    change.run('DELETE FROM trader_finding');
    change.run(`DELETE FROM setting WHERE key = 'indicators'`);
    change.record({ action: 'test', object: { kind: 'test', id: '1' }, detail: {} });
  });
  importContext(store, clock, system);
  expect(counted()).toEqual(before);
  store.close();
});

it('A new post has nothing to be counted anew', () => {
  const { store } = postAtWork(folder.file('new.db'));
  expect(isCounted(store)).toBe(true);
  store.close();
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it, vi } from 'vitest';
import { storeWhole, sha256 } from '../../electron/core/intake/raw.ts';
import { insertReceived, unread } from '../../electron/core/intake/repository.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { temporaryFolder, TestClock } from '../support/post.ts';
import { openHouse, workAtOwnPost, worker } from '../support/window.ts';

const folder = temporaryFolder();
const { house, window } = openHouse(folder.path, new TestClock('2026-10-01T05:00:00.000Z'));
const { call } = window();
const bytes = readFileSync(
  fileURLToPath(new URL('../fixtures/asycuda/kz-im40.xml', import.meta.url)),
);
afterAll(() => {
  house.close();
  folder.remove();
});

it('A message that was stored but not read when the power went is read when its post is opened again', async () => {
  await workAtOwnPost(call);
  const { store } = house;
  store.change(system, (change) => {
    const hash = sha256(bytes);
    const message = {
      receivedAt: '2026-09-30T05:00:00.000Z',
      file: 'left.xml',
      size: bytes.length,
    };
    const id = insertReceived(change, { ...message, sha256: hash, bytesOf: null });
    storeWhole(change, id, bytes);
    change.record({
      action: 'message.receive',
      object: { kind: 'message', id: String(id) },
      detail: {},
    });
  });
  house.close();
  house.open('own');
  await vi.waitFor(() => expect(unread(house.store)).toEqual([]), {
    timeout: 30_000,
    interval: 100,
  });
  expect(house.store.get(`SELECT status, file FROM message`)).toEqual({
    status: 'routed',
    file: 'left.xml',
  });
  expect(
    house.store.get(`SELECT registration_number AS number, received_at AS at FROM declaration`),
  ).toEqual({
    number: '55302/120526/0086612',
    at: '2026-09-30T05:00:00.000Z',
  });
});

it('Preferences kept by an older or a newer program lock nobody out', async () => {
  house.store.change(system, (change) => {
    change.run(`UPDATE account SET preferences = '{"language":"ru","somethingNew":1}'`);
    change.record({ action: 'test', object: { kind: 'test', id: '1' }, detail: {} });
  });
  const { preferences } = await call.session.signIn({
    login: worker.login,
    password: worker.password,
  });
  expect(preferences.theme).toBe('light');
});

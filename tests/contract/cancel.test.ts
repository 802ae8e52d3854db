import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportSummary } from '../../shared/contract/intake.ts';
import { temporaryFolder, TestClock } from '../support/post.ts';
import { openHouse, workAtOwnPost } from '../support/window.ts';

const folder = temporaryFolder();
const { house, window } = openHouse(folder.path, new TestClock('2026-10-01T05:00:00.000Z'));
const { call } = window();
const message = fileURLToPath(new URL('../fixtures/asycuda/kz-im40.xml', import.meta.url));
const many = 800;
const incoming = folder.file('incoming');

beforeAll(async () => {
  await workAtOwnPost(call);
  const text = readFileSync(message, 'utf8');
  mkdirSync(incoming);
  for (let n = 0; n < many; n += 1) {
    const other = text.replace(/(<Registration>[\s\S]*?<Number>)[^<]*/, `$1${3_000_000 + n}`);
    writeFileSync(`${incoming}/${String(n).padStart(4, '0')}.xml`, other);
  }
});
afterAll(() => {
  house.close();
  folder.remove();
});

async function importAll(onProgress: (done: number) => Promise<unknown>): Promise<ImportSummary> {
  const steps = await call.intake.import({ paths: [incoming] });
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
    await onProgress(step.value.done);
  }
}

it('A cancelled import ends with the summary of what it reached; the rest can be imported after it', async () => {
  const stopped = await importAll(async (done) => {
    if (done > 0) await call.intake.cancel();
  });
  expect(stopped.stopped?.code).toBe('CANCELLED');
  expect(stopped.received).toBeLessThan(many);
  expect(stopped.received + (stopped.stopped?.remaining ?? 0)).toBe(many);
  const rest = await importAll(() => Promise.resolve());
  expect(rest).toMatchObject({ received: many, stopped: null, duplicates: stopped.received });
});

it('A second long task is refused while one runs, and says so', async () => {
  const steps = await call.intake.import({ paths: [incoming] });
  await steps.next();
  const second = await call.intake.import({ paths: [incoming] });
  await expect(second.next()).rejects.toMatchObject({ code: 'BUSY' });
  await call.intake.cancel();
  while ((await steps.next()).done !== true);
});

it('A demonstration post given up half way leaves nothing behind and can be made again', async () => {
  const steps = await call.post.createDemonstration({ declarations: 3_000, seed: 1 });
  await steps.next();
  await call.post.cancelDemonstration();
  let state: Awaited<ReturnType<typeof call.post.state>> | undefined;
  for (;;) {
    const step = await steps.next();
    if (step.done === true) {
      state = step.value;
      break;
    }
  }
  expect(state?.existing).toEqual(['own']);
  expect(readdirSync(folder.path).filter((name) => name.includes('demonstration'))).toEqual([]);
});

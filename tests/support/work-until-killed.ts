import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importContext } from '../../electron/core/intake/context.ts';
import { resumeUnread } from '../../electron/core/intake/resume.ts';
import { importPaths } from '../../electron/core/intake/service.ts';
import { keepCheckpoint } from '../../electron/core/journal/checkpoint.ts';
import { openSigner } from '../../electron/core/journal/key.ts';
import { systemClock } from '../../electron/core/store/clock.ts';
import { openStore } from '../../electron/core/store/open.ts';

/**
 * A program at work at a post, for tests that end it in the middle: takes in one declaration after the
 * other, signs the log now and then, and says what is done, a line of JSON each, once it is.
 */
const [file = '', folder = '', name = '', from = '', most = '1000000'] = process.argv.slice(2);
const sample = fileURLToPath(new URL('../fixtures/asycuda/kz-im40.xml', import.meta.url));
const message = readFileSync(sample, 'utf8');
const store = openStore(file, { clock: systemClock, mustExist: true });
const signer = openSigner(folder, name, null);
const actor = { name, role: 'officer' };
const say = (done: object) => writeSync(1, `${JSON.stringify(done)}\n`);

await resumeUnread(importContext(store, systemClock, actor));
for (let n = 0; n < Number(most); n += 1) {
  const path = join(folder, `${name}.xml`);
  writeFileSync(path, message.replace('>86612<', `>${Number(from) + n}<`));
  const { messages } = await importPaths([path], importContext(store, systemClock, actor));
  for (const { id, corridor } of messages) say({ id, corridor });
  if (n % 3 !== 2) continue;
  const kept = keepCheckpoint(store, systemClock, signer, { occasion: 'test' });
  say({ note: kept?.note });
}
store.close();

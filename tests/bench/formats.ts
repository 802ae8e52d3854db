import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSONParser } from '@streamparser/json';
import { parse } from 'csv-parse';
import { SaxesParser } from 'saxes';
import { importContext } from '../../electron/core/intake/context.ts';
import { importMessages } from '../../electron/core/intake/service.ts';
import type { Incoming } from '../../electron/core/intake/source.ts';
import { system } from '../../electron/core/journal/journal.ts';
import { foundPost } from '../../electron/core/post/settings.ts';
import { systemClock } from '../../electron/core/store/clock.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { insertRows } from './bare.ts';
import { copiesOf, tableOf } from './copies.ts';
import { perSecond, ratio, seconds, tell } from './report.ts';

type Kind = 'xml' | 'csv' | 'json';

/** One sample a format; a table holds all its declarations in one message. */
const samples: readonly { name: string; kind: Kind; file: string | null }[] = [
  { name: 'ASYCUDA World', kind: 'xml', file: 'asycuda/kz-im40.xml' },
  { name: 'EAEU R.055', kind: 'xml', file: 'eaeu/r055-im40.xml' },
  { name: 'EAEU R.036', kind: 'xml', file: 'eaeu/r036-ek10.xml' },
  { name: 'EAEU transit R.048', kind: 'xml', file: 'eaeu/r048-transit.xml' },
  { name: 'EAEU preliminary R.042', kind: 'xml', file: 'eaeu/r042-preliminary.xml' },
  { name: 'FTS ESADout_CU', kind: 'xml', file: 'fts/im40.xml' },
  { name: 'WCO DEC-DMS', kind: 'xml', file: 'wco/import.xml' },
  { name: 'Daliz JSON', kind: 'json', file: 'own/single.json' },
  { name: 'Daliz CSV', kind: 'csv', file: null },
];

async function* from(messages: readonly Incoming[]): AsyncGenerator<Incoming> {
  yield* messages;
}

/** The library of the format over the same text, and nothing done with what it finds. */
async function parserAlone(kind: Kind, texts: readonly string[]): Promise<number> {
  const started = performance.now();
  if (kind === 'csv') {
    for (const text of texts) {
      const rows = parse({ delimiter: ';' });
      rows.write(text);
      rows.end();
      for await (const row of rows) if (row === null) break;
    }
  } else if (kind === 'json') {
    for (const text of texts) {
      const parser = new JSONParser();
      parser.onValue = () => {};
      parser.write(text);
    }
  } else {
    for (const text of texts) new SaxesParser({ xmlns: false }).write(text).close();
  }
  return performance.now() - started;
}

async function imported(file: string, texts: readonly string[]) {
  const store = openStore(file, { clock: systemClock });
  foundPost(store, systemClock, { kind: 'own', code: '55302', name: 'Bench' });
  const messages = texts.map((text, n) => ({
    kind: 'whole' as const,
    file: `message-${n}`,
    bytes: new TextEncoder().encode(text),
  }));
  const started = performance.now();
  const summary = await importMessages(
    from(messages),
    null,
    importContext(store, systemClock, system),
  );
  const milliseconds = performance.now() - started;
  store.close();
  return { milliseconds, summary };
}

/** Every format end to end (store raw, parse, control, weigh, store durably) beside its library and the bare insert. */
export async function benchFormats(counts: readonly number[]): Promise<void> {
  const count = Math.min(...counts);
  for (const { name, kind, file } of samples) {
    const folder = mkdtempSync(join(tmpdir(), 'daliz-bench-'));
    try {
      const texts = file === null ? [[...tableOf(count, 4)].join('')] : [...copiesOf(file, count)];
      const ours = await imported(join(folder, 'ours.db'), texts);
      const parser = await parserAlone(kind, texts);
      const bare = insertRows(join(folder, 'ours.db'), join(folder, 'bare.db'));
      const { received, stored, refused } = ours.summary;
      tell(`${name}, ${received} declarations`, {
        '': perSecond(received, ours.milliseconds),
        stored: String(stored),
        refused: String(refused),
        'the parser alone': seconds(parser),
        'times the parser': ratio(ours.milliseconds, parser),
        [`the same ${bare.rows} rows bare`]: seconds(bare.milliseconds),
        'times the bare insert': ratio(ours.milliseconds, bare.milliseconds),
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

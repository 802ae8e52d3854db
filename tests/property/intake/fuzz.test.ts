import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { alone, control } from '../../../electron/core/control/control.ts';
import { sayQuarantine } from '../../../electron/core/control/texts.ts';
import { importMessages } from '../../../electron/core/intake/service.ts';
import { createReader, type MessageReader } from '../../../electron/core/intake/reader.ts';
import { ownJson } from '../../../electron/core/intake/own-json/write.ts';
import type { Incoming } from '../../../electron/core/intake/source.ts';
import { declarationSchema } from '../../../shared/declaration.ts';
import { findingSchema, quarantineReasonSchema } from '../../../shared/finding.ts';
import { randomOf } from '../../support/random.ts';
import { PostAtHand, ownRow, ownTable } from '../../unit/intake/post-at-hand.ts';
import { declarationOf, sample } from '../../unit/intake/reading.ts';

/** How many messages are spoiled and read; `npm run fuzz` asks for 100,000. */
const many = Number(process.env['DALIZ_FUZZ'] ?? 3_000);
const seed = Number(process.env['DALIZ_FUZZ_SEED'] ?? Date.now() % 2 ** 31);

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** Every message of every format that the tests know, and a table and a list of our own. */
const messages: readonly Buffer[] = [
  ...readdirSync(fixtures, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(xml|json|csv)$/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`))
    .filter((bytes) => bytes.length < 200_000),
  Buffer.from(ownTable(ownRow('A'), ownRow('A', 2), ownRow('B'))),
  Buffer.from([...ownJson([declarationOf(sample('kz-im40.xml')).declaration])].join('')),
];

const hostile = [
  '<null/>',
  '</',
  '<![CDATA[',
  ']]>',
  '<!--',
  '&x;',
  '<!DOCTYPE a [',
  '<?xml?>',
  '\u0000',
  '"',
  '""',
  ';',
  ',',
  '\n',
  '\r',
  '\t',
  '{',
  '}',
  '[',
  ']',
  ':',
  'null',
  '\\u0000',
  '1e999',
  '-1',
  '9'.repeat(80),
  '=cmd|x',
  '\ufeff',
  'ә',
  '\ud83d',
  '__proto__',
  'constructor',
];

type Random = ReturnType<typeof randomOf>;

function spoil(random: Random): Buffer {
  let bytes: Buffer = messages[random(messages.length)] ?? Buffer.alloc(0);
  for (let turns = 1 + random(4); turns > 0; turns -= 1) {
    const at = random(bytes.length + 1);
    const to = Math.min(bytes.length, at + random(400));
    const piece = Buffer.from(hostile[random(hostile.length)] ?? '');
    const other = messages[random(messages.length)] ?? bytes;
    const head = bytes.subarray(0, at);
    const tail = bytes.subarray(at);
    const changes = [
      () => Buffer.concat([head, Buffer.of(random(256)), bytes.subarray(at + 1)]),
      () => Buffer.from(head),
      () => Buffer.concat([head, bytes.subarray(to)]),
      () => Buffer.concat([head, bytes.subarray(at, to), tail]),
      () => Buffer.concat([head, piece, tail]),
      () => Buffer.concat([head, piece, piece, bytes.subarray(to)]),
      () => Buffer.concat([head, other.subarray(random(other.length + 1))]),
    ];
    bytes = changes[random(changes.length)]?.() ?? bytes;
  }
  return bytes;
}

/** Feeds a message in pieces; a reader that gives more than the bytes can hold would never end. */
function readInPieces(reader: MessageReader, bytes: Buffer, random: Random): number {
  let given = 0;
  const judge = () => {
    for (const { declaration, findings } of reader.take()) {
      given += 1;
      expect(declarationSchema.safeParse(declaration).error).toBeUndefined();
      for (const finding of [...findings, ...control(declaration, alone('2026-07-01T00:00:00Z'))])
        expect(findingSchema.safeParse(finding).error).toBeUndefined();
    }
    expect(given).toBeLessThanOrEqual(bytes.length + 1);
  };
  for (let at = 0; at < bytes.length;) {
    const size = 1 + random(8_192);
    reader.write(bytes.subarray(at, at + size));
    judge();
    at += size;
  }
  const reason = reader.end();
  judge();
  if (reason === null) expect(given).toBeGreaterThan(0);
  else {
    expect(quarantineReasonSchema.safeParse(reason).error).toBeUndefined();
    // Words of the message itself may hold braces.
    expect(sayQuarantine(reason, 'kk')).not.toMatch(
      /\{\{(?:line|column|root|known|limit|found|cause)\b/,
    );
    for (const { declaration } of reader.salvage())
      expect(declarationSchema.safeParse(declaration).error).toBeUndefined();
  }
  return given;
}

it(
  `${many} spoiled messages (seed ${seed}) are read or put aside, each with words`,
  () => {
    let read = 0;
    for (let n = 0; n < many; n += 1) {
      const random = randomOf(seed + n);
      const bytes = spoil(random);
      try {
        read += readInPieces(createReader(), bytes, random);
      } catch (error) {
        throw new Error(`DALIZ_FUZZ_SEED=${seed + n} DALIZ_FUZZ=1: ${String(error)}`, {
          cause: error,
        });
      }
    }
    // Both ways are taken, or the test would try nothing.
    expect(many < 100 || (read > 0 && read < many * 3)).toBe(true);
  },
  24 * 3_600_000,
);

it(`of spoiled messages (seed ${seed}) every byte is kept`, async () => {
  const post = new PostAtHand();
  const sent = Array.from({ length: Math.min(many, 400) }, (_, n) => spoil(randomOf(seed + n)));
  async function* incoming(): AsyncGenerator<Incoming> {
    for (const [n, bytes] of sent.entries()) yield { kind: 'whole', file: `${n}`, bytes };
  }
  const summary = await importMessages(incoming(), sent.length, post.context);
  expect(summary.stopped).toBeNull();
  expect(post.store.all(`SELECT id FROM message WHERE status = 'received'`)).toEqual([]);
  for (const [n, bytes] of sent.entries()) {
    const row = post.store.get<{ id: number }>('SELECT id FROM message WHERE file = ?', `${n}`);
    expect(post.rawOf(row?.id ?? 0).equals(bytes)).toBe(true);
  }
  post.close();
}, 600_000);

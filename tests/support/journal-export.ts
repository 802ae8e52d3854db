import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { rootOf } from './rfc6962.ts';

/**
 * An export of a journal made straight from its specification, slowly and plainly, by nothing of the program and
 * nothing of the verifier: the other opinion in the tests of both.
 */
export interface Written {
  version: 1 | 2;
  at: string;
  actor: string;
  role: string;
  action: string;
  objectKind: string;
  objectId: string;
  was: string | null;
  became: string | null;
  basis: string | null;
  reason: string | null;
  detail: string;
}

export interface Entry extends Written {
  seq: number;
  previous: string;
  hash: string;
}

export const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** An entry as a post would write it; every third one of the time before version 2. */
export function written(n: number): Written {
  const old = n % 3 === 0;
  return {
    version: old ? 1 : 2,
    at: new Date(Date.UTC(2026, 10, 29, 8, 0, n)).toISOString(),
    actor: n % 2 === 0 ? 'system' : 'a.serikova',
    role: n % 2 === 0 ? 'system' : 'officer',
    action: 'declaration.corridor',
    objectKind: 'declaration',
    objectId: `55302/291126/${String(n).padStart(7, '0')}`,
    was: old ? null : '{"corridor":null}',
    became: old ? null : '{"corridor":"red"}',
    basis: old || n % 2 === 0 ? null : `{"facts":"${'ab'.repeat(32)}"}`,
    reason: old || n % 2 === 0 ? null : 'Салмақ құжаттарға сай емес — вес не сходится',
    detail: `{"n":${n},"text":"a \\"quoted\\" word 𝄞"}`,
  };
}

function part(value: Buffer | string | null): Buffer {
  if (value === null) return Buffer.from('ffffffff', 'hex');
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

export function hashOf(entry: Omit<Entry, 'hash'>): string {
  const { version, previous, seq, at, actor, role, action, objectKind, objectId } = entry;
  const later = version === 2 ? [entry.was, entry.became, entry.basis, entry.reason] : [];
  const parts = [
    `daliz/journal/${version}`,
    Buffer.from(previous, 'hex'),
    String(seq),
    at,
    actor,
    role,
    action,
    objectKind,
    objectId,
    ...later,
    entry.detail,
  ];
  return sha256(...parts.map(part)).toString('hex');
}

/** The entries chained from the first on, with correct numbers and hashes. */
export function chained(entries: readonly Written[]): Entry[] {
  let previous = '0'.repeat(64);
  return entries.map((entry, n) => {
    const numbered = { seq: n + 1, ...entry, previous };
    previous = hashOf(numbered);
    return { ...numbered, hash: previous };
  });
}

export const leavesOf = (entries: readonly Entry[]): Buffer[] =>
  entries.map(({ hash }) => Buffer.from(hash, 'hex'));

export interface Signer {
  name: string;
  typed: Buffer;
  id: Buffer;
  text: string;
  privateKey: KeyObject;
}

/** A key made of its number, so that a failing test is the same when it is run again. */
export function signer(name: string, number = 1): Signer {
  const start = Buffer.from('302e020100300506032b657004220420', 'hex');
  const key = Buffer.concat([start, Buffer.alloc(32, number)]);
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const typed = Buffer.concat([Buffer.of(1), spki.subarray(-32)]);
  const id = sha256(`${name}\n`, typed).subarray(0, 4);
  const text = `${name}+${id.toString('hex')}+${typed.toString('base64')}`;
  return { name, typed, id, text, privateKey };
}

export function signatureLine(text: string, by: Signer): string {
  const signature = sign(null, Buffer.from(text), by.privateKey);
  return `— ${by.name} ${Buffer.concat([by.id, signature]).toString('base64')}\n`;
}

export const signed = (text: string, by: Signer): string => `${text}\n${signatureLine(text, by)}`;

export const originOf = (entries: readonly Entry[]): string =>
  `daliz/${(entries[0]?.hash ?? '0'.repeat(64)).slice(0, 16)}`;

export function checkpointText(entries: readonly Entry[], by: Signer): string {
  const root = rootOf(leavesOf(entries)).toString('base64');
  const at = '2026-11-29T22:30:00.000Z';
  return `${originOf(entries)}\n${entries.length}\n${root}\nat ${at}\nkey ${by.text}\n`;
}

export const checkpointOf = (entries: readonly Entry[], by: Signer): string =>
  signed(checkpointText(entries, by), by);

/** The one order of the keys of an entry's line. */
const lineKeys = [
  'seq',
  'version',
  'at',
  'actor',
  'role',
  'action',
  'objectKind',
  'objectId',
  'was',
  'became',
  'basis',
  'reason',
  'detail',
  'previous',
  'hash',
] as const;

export const lineOf = (entry: Entry): string =>
  JSON.stringify(Object.fromEntries(lineKeys.map((key) => [key, entry[key]])));

/** The lines of an export, without their newlines. */
export function exportLines(entries: readonly Entry[], checkpoints: readonly string[] = []) {
  const root = rootOf(leavesOf(entries)).toString('hex');
  const format = 'daliz-journal-export/1';
  return [
    JSON.stringify({ format, origin: originOf(entries), entries: entries.length, root }),
    ...entries.map(lineOf),
    ...checkpoints.map((checkpoint) => JSON.stringify({ checkpoint })),
    JSON.stringify({ end: true, entries: entries.length }),
  ];
}

export const asFile = (lines: readonly string[]): string =>
  lines.map((line) => `${line}\n`).join('');

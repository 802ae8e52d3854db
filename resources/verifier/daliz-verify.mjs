#!/usr/bin/env node
/**
 * The stand-alone verifier of a Daliz journal. One file, no dependencies, Node 18 or later, no code of Daliz:
 * it is written from the specification in README.md beside it, so that an inspector need not trust the program
 * whose journal is looked at.
 */
import crypto from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, realpathSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const usage = `usage:
  node daliz-verify.mjs EXPORT [--checkpoint FILE]… [--key KEY]… [--inclusion SEQ] [--json]
  node daliz-verify.mjs EXPORT --prove-inclusion SEQ [--size N] --out FILE
  node daliz-verify.mjs EXPORT --prove-consistency FROM TO --out FILE
  node daliz-verify.mjs --inclusion-proof FILE --checkpoint FILE [--key KEY]… [--json]
  node daliz-verify.mjs --consistency-proof FILE --checkpoint OLD --checkpoint NEW [--key KEY]… [--json]
exit code: 0 all that was checked holds, 1 something does not, 2 wrong usage
`;

/** A line longer than this is no line of an export: it keeps memory bounded whatever the file holds. */
const longestLine = 16 * 1024 * 1024;
/** A checkpoint has some 300 bytes; a proof of a tree of any size less than 20 kB beside its entry. */
const longestNote = 4096;

/** What is wrong with the journal or a paper of it; kinds are listed in README.md. */
class Problem extends Error {
  constructor(kind, seq, detail) {
    super(detail);
    this.kind = kind;
    this.seq = seq;
  }
  toJSON() {
    return { seq: this.seq, kind: this.kind, detail: this.message };
  }
}

/** The person in front of the terminal asked for something that cannot be. */
class WrongUsage extends Error {}

// ---------------------------------------------------------------- words

/** Words of a file that may be hostile, harmless for a terminal. */
const shown = (text) =>
  JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text).replace(
    /[^\x20-\x7e]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ' ');
const shortRoot = (root) => root.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');

// ---------------------------------------------------------------- SHA-256 and the tree of RFC 6962

const sha256 =
  crypto.hash === undefined
    ? (bytes) => crypto.createHash('sha256').update(bytes).digest()
    : // By way of a string: Node gives that three times as fast as a buffer.
      (bytes) => Buffer.from(crypto.hash('sha256', bytes, 'latin1'), 'latin1');

const leafRoom = Buffer.alloc(33);
const nodeRoom = Buffer.alloc(65, 1);

/** SHA-256(0x00 ‖ data). */
export function leafHash(data) {
  if (data.length !== 32) return sha256(Buffer.concat([Buffer.of(0), data]));
  leafRoom.set(data, 1);
  return sha256(leafRoom);
}

/** SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left, right) {
  nodeRoom.set(left, 1);
  nodeRoom.set(right, 33);
  return sha256(nodeRoom);
}

const odd = (n) => n % 2 === 1;
const half = (n) => Math.floor(n / 2);

/** The roots of the complete subtrees from left to right, one for every 1 in the binary size: enough to grow and to know the root. */
export class CompactRange {
  size = 0;
  nodes = [];

  push(leaf) {
    let node = leaf;
    for (let rest = this.size; odd(rest); rest = half(rest))
      node = nodeHash(this.nodes.pop(), node);
    this.nodes.push(node);
    this.size += 1;
  }

  root() {
    let at = this.nodes.length - 1;
    let root = this.nodes[at] ?? sha256(Buffer.alloc(0));
    while (at > 0) root = nodeHash(this.nodes[--at], root);
    return root;
  }
}

/** The largest power of two below n (n ≥ 2). */
function split(n) {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/** Which leaves [from, to) each hash of the inclusion proof PATH(index, size) stands for (RFC 6962 2.1.1). */
function inclusionRanges(index, from, to) {
  if (to - from === 1) return [];
  const middle = from + split(to - from);
  return index < middle
    ? [...inclusionRanges(index, from, middle), [middle, to]]
    : [...inclusionRanges(index, middle, to), [from, middle]];
}

/** The same of the consistency proof SUBPROOF(old, D[from:to], whole) (RFC 6962 2.1.2). */
function consistencyRanges(old, from, to, whole) {
  if (old === to) return whole ? [] : [[from, to]];
  const middle = from + split(to - from);
  return old <= middle
    ? [...consistencyRanges(old, from, middle, whole), [middle, to]]
    : [...consistencyRanges(old, middle, to, false), [from, middle]];
}

/** Collects the hashes of a proof while the leaves pass by. */
export class ProofMaker {
  constructor(ranges) {
    this.parts = ranges.map(([from, to]) => ({ from, to, range: new CompactRange() }));
    // No two ranges overlap: in the order of the leaves only one can be open.
    this.open = [...this.parts].sort((a, b) => a.from - b.from);
    this.count = 0;
  }
  static inclusion(index, size) {
    return new ProofMaker(inclusionRanges(index, 0, size));
  }
  static consistency(from, to) {
    return new ProofMaker(consistencyRanges(from, 0, to, true));
  }

  push(leaf) {
    const [part] = this.open;
    if (part === undefined) return;
    if (this.count >= part.from) part.range.push(leaf);
    this.count += 1;
    if (this.count === part.to) this.open.shift();
  }

  proof() {
    return this.parts.map(({ range }) => range.root());
  }
}

/** RFC 9162 2.1.3.2: does the proof lead from the leaf at `index` to the root of the tree of `size` leaves? */
export function inclusionHolds(index, size, leaf, proof, root) {
  if (index >= size) return false;
  let place = index;
  let last = size - 1;
  let node = leaf;
  for (const hash of proof) {
    if (last === 0) return false;
    if (odd(place) || place === last) {
      node = nodeHash(hash, node);
      while (!odd(place) && place !== 0) {
        place = half(place);
        last = half(last);
      }
    } else node = nodeHash(node, hash);
    place = half(place);
    last = half(last);
  }
  return last === 0 && node.equals(root);
}

/** RFC 9162 2.1.4.2: is the tree of `from` leaves the beginning of the tree of `to` leaves? */
export function consistencyHolds(from, to, proof, oldRoot, newRoot) {
  if (from < 1 || from > to) return false;
  if (from === to) return proof.length === 0 && oldRoot.equals(newRoot);
  let place = from - 1;
  let last = to - 1;
  while (odd(place)) {
    place = half(place);
    last = half(last);
  }
  // A power of two: the old root is itself the first node.
  const [first, ...rest] = place === 0 ? [oldRoot, ...proof] : proof;
  if (first === undefined || rest.length + (place === 0 ? 0 : 1) !== proof.length) return false;
  let before = first;
  let after = first;
  for (const hash of rest) {
    if (last === 0) return false;
    if (odd(place) || place === last) {
      before = nodeHash(hash, before);
      after = nodeHash(hash, after);
      while (!odd(place) && place !== 0) {
        place = half(place);
        last = half(last);
      }
    } else after = nodeHash(after, hash);
    place = half(place);
    last = half(last);
  }
  return last === 0 && before.equals(oldRoot) && after.equals(newRoot);
}

// ---------------------------------------------------------------- an entry and the bytes of it that are hashed

const nothingBefore = '0'.repeat(64);
let room = Buffer.allocUnsafe(1 << 16);

function putText(at, text) {
  if (text === null) return room.writeUInt32BE(0xffffffff, at);
  const start = at + 4;
  let length = 0;
  // Short words are mostly ASCII: copying those here is faster than a call for each.
  if (text.length < 40) {
    while (length < text.length) {
      const code = text.charCodeAt(length);
      if (code > 127) break;
      room[start + length++] = code;
    }
  }
  if (length < text.length) length = room.write(text, start, 'utf8');
  room.writeUInt32BE(length, at);
  return start + length;
}

/** The canonical encoding: each part its length in four bytes, big-endian, and its bytes. */
export function encodeEntry(entry) {
  const texts = [entry.at, entry.actor, entry.role, entry.action, entry.objectKind, entry.objectId];
  if (entry.version === 2) texts.push(entry.was, entry.became, entry.basis, entry.reason);
  texts.push(entry.detail);
  let need = 200;
  for (const text of texts) need += 4 + 3 * (text?.length ?? 0);
  if (room.length < need) room = Buffer.allocUnsafe(need);
  let at = putText(0, `daliz/journal/${entry.version}`);
  at = room.writeUInt32BE(32, at);
  at += room.write(entry.previous, at, 'hex');
  at = putText(at, String(entry.seq));
  for (const text of texts) at = putText(at, text);
  return room.subarray(0, at);
}

// ---------------------------------------------------------------- lines in their one form

const hash64 = /^[0-9a-f]{64}$/;
const isText = (value) => typeof value === 'string';
const isTextOrNull = (value) => value === null || typeof value === 'string';
const isHash = (value) => typeof value === 'string' && hash64.test(value);
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isHashes = (value) => Array.isArray(value) && value.length <= 200 && value.every(isHash);

/** A form: the keys in their order, and what each must be. */
const form = (parts, together = () => null) => ({
  keys: Object.keys(parts),
  tests: Object.values(parts),
  together,
});
const headerForm = form({
  format: (value) => value === 'daliz-journal-export/1',
  origin: (value) => isText(value) && /^daliz\/[0-9a-f]{16}$/.test(value),
  entries: isCount,
  root: isHash,
});
const oldEntryHasNoMore = ({ version, was, became, basis, reason }) =>
  version === 2 || (was ?? became ?? basis ?? reason) === null
    ? null
    : 'an entry of version 1 has no before, after, basis or reason';
const entryParts = {
  seq: isCount,
  version: (value) => value === 1 || value === 2,
  at: isText,
  actor: isText,
  role: isText,
  action: isText,
  objectKind: isText,
  objectId: isText,
  was: isTextOrNull,
  became: isTextOrNull,
  basis: isTextOrNull,
  reason: isTextOrNull,
  detail: isText,
  previous: isHash,
  hash: isHash,
};
const entryForm = form(entryParts, oldEntryHasNoMore);
const checkpointForm = form({ checkpoint: isText });
const endForm = form({ end: (value) => value === true, entries: isCount });
const isEntry = (value) =>
  typeof value === 'object' && value !== null && misfit(value, entryForm) === null;
const inclusionForm = form({
  format: (value) => value === 'daliz-inclusion-proof/1',
  entry: isEntry,
  seq: isCount,
  size: isCount,
  proof: isHashes,
});
const consistencyForm = form({
  format: (value) => value === 'daliz-consistency-proof/1',
  from: isCount,
  to: isCount,
  proof: isHashes,
});

/** Why a value is not in a form, or null. */
function misfit(value, { keys, tests, together }) {
  const found = Object.keys(value);
  for (let n = 0; n < keys.length; n++) {
    if (found[n] !== keys[n]) return `${shown(keys[n])} is not where it belongs`;
    if (!tests[n](value[keys[n]])) return `${shown(keys[n])} is not what it must be`;
  }
  if (found.length > keys.length) return `${shown(found[keys.length])} does not belong there`;
  return together(value);
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const loneSurrogate = /\p{Surrogate}/u;

/** One line of JSON in the one form it may have; throws a Problem "unreadable" that says where and why. */
function readForm(bytes, wanted, seq, where) {
  const malformed = (why) => new Problem('unreadable', seq, `${where} is malformed: ${why}`);
  let text;
  let value;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw malformed('it is not UTF-8');
  }
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed('it is not JSON');
  }
  if (typeof value !== 'object' || value === null) throw malformed('it is not a JSON object');
  const why = misfit(value, wanted);
  if (why !== null) throw malformed(why);
  // A key twice, a space, another spelling of a sign or a number: what two readers could read in two ways.
  if (JSON.stringify(value) !== text) throw malformed('it is not in its canonical form');
  // Half a sign has no bytes in UTF-8: different texts would be hashed alike.
  if (
    text.includes('\\ud') &&
    Object.values(value).some((part) => isText(part) && loneSurrogate.test(part))
  )
    throw malformed('it holds half of a sign');
  return value;
}

/** The lines of a file as bytes, read piece by piece. A line given out is valid until the next is asked for. */
class Lines {
  number = 0;
  room = Buffer.allocUnsafe(1 << 20);
  start = 0;
  end = 0;
  over = false;

  constructor(file) {
    this.file = file;
  }

  /** The next line without its newline, or null at the end of the file. */
  next() {
    let searched = this.start;
    for (;;) {
      const newline = this.room.subarray(0, this.end).indexOf(10, searched);
      if (newline !== -1) {
        const line = this.room.subarray(this.start, newline);
        this.#refuseIfLong(line.length);
        this.start = newline + 1;
        this.number += 1;
        return line;
      }
      searched = this.end - this.start;
      if (!this.#readMore()) return null;
    }
  }

  /** Bytes after the last newline. */
  get left() {
    return this.end - this.start;
  }

  #refuseIfLong(length) {
    if (length <= longestLine) return;
    const why = `longer than ${grouped(longestLine)} bytes`;
    throw new Problem('unreadable', null, `line ${this.number + 1} is malformed: ${why}`);
  }

  #readMore() {
    const kept = this.end - this.start;
    this.#refuseIfLong(kept);
    this.room.copyWithin(0, this.start, this.end);
    if (kept === this.room.length) {
      const larger = Buffer.allocUnsafe(kept * 2);
      this.room.copy(larger, 0, 0, kept);
      this.room = larger;
    }
    this.start = 0;
    this.end = kept;
    const read = readSync(this.file, this.room, kept, this.room.length - kept, null);
    this.end += read;
    return read > 0;
  }
}

// ---------------------------------------------------------------- signed notes and checkpoints

/** Strict base64: exactly what encoding the bytes again gives. */
function base64(text) {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

const keyName = /^[!-*,-~]{1,64}$/;
const keyIdOf = (name, typed) =>
  sha256(Buffer.concat([Buffer.from(`${name}\n`), typed])).subarray(0, 4);

/** A key as text, `name+8 hex digits+base64(0x01 ‖ Ed25519 public key)`, or null if it is none. */
export function readKey(text) {
  const [, name = '', id, encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const typed = base64(encoded);
  if (!keyName.test(name) || typed === null || typed.length !== 33 || typed[0] !== 1) return null;
  const keyId = keyIdOf(name, typed);
  if (keyId.toString('hex') !== id) return null;
  const x = typed.subarray(1).toString('base64url');
  try {
    const publicKey = crypto.createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x },
      format: 'jwk',
    });
    return { text, name, id: keyId, publicKey };
  } catch {
    return null;
  }
}

/** A C2SP signed note as it stands, signatures not yet verified, or null if it is none. */
export function readNote(note) {
  const blank = note.lastIndexOf('\n\n');
  if (blank < 1 || !note.endsWith('\n') || loneSurrogate.test(note)) return null;
  const signatures = [];
  for (const line of note.slice(blank + 2, -1).split('\n')) {
    const [, name = '', encoded = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
    const bytes = base64(encoded);
    if (name === '' || name.includes('+') || bytes === null || bytes.length < 5) return null;
    signatures.push({ name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) });
  }
  return { text: note.slice(0, blank + 1), signatures };
}

export function signatureHolds(text, { name, id, signature }, key) {
  return (
    name === key.name &&
    id.equals(key.id) &&
    signature.length === 64 &&
    crypto.verify(null, Buffer.from(text), key.publicKey, signature)
  );
}

const checkpointText =
  /^(daliz\/[0-9a-f]{16})\n([1-9]\d{0,15})\n([^\n]+)\nat ([^\n]+)\nkey ([^\n]+)\n$/;

/** A checkpoint that is in form and signed, by one of the keys if keys are named; throws a Problem "checkpoint". */
export function readCheckpoint(note, keys, source) {
  const bad = (why) => new Problem('checkpoint', null, `the checkpoint ${source} ${why}`);
  const read = note.length > longestNote ? null : readNote(note);
  if (read === null) throw bad('is malformed: it is not a signed note');
  const [, origin, size, encoded = '', at, keyText = ''] = checkpointText.exec(read.text) ?? [];
  if (origin === undefined) throw bad('is malformed: its lines are not those of a checkpoint');
  const root = base64(encoded);
  if (root === null || root.length !== 32)
    throw bad('is malformed: its root is not 32 bytes in base64');
  if (!isCount(Number(size))) throw bad('is malformed: its size is no number of entries');
  if (Number.isNaN(Date.parse(at)) || new Date(at).toISOString() !== at)
    throw bad('is malformed: its time is not in its form');
  const key = readKey(keyText);
  if (key === null) throw bad('is malformed: its key is not one');
  const [signature, ...others] = read.signatures;
  if (others.length > 0) throw bad('is malformed: it bears more than one signature');
  if (!signatureHolds(read.text, signature, key))
    throw bad(`is not signed by the key it names, ${key.text}`);
  if (keys.length > 0 && !keys.some(({ text }) => text === key.text))
    throw bad(`is signed by ${key.text}, which is none of the keys given`);
  return { source, origin, size: Number(size), root, at, key: key.text };
}

// ---------------------------------------------------------------- files

/** Opens a file for the work and closes it after; what cannot be opened is wrong usage. */
function withFile(path, work) {
  let file;
  try {
    file = openSync(path, 'r');
    if (!fstatSync(file).isFile()) throw new Error('it is not a file');
  } catch (error) {
    throw new WrongUsage(`${path} cannot be read: ${error.message}`);
  }
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}

/** A small file whole; null if it is larger than allowed. */
function smallFile(path, most) {
  return withFile(path, (file) => {
    const bytes = Buffer.alloc(most + 1);
    let length = 0;
    for (let read = 1; read > 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null);
    return length > most ? null : bytes.subarray(0, length);
  });
}

/** The checkpoint in a file of its own. */
export function checkpointFile(path, keys) {
  const bytes = smallFile(path, longestNote);
  let note = '';
  try {
    note = decoder.decode(bytes ?? Buffer.alloc(0));
  } catch {
    // Told as malformed below, as every other text that is no note.
  }
  return readCheckpoint(note, keys, `in ${path}`);
}

/**
 * The sizes of the checkpoints kept at the end of an export, looked up backwards before the pass over the entries,
 * so that one pass can stop at each. Only where to look: what stands there is read and checked in the pass itself.
 */
function keptSizes(file) {
  const sizes = [];
  const piece = Buffer.alloc(1 << 16);
  let text = '';
  let place = fstatSync(file).size;
  while (place > 0 && text.length < 4 * piece.length) {
    const length = Math.min(piece.length, place);
    place -= length;
    readSync(file, piece, 0, length, place);
    const lines = (piece.toString('latin1', 0, length) + text).split('\n');
    text = lines.shift();
    for (const line of lines.reverse()) {
      const size = /^\{"checkpoint":"[^\\"]*\\n(\d{1,16})\\n/.exec(line)?.[1];
      if (size !== undefined) sizes.push(Number(size));
      else if (!line.startsWith('{"checkpoint":') && !line.startsWith('{"end":') && line !== '')
        return sizes;
    }
  }
  return sizes;
}

// ---------------------------------------------------------------- the pass over an export

/** The entries one after the other: number, words, chain, tree. */
class Journal {
  origin = null;
  count = 0;
  last = nothingBefore;
  tree = new CompactRange();
  roots = new Map();
  sizes = [];

  /** Hears of the root at each of the sizes. */
  keepRootsAt(sizes) {
    this.sizes = [...new Set(sizes)].filter((size) => size > 0).sort((a, b) => a - b);
  }

  add(entry, proofMaker) {
    const hash = sha256(encodeEntry(entry));
    const hex = hash.toString('hex');
    if (hex !== entry.hash)
      throw new Problem(
        'changed',
        entry.seq,
        `the words of entry ${entry.seq} do not give its hash`,
      );
    if (entry.previous !== this.last)
      throw new Problem(
        'chain',
        entry.seq,
        `entry ${entry.seq} does not follow the entry before it`,
      );
    if (this.count === 0) this.origin = `daliz/${hex.slice(0, 16)}`;
    const leaf = leafHash(hash);
    this.tree.push(leaf);
    proofMaker?.push(leaf);
    this.last = hex;
    this.count += 1;
    if (this.sizes[0] === this.count) {
      this.sizes.shift();
      this.roots.set(this.count, this.tree.root());
    }
  }
}

/** An entry stands where another number belongs: is that number missing, or only out of order? */
function gap(found, journal, lines) {
  const wanted = journal.count + 1;
  if (found > wanted) {
    const start = Buffer.from(`{"seq":${wanted},`);
    let line = lines.next();
    while (line !== null && !line.subarray(0, start.length).equals(start)) line = lines.next();
    if (line === null)
      return new Problem(
        'missing',
        wanted,
        `entry ${wanted} is missing: entry ${found} stands in its place`,
      );
  }
  return new Problem('order', found, `entry ${found} stands where entry ${wanted} belongs`);
}

/** A stated number of entries that is not the number there. */
function wrongCount(stated, count, where) {
  return stated > count
    ? new Problem(
        'truncated',
        count + 1,
        `${where} says ${stated} entries, but only ${count} are there`,
      )
    : new Problem('order', stated + 1, `${where} says ${stated} entries, but there are more`);
}

const starts = (line, text) =>
  line.length >= text.length && line.latin1Slice(0, text.length) === text;

function readEntries(lines, header, journal, proof) {
  for (let line = lines.next(); line !== null; line = lines.next()) {
    if (starts(line, '{"checkpoint":') || starts(line, '{"end":')) return line;
    const where = `line ${lines.number}`;
    if (starts(line, '{"format":'))
      throw new Problem('unreadable', journal.count + 1, `${where} is malformed: a second header`);
    const entry = readForm(line, entryForm, journal.count + 1, where);
    if (entry.seq !== journal.count + 1) throw gap(entry.seq, journal, lines);
    if (entry.seq > header.entries) throw wrongCount(header.entries, entry.seq, 'the header');
    journal.add(entry, proof?.maker);
    if (proof?.seq === entry.seq) proof.entry = entry;
  }
  return null;
}

/** The checkpoints kept in the export and its end; what is wrong with a checkpoint is told in its place. */
function readTail(first, lines, journal, keys) {
  const kept = [];
  for (let line = first; line !== null; line = lines.next()) {
    const where = `line ${lines.number}`;
    if (starts(line, '{"seq":'))
      throw new Problem('order', null, `${where} is an entry after the checkpoints`);
    if (starts(line, '{"end":')) {
      const { entries } = readForm(line, endForm, null, where);
      if (entries !== journal.count) throw wrongCount(entries, journal.count, 'the end line');
      if (lines.next() !== null || lines.left > 0)
        throw new Problem(
          'unreadable',
          null,
          `line ${lines.number + (lines.left > 0 ? 1 : 0)} stands after the end line`,
        );
      return kept;
    }
    const { checkpoint } = readForm(line, checkpointForm, null, where);
    kept.push(attempt(() => readCheckpoint(checkpoint, keys, `kept in ${where}`)));
  }
  const cut = lines.left > 0 ? 'ends in the middle of a line' : 'has no end line';
  throw new Problem(
    'truncated',
    journal.count + 1,
    `the export ${cut}: what follows entry ${journal.count} is cut off`,
  );
}

/** A result, or the Problem that stands in its place. */
function attempt(work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** What a checkpoint says of the journal: null if it holds. */
function against(checkpoint, journal, own) {
  const { origin, size, root, source } = checkpoint;
  if (origin !== journal.origin)
    return own.has(origin)
      ? new Problem(
          'rewritten',
          1,
          `the checkpoint ${source} is of ${origin}, but the journal now begins as ${journal.origin}: it was written anew from entry 1`,
        )
      : new Problem(
          'foreign',
          null,
          `the checkpoint ${source} is of ${origin}, this journal is ${journal.origin}: another journal, or this one written anew from entry 1`,
        );
  if (size > journal.count)
    return new Problem(
      'truncated',
      journal.count + 1,
      `the checkpoint ${source} is of ${size} entries, but only ${journal.count} are there: the tail was cut off or an older copy put back`,
    );
  if (!journal.roots.get(size)?.equals(root))
    return new Problem(
      'rewritten',
      size,
      `the root of the first ${size} entries is not that of the checkpoint ${source}: an entry up to ${size} is another than when it was signed`,
    );
  return null;
}

const gravity = ['rewritten', 'truncated', 'foreign', 'checkpoint'];
const gravest = (problems) =>
  problems.sort((a, b) => gravity.indexOf(a.kind) - gravity.indexOf(b.kind) || a.seq - b.seq)[0] ??
  null;

/** Compares every checkpoint with the journal; the first problem and what to tell of each checkpoint. */
function compareAll(kept, given, journal) {
  const own = new Set(kept.filter((one) => !(one instanceof Problem)).map(({ origin }) => origin));
  const told = [...kept, ...given].map((one, n) => {
    const problem = one instanceof Problem ? one : against(one, journal, own);
    return { ...inWords(one), outside: n >= kept.length, holds: problem === null, problem };
  });
  const problems = told.map(({ problem }) => problem).filter((problem) => problem !== null);
  return { told, problem: gravest(problems) };
}

/** A checkpoint as it is told; of one that cannot be read nothing but its problem. */
function inWords(one) {
  if (one instanceof Problem) return { problem: one };
  return { ...one, root: one.root.toString('hex') };
}

function readHeader(lines) {
  const line = lines.next();
  if (line === null) {
    const why = lines.left === 0 ? 'is empty' : 'has no whole line';
    throw new Problem('unreadable', null, `the export ${why}`);
  }
  return readForm(line, headerForm, null, 'line 1, the header,');
}

/** What is to be proved from an export, once its header is known. */
function planned(proof, header, sizes) {
  if (proof === null) return null;
  const fits = (from, to) => {
    if (from < 1 || from > to || to > header.entries)
      throw new WrongUsage(
        `the export holds ${header.entries} entries: nothing to prove of ${from} in ${to}`,
      );
  };
  if (proof.kind === 'consistency') {
    fits(proof.from, proof.to);
    return { ...proof, size: proof.to, maker: ProofMaker.consistency(proof.from, proof.to) };
  }
  const checked = sizes.filter((size) => size >= proof.seq && size <= header.entries);
  const size = proof.size ?? (checked.length > 0 ? Math.max(...checked) : header.entries);
  fits(proof.seq, size);
  return { ...proof, size, maker: ProofMaker.inclusion(proof.seq - 1, size) };
}

/** The proof in the form of a proof file. */
function proofMade(plan) {
  const proof = plan.maker.proof().map((hash) => hash.toString('hex'));
  if (plan.kind === 'consistency')
    return { format: 'daliz-consistency-proof/1', from: plan.from, to: plan.to, proof };
  return {
    format: 'daliz-inclusion-proof/1',
    entry: plan.entry,
    seq: plan.seq,
    size: plan.size,
    proof,
  };
}

/**
 * Verifies an export against its own checkpoints and those given (each a checkpoint or the Problem that stands in its
 * place); on the way it makes a proof if one is wanted.
 */
export function verifyExport(path, { given = [], keys = [], proof = null } = {}) {
  return withFile(path, (file) => {
    const lines = new Lines(file);
    const journal = new Journal();
    const result = {
      ok: false,
      entries: 0,
      root: null,
      origin: null,
      checkpoints: [],
      problem: null,
    };
    let compared = null;
    const problem = attempt(() => {
      const header = readHeader(lines);
      const outside = given.filter((one) => !(one instanceof Problem)).map(({ size }) => size);
      const sizes = [...keptSizes(file), ...outside];
      const plan = planned(proof, header, sizes);
      journal.keepRootsAt(plan === null ? sizes : [...sizes, plan.size]);
      const kept = readTail(readEntries(lines, header, journal, plan), lines, journal, keys);
      if (header.entries !== journal.count)
        throw wrongCount(header.entries, journal.count, 'the header');
      const origin = journal.origin ?? 'daliz/0000000000000000';
      if (header.origin !== origin || header.root !== journal.tree.root().toString('hex'))
        throw new Problem(
          'rewritten',
          null,
          'the origin or the root in the header is not that of the entries',
        );
      compared = compareAll(kept, given, journal);
      if (plan !== null)
        result.proof = { ...proofMade(plan), root: journal.roots.get(plan.size).toString('hex') };
      return compared.problem;
    });
    const notCompared = (one) => ({ problem: null, ...inWords(one), outside: true, holds: null });
    result.checkpoints = compared?.told ?? given.map(notCompared);
    result.ok = problem === null;
    result.entries = journal.count;
    result.root = journal.tree.root().toString('hex');
    result.origin = journal.origin;
    result.problem = problem?.toJSON() ?? null;
    result.notes = notesOf(journal, keys, result.checkpoints);
    return result;
  });
}

/** What can be known from this and what cannot. */
function notesOf(journal, keys, checkpoints) {
  const notes = [];
  const outside = checkpoints.filter((one) => one.outside);
  const newest = outside.reduce(
    (most, { size, holds }) => (holds ? Math.max(most, size) : most),
    0,
  );
  if (outside.length === 0)
    notes.push(
      'No checkpoint from outside was given. From inside the export a whole journal cannot be told from one that was written anew with correct hashes and new signatures, and a tail that was cut off cannot be noticed.',
    );
  else if (newest < journal.count)
    notes.push(
      `Entries ${newest + 1} to ${journal.count} are later than every checkpoint from outside that holds: of these it cannot be told whether they were written anew, nor whether later ones were cut off.`,
    );
  else
    notes.push(
      'The journal may have grown since the newest checkpoint: that later entries were cut off could not be noticed.',
    );
  if (keys.length === 0) {
    const named = [
      ...new Set(checkpoints.map(({ key }) => key).filter((key) => key !== undefined)),
    ];
    if (named.length > 0)
      notes.push(
        `The signatures were verified with the keys that the checkpoints themselves name (${named.join(', ')}). Anybody can make a key: compare them with what the post gave you earlier, or name them with --key.`,
      );
  }
  notes.push(
    'An export shows what was written, not whether it is true, and not whether the tables of the post still hold what the journal says: that is verified in the program.',
  );
  return notes;
}

// ---------------------------------------------------------------- proofs without the export

function readProof(path, wanted) {
  const bytes = smallFile(path, longestLine);
  if (bytes === null || bytes.at(-1) !== 10)
    throw new Problem(
      'unreadable',
      null,
      `the proof in ${path} is malformed: it is not one line that ends`,
    );
  return readForm(bytes.subarray(0, -1), wanted, null, `the proof in ${path}`);
}

const asBytes = (hashes) => hashes.map((hash) => Buffer.from(hash, 'hex'));

/** Is the entry of the proof file that number of the journal at the checkpoint? Null or the Problem. */
function inclusionProblem(path, checkpoint) {
  const { entry, seq, size, proof } = readProof(path, inclusionForm);
  if (loneSurrogate.test(Object.values(entry).join('\n')))
    return new Problem(
      'unreadable',
      seq,
      `the entry in ${path} is malformed: it holds half of a sign`,
    );
  const hash = sha256(encodeEntry(entry));
  if (entry.seq !== seq)
    return new Problem('proof', seq, `the proof is of entry ${seq}, its entry is ${entry.seq}`);
  if (hash.toString('hex') !== entry.hash)
    return new Problem('changed', seq, `the words of entry ${seq} do not give its hash`);
  if (size !== checkpoint.size)
    return new Problem(
      'proof',
      seq,
      `the proof is for ${size} entries, the checkpoint of ${checkpoint.size}`,
    );
  if (seq < 1 || !inclusionHolds(seq - 1, size, leafHash(hash), asBytes(proof), checkpoint.root))
    return new Problem(
      'proof',
      seq,
      `the proof does not lead from entry ${seq} to the root of the checkpoint`,
    );
  return null;
}

/** Is the journal of the newer checkpoint the older one and what was added? Null or the Problem. */
function consistencyProblem(path, older, newer) {
  const { from, to, proof } = readProof(path, consistencyForm);
  if (older.origin !== newer.origin)
    return new Problem(
      'foreign',
      null,
      `the checkpoints are of two journals, ${older.origin} and ${newer.origin}`,
    );
  if (from !== older.size || to !== newer.size)
    return new Problem(
      'proof',
      null,
      `the proof is from ${from} to ${to} entries, the checkpoints are of ${older.size} and ${newer.size}`,
    );
  if (!consistencyHolds(from, to, asBytes(proof), older.root, newer.root))
    return new Problem(
      'proof',
      null,
      `the proof does not show that the journal of ${to} entries begins as that of ${from}`,
    );
  return null;
}

function verifyProof(check, checkpoints) {
  const bad = checkpoints.find((one) => one instanceof Problem);
  const problem = bad ?? attempt(check);
  const told = checkpoints.filter((one) => !(one instanceof Problem)).map(inWords);
  return { ok: problem === null, checkpoints: told, problem: problem?.toJSON() ?? null, notes: [] };
}

// ---------------------------------------------------------------- the command line

const write = (text) => process.stdout.write(text);

function tellCheckpoint({ source, size, root, at, key, holds, problem }) {
  if (size === undefined) return `  DOES NOT HOLD  ${problem.message}\n`;
  const word = { true: 'holds        ', false: 'DOES NOT HOLD', null: 'not compared ' }[holds];
  const line = `  ${word}  № ${grouped(size)} · ${shortRoot(root)} · ${at} · ${source}\n`;
  return `${line}${' '.repeat(17)}key ${key}\n`;
}

function tellExport(path, result) {
  write(`Journal of Daliz, stand-alone verification\n\nexport       ${path}\n`);
  write(`journal      ${result.origin ?? '-'}\nentries      ${grouped(result.entries)} read\n`);
  write(`root         ${shortRoot(result.root)}  (${result.root})\n`);
  const { checkpoints } = result;
  write(`checkpoints  ${checkpoints.length === 0 ? 'none' : checkpoints.length}\n`);
  // Those kept in the export may be thousands: for eyes the newest, those given and those that do not hold.
  const worth = checkpoints.filter(
    ({ outside, holds }, n) => outside || holds !== true || checkpoints.length - n <= 20,
  );
  for (const checkpoint of worth) write(tellCheckpoint(checkpoint));
  const others = checkpoints.length - worth.length;
  if (others > 0) write(`  holds          ${others} earlier ones kept in the export\n`);
  if (result.ok)
    write(
      '\nchecked: the form of every line, every hash, the chain, the numbers, the root, every checkpoint and its signature\n',
    );
  if (result.inclusion !== undefined) {
    const { seq, size, entry } = result.inclusion;
    write(
      `\nentry ${seq} is in the journal of ${grouped(size)} entries: ${shown(entry.action)} at ${shown(entry.at)} by ${shown(entry.actor)}\n${JSON.stringify(entry)}\n`,
    );
  }
  tellProblem(result);
}

function tellProblem({ problem, notes }) {
  if (problem === null) write('\nRESULT: all that was checked holds\n');
  else
    write(
      `\nRESULT: PROBLEM (${problem.kind}${problem.seq === null ? '' : `, entry ${problem.seq}`})\n${problem.detail}\n`,
    );
  if (notes.length > 0)
    write(`\nWhat cannot be known from this:\n${notes.map((note) => `- ${note}\n`).join('')}`);
}

const options = {
  checkpoint: { type: 'string', multiple: true },
  key: { type: 'string', multiple: true },
  inclusion: { type: 'string' },
  json: { type: 'boolean' },
  'inclusion-proof': { type: 'string' },
  'consistency-proof': { type: 'string' },
  'prove-inclusion': { type: 'string' },
  'prove-consistency': { type: 'string' },
  size: { type: 'string' },
  out: { type: 'string' },
};

function readArguments(args) {
  try {
    const { values, tokens } = parseArgs({ args, options, allowPositionals: true, tokens: true });
    const places = tokens.filter(({ kind }) => kind === 'positional');
    // FROM TO: the second number is the word right after the first.
    const from = tokens.find(({ name }) => name === 'prove-consistency');
    const to = places.find(({ index }) => index === from?.index + (from?.inlineValue ? 1 : 2));
    const files = places.filter((place) => place !== to).map(({ value }) => value);
    const { checkpoint = [], key = [] } = values;
    return { ...values, checkpoint, key, to: to?.value, files };
  } catch (error) {
    throw new WrongUsage(error.message);
  }
}

function number(text, what) {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,15}$/.test(text) || !isCount(Number(text)))
    throw new WrongUsage(`${what} must be a number from 1`);
  return Number(text);
}

function proofAsked(wanted) {
  const inclusion = wanted.inclusion ?? wanted['prove-inclusion'];
  const making = wanted['prove-inclusion'] ?? wanted['prove-consistency'];
  const asked = [wanted.inclusion, wanted['prove-inclusion'], wanted['prove-consistency']].filter(
    (one) => one !== undefined,
  );
  if (asked.length > 1) throw new WrongUsage('one proof at a time');
  if ((making === undefined) !== (wanted.out === undefined))
    throw new WrongUsage('--out goes with --prove-inclusion or --prove-consistency');
  if (wanted.size !== undefined && wanted['prove-inclusion'] === undefined)
    throw new WrongUsage('--size goes with --prove-inclusion');
  if (inclusion !== undefined)
    return {
      kind: 'inclusion',
      seq: number(inclusion, 'the number of an entry'),
      size: number(wanted.size, '--size') ?? null,
    };
  if (wanted['prove-consistency'] === undefined) return null;
  if (wanted.to === undefined)
    throw new WrongUsage('--prove-consistency takes two numbers, FROM TO');
  return {
    kind: 'consistency',
    from: number(wanted['prove-consistency'], 'FROM'),
    to: number(wanted.to, 'TO'),
  };
}

/** The work asked for: its result, and how to tell it. */
function run(wanted) {
  const keys = wanted.key.map((text) => readKey(text) ?? raise(`${shown(text)} is not a key`));
  const checkpoints = wanted.checkpoint.map((path) => attempt(() => checkpointFile(path, keys)));
  const proof = proofAsked(wanted);
  const { 'inclusion-proof': included, 'consistency-proof': consistent, files } = wanted;
  const papers = [included, consistent].filter((path) => path !== undefined);
  if (files.length + papers.length !== 1) throw new WrongUsage('one export, or one proof');
  if (papers.length === 1 && proof !== null) throw new WrongUsage('a proof is made from an export');
  if (checkpoints.length !== (included === undefined ? 2 : 1) && papers.length === 1)
    throw new WrongUsage(
      'an inclusion proof takes one checkpoint, a consistency proof two, the older first',
    );
  if (included !== undefined)
    return proofResult(() => inclusionProblem(included, ...checkpoints), checkpoints);
  if (consistent !== undefined)
    return proofResult(() => consistencyProblem(consistent, ...checkpoints), checkpoints);
  return exportResult(files[0], { given: checkpoints, keys, proof }, wanted.out);
}

function raise(words) {
  throw new WrongUsage(words);
}

function proofResult(check, checkpoints) {
  const result = verifyProof(check, checkpoints);
  const tell = () => {
    for (const checkpoint of result.checkpoints)
      write(tellCheckpoint({ ...checkpoint, holds: null }));
    tellProblem(result);
  };
  return { result, tell };
}

function exportResult(path, asked, out) {
  const { proof, ...result } = verifyExport(path, asked);
  if (proof !== undefined) {
    const { root, ...paper } = proof;
    if (out === undefined) result.inclusion = { ...paper, root };
    else if (result.ok) writeFileSync(out, `${JSON.stringify(paper)}\n`, { flag: 'wx' });
  }
  return { result, tell: () => tellExport(path, result) };
}

export function main(args) {
  try {
    const wanted = readArguments(args);
    const { result, tell } = run(wanted);
    if (wanted.json) write(`${JSON.stringify(result)}\n`);
    else tell();
    return result.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof WrongUsage) && error.syscall === undefined) throw error;
    process.stderr.write(`${error.message}\n${usage}`);
    return 2;
  }
}

if (
  process.argv[1] !== undefined &&
  realpathSync(process.argv[1]) === realpathSync(new URL(import.meta.url))
)
  process.exitCode = main(process.argv.slice(2));

import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/**
 * A checkpoint as it leaves the machine: a signed note (C2SP signed-note) with the body of a
 * transparency log's checkpoint (C2SP tlog-checkpoint), the time and the key that signed it.
 */
export interface Checkpoint {
  /** Whose log it is: a name and the beginning of the hash of its first entry. */
  readonly origin: string;
  /** How many entries it covers. */
  readonly size: number;
  /** Root of the tree over them, 32 bytes. */
  readonly root: Uint8Array;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
  readonly signer: KeyName;
}

/** A key as it is told to others. */
export interface KeyName {
  /** What holds it, without spaces and plus signs. */
  readonly name: string;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** Signs with a private key that it does not give away. */
export interface Signer extends KeyName {
  /** Where the private key lies: in the operating system's store, or in a file of the person's. */
  readonly protection: 'system' | 'file';
  sign(text: Uint8Array): Uint8Array;
}

/** Thrown where a text is no checkpoint, or its signature does not hold. */
export class NoteError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NoteError';
  }
}

/** C2SP: the kind of signature, before the bytes of the key. */
const ed25519 = 1;
/** What ASN.1 puts before the 32 bytes of an Ed25519 public key. */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');
const dash = '\u2014';
/** A checkpoint is some 300 characters; more is none. */
const longest = 4096;

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

function keyId({ name, publicKey }: KeyName): Buffer {
  const tagged = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ed25519), publicKey]);
  return createHash('sha256').update(tagged).digest().subarray(0, 4);
}

/** A key in the writing of C2SP verifier keys: name, id, kind and bytes. */
export function keyText(key: KeyName): string {
  const bytes = Buffer.concat([Buffer.of(ed25519), key.publicKey]);
  return `${key.name}+${keyId(key).toString('hex')}+${base64(bytes)}`;
}

function bodyOf({ origin, size, root, at, signer }: Checkpoint): string {
  return `${origin}\n${size}\n${base64(root)}\nat ${at}\nkey ${keyText(signer)}\n`;
}

/** The text of a checkpoint with its signature. */
export function signedNote(checkpoint: Omit<Checkpoint, 'signer'>, signer: Signer): string {
  const body = bodyOf({ ...checkpoint, signer });
  const signature = Buffer.concat([keyId(signer), signer.sign(Buffer.from(body))]);
  return `${body}\n${dash} ${signer.name} ${base64(signature)}\n`;
}

const keyPattern = String.raw`key (?<name>[^\s+]{1,100})\+(?<id>[0-9a-f]{8})\+(?<key>[A-Za-z0-9+/]{44})`;
const notePattern = new RegExp(
  [
    String.raw`^(?<origin>[^\n]{1,200})`,
    String.raw`(?<size>[1-9]\d{0,15})`,
    String.raw`(?<root>[A-Za-z0-9+/]{43}=)`,
    String.raw`at (?<at>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)`,
    keyPattern,
    '',
    `${dash} ${String.raw`\k<name> (?<signature>[A-Za-z0-9+/]{91}=)`}\n$`,
  ].join('\n'),
);

const partsSchema = z.object({
  origin: z.string(),
  size: z.string(),
  root: z.string(),
  at: z.string(),
  name: z.string(),
  id: z.string(),
  key: z.string(),
  signature: z.string(),
});

function exactBytes(text: string, what: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (base64(bytes) !== text) throw new NoteError(`the ${what} is not written as base64 is`);
  return bytes;
}

function keyOf(name: string, id: string, text: string): KeyName {
  const bytes = exactBytes(text, 'key');
  if (bytes[0] !== ed25519) throw new NoteError('the key is not of a kind that is known here');
  const key = { name, publicKey: bytes.subarray(1) };
  if (keyId(key).toString('hex') !== id)
    throw new NoteError('the key does not have the id it names');
  return key;
}

/** The key met last: a log has few, and reading one takes longer than a signature. */
let known: { readonly bytes: Uint8Array; readonly key: KeyObject } | null = null;

function publicKeyOf(bytes: Uint8Array): KeyObject {
  if (known === null || Buffer.compare(known.bytes, bytes) !== 0) {
    const spki = Buffer.concat([spkiHead, bytes]);
    known = { bytes, key: createPublicKey({ key: spki, format: 'der', type: 'spki' }) };
  }
  return known.key;
}

function signatureHolds(body: string, signature: Buffer, key: KeyName): boolean {
  if (!signature.subarray(0, 4).equals(keyId(key))) return false;
  return verify(null, Buffer.from(body), publicKeyOf(key.publicKey), signature.subarray(4));
}

/**
 * Reads a checkpoint and checks that the key it names signed it. Whose key that is must be known
 * from elsewhere: from an earlier checkpoint, or from the entry that introduced it.
 * @throws NoteError
 */
export function readNote(text: string): Checkpoint {
  if (text.length > longest) throw new NoteError('it is longer than any checkpoint');
  const parts = partsSchema.safeParse(notePattern.exec(text)?.groups).data;
  if (parts === undefined) throw new NoteError('it is not written as a checkpoint is');
  const signer = keyOf(parts.name, parts.id, parts.key);
  const { origin, at } = parts;
  const checkpoint = {
    origin,
    size: Number(parts.size),
    root: exactBytes(parts.root, 'root'),
    at,
    signer,
  };
  const holds =
    Number.isSafeInteger(checkpoint.size) &&
    signatureHolds(bodyOf(checkpoint), exactBytes(parts.signature, 'signature'), signer);
  if (!holds) throw new NoteError('its signature does not hold');
  return checkpoint;
}

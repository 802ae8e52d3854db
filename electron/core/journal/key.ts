import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Signer } from './note.ts';

/** The operating system's store of secrets: what it protects, only the same person's session can open. */
export interface Safe {
  protect(secret: string): Uint8Array;
  /** @throws Error where it cannot be opened */
  reveal(bytes: Uint8Array): string;
}

const fileSchema = z.strictObject({
  format: z.literal('daliz-signing-key/1'),
  protection: z.enum(['system', 'file']),
  /** PKCS #8 in PEM, as it is or protected and in base64. */
  key: z.string().max(8192),
});

function signerOf(name: string, protection: Signer['protection'], key: KeyObject): Signer {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (key.asymmetricKeyType !== 'ed25519' || x === undefined)
    throw new Error('it is no Ed25519 key');
  const publicKey = Buffer.from(x, 'base64url');
  return { name, publicKey, protection, sign: (text) => sign(null, text, key) };
}

function read(file: string, name: string, safe: Safe | null): Signer {
  const { protection, key } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const pem =
    protection === 'file' || safe === null ? key : safe.reveal(Buffer.from(key, 'base64'));
  return signerOf(name, protection, createPrivateKey(pem));
}

/** Written aside and whole before it bears its name; for nobody's eyes but the person's. */
function write(file: string, content: z.infer<typeof fileSchema>): void {
  const partial = `${file}.partial`;
  writeFileSync(partial, JSON.stringify(content), { mode: 0o600, flush: true });
  renameSync(partial, file);
}

/** A file that cannot be read is put aside, never deleted: somebody may want to know why. */
function putAside(file: string): void {
  for (let n = 1; ; n += 1) {
    const aside = `${file}.unreadable-${n}`;
    if (existsSync(aside)) continue;
    renameSync(file, aside);
    return;
  }
}

/**
 * The key this program signs the log with on this machine, made when there is none yet. A new key
 * is introduced in the log by an entry of its own, so that a change of keys cannot go unseen.
 * @param name what holds it, as others see it: `daliz-window`
 * @param safe the operating system's store; `null` where there is none: the key then lies in a file
 */
export function openSigner(folder: string, name: string, safe: Safe | null): Signer {
  const protection = safe === null ? 'file' : 'system';
  const file = join(folder, `${name}.${protection}-key.json`);
  if (existsSync(file)) {
    try {
      return read(file, name, safe);
    } catch {
      putAside(file);
    }
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const key = safe === null ? pem : Buffer.from(safe.protect(pem)).toString('base64');
  write(file, { format: 'daliz-signing-key/1', protection, key });
  return signerOf(name, protection, privateKey);
}

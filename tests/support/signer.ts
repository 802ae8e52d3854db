import { generateKeyPairSync, sign } from 'node:crypto';
import type { Signer } from '../../electron/core/journal/note.ts';

/** A key of nobody's, made for this run. */
export function testSigner(name = 'test'): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const x = publicKey.export({ format: 'jwk' }).x ?? '';
  return {
    name,
    publicKey: Buffer.from(x, 'base64url'),
    protection: 'file',
    sign: (text) => sign(null, text, privateKey),
  };
}

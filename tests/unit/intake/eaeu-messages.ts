import { expect } from 'vitest';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ReadDeclaration } from '../../../electron/core/intake/format.ts';
import { createReader, type ReaderLimits } from '../../../electron/core/intake/reader.ts';
import type { Finding, QuarantineReason } from '../../../shared/finding.ts';

/** A message of the Union; every name and number in it is invented. */
export function fixture(name: `${'eaeu' | 'fts'}/${string}`): Buffer {
  return readFileSync(fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)));
}

/** Everything that a message gave: its declarations, its format, why it or its rest was put aside. */
export interface WholeReading {
  readonly format: string | null;
  readonly read: ReadDeclaration[];
  readonly reason: QuarantineReason | null;
}

export function readAll(
  bytes: Uint8Array | string,
  limits: Partial<ReaderLimits> = {},
  pieceLength = Infinity,
): WholeReading {
  const reader = createReader(limits);
  const whole = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  for (let at = 0; at < whole.length; at += pieceLength) {
    reader.write(whole.subarray(at, at + pieceLength));
  }
  const reason = reader.end();
  return { format: reader.format, read: reader.take(), reason };
}

/** The only declaration of a message that must be readable. */
export function onlyOne(bytes: Uint8Array | string): ReadDeclaration {
  const { read, reason } = readAll(bytes);
  const [only] = read;
  if (only === undefined || read.length > 1 || reason !== null) {
    throw new Error(`expected one declaration: ${read.length}, ${JSON.stringify(reason)}`);
  }
  return only;
}

/** What a declaration says: without the fields that are `null` and the lists and sections without anything. */
export function said(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list = value.map((one) => said(one));
    return list.length === 0 ? undefined : list;
  }
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const entries = Object.entries(value)
    .map(([name, one]) => [name, said(one)] as const)
    .filter(([, one]) => one !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Code, field and tag of every finding. */
export const faultsOf = (findings: readonly Finding[]): unknown[] =>
  findings.map(({ code, item, field, params }) => [code, item, field, params['tag']]);

/** The message with one value changed; it must hold the old one exactly once. */
export function changed(message: Buffer, from: string, to: string): string {
  const text = message.toString();
  if (text.split(from).length !== 2) throw new Error(`not exactly once: ${from}`);
  return text.replace(from, () => to);
}

/** Expects that a message says this and no more, and that nothing is wrong with it. */
export function isReadWhole(message: string | Buffer, expected: object): void {
  const { declaration, findings } = onlyOne(message);
  expect(findings).toEqual([]);
  expect(said(declaration)).toEqual(expected);
}

/** Who stands in most of the messages. */
export const supplier = { name: 'Sample Works Ltd', country: 'CN' };
export const importer = { code: '260190000018', name: 'ЖШС «Үлгі Импорт»' };
export const forwarder = { code: '251190000217', name: 'ЖШС «Үлгі Транзит»' };
export const carrier = { code: '260490000316', name: 'ЖШС «Үлгі Жол»' };

export const tenge = (minor: number) => ({ minor, currency: 'KZT' });

/** The fee for customs operations. */
export const fee = {
  kind: '1010',
  rate: 20_000,
  rates: [{ kind: 'fixed', value: 20_000, currency: 'KZT' }],
  amount: tenge(2_000_000),
  mode: 'payable',
};

/** A payment that is so many percent of a base, both in minor units. */
export const percent = (
  kind: string,
  base: number,
  rate: number,
  amount: number,
  mode = 'payable',
) => ({
  kind,
  base: tenge(base),
  rate,
  rates: [{ kind: 'percent', value: rate }],
  amount: tenge(amount),
  mode,
});

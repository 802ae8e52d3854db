import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  createReader,
  type MessageReader,
  type Reading,
} from '../../../electron/core/intake/reader.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import type { Finding, QuarantineReason } from '../../../shared/finding.ts';

/** Messages that imitate the exports of four countries; every name and number in them is invented. */
export function sample(name: string): Buffer {
  return readFileSync(fileURLToPath(new URL(`../../fixtures/asycuda/${name}`, import.meta.url)));
}

/** Ends a message that holds one declaration at the most. */
export function endOf(reader: MessageReader): Reading {
  const reason = reader.end();
  const [only, ...more] = reader.take();
  if (more.length > 0) throw new Error(`${more.length + 1} declarations were read`);
  if (reason !== null) return { kind: 'unreadable', format: reader.format, reason };
  if (only === undefined) throw new Error('neither a declaration nor a reason');
  return { kind: 'read', format: reader.format ?? '', ...only };
}

export function readWhole(bytes: Uint8Array | string): Reading {
  const reader = createReader();
  reader.write(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return endOf(reader);
}

/** The declaration and the findings of a message that must be readable. */
export function declarationOf(bytes: Uint8Array | string): {
  declaration: Declaration;
  findings: Finding[];
} {
  const reading = readWhole(bytes);
  if (reading.kind === 'unreadable')
    throw new Error(`unreadable: ${JSON.stringify(reading.reason)}`);
  return { declaration: reading.declaration, findings: reading.findings };
}

/** Why a message that must not be readable is put aside. */
export function reasonOf(bytes: Uint8Array | string): QuarantineReason {
  const reading = readWhole(bytes);
  if (reading.kind === 'read') throw new Error('was read');
  return reading.reason;
}

/** A message with this inside the root, and with this inside the only item. */
export function message(header: string, item = ''): string {
  return `<ASYCUDA>${header}${item === '' ? '' : `<Item>${item}</Item>`}</ASYCUDA>`;
}

import { generateTraffic } from '../../../electron/core/demonstration/traffic.ts';
import type { DemonstrationCase } from '../../../electron/core/demonstration/truth.ts';
import type { Reading } from '../../../electron/core/intake/reader.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import type { Finding } from '../../../shared/finding.ts';
import { readWhole } from '../intake/reading.ts';

/** Last day of the story that these tests look at. */
export const until = '2026-10-31';

/** A post of two thousand declarations, the usual size. */
export function usualTraffic(seed = 1): DemonstrationCase[] {
  return [...generateTraffic({ declarations: 2000, seed, until })];
}

const encoder = new TextEncoder();

/** What the intake of the post makes of the bytes. */
export const readBytes = (bytes: Uint8Array): Reading => readWhole(bytes);

/** What the intake of the post makes of a message. */
export const readMessage = (xml: string): Reading => readBytes(encoder.encode(xml));

export interface ReadCase extends DemonstrationCase {
  readonly declaration: Declaration;
  /** What the reader remarked on single values. */
  readonly findings: readonly Finding[];
}

/** The cases with their declarations as the post reads them. */
export function readAll(cases: readonly DemonstrationCase[]): ReadCase[] {
  return cases.map((one) => {
    const reading = readMessage(one.xml);
    if (reading.kind !== 'read') throw new Error(`${one.fileName} cannot be read`);
    return { ...one, declaration: reading.declaration, findings: reading.findings };
  });
}

/**
 * The trader whose plan it is: importer, exporter, or principal of a transit. By name and address,
 * since a tax number may have been mistyped.
 */
export function traderOfCase({ declaration }: ReadCase): string {
  const { consignor, consignee, principal } = declaration.parties;
  const party = { import: consignee, export: consignor, transit: principal, other: null }[
    declaration.direction
  ];
  return `${party?.name}, ${party?.address}`;
}

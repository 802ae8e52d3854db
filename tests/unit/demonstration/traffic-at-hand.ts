import type { Tables } from '../../../electron/core/control/tables.ts';
import { tableMapping } from '../../../electron/core/demonstration/message/table-writer.ts';
import { demonstrationTables } from '../../../electron/core/demonstration/reference.ts';
import { generateTraffic } from '../../../electron/core/demonstration/traffic.ts';
import type { DemonstrationCase } from '../../../electron/core/demonstration/truth.ts';
import { createReader, type Reading } from '../../../electron/core/intake/reader.ts';
import { shippedFiles } from '../../../electron/core/reference/shipped.ts';
import { inOrder, ReferenceSnapshot } from '../../../electron/core/reference/snapshot.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import type { Finding } from '../../../shared/finding.ts';
import { endOf, readWhole } from '../intake/reading.ts';

/** Last day of the story that these tests look at. */
export const until = '2026-10-31';

/** A post of two thousand declarations, the usual size. */
export function usualTraffic(seed = 1): DemonstrationCase[] {
  return [...generateTraffic({ declarations: 2000, seed, until })];
}

const encoder = new TextEncoder();

/** What the intake of the post makes of the bytes. */
export const readBytes = (bytes: Uint8Array): Reading => readWhole(bytes);

/** What the intake of the post makes of a message, tables of the sender it knows among them. */
export function readMessage(text: string): Reading {
  const reader = createReader({}, () => tableMapping);
  reader.write(encoder.encode(text));
  return endOf(reader);
}

/** The tables that the demonstration post is founded with. */
export function tablesOfPost(seed = 1): Tables {
  const all = [...shippedFiles(), ...demonstrationTables(seed, until)];
  return new ReferenceSnapshot((table) =>
    inOrder(all.flatMap((one) => (one.table === table ? one.rows : []))),
  );
}

/** The messages in the language of the post's own system; other senders write otherwise. */
export const isOfThePost = ({ text }: { text: string }): boolean => text.includes('<ASYCUDA ');

export interface ReadCase extends DemonstrationCase {
  readonly declaration: Declaration;
  /** What the reader remarked on single values. */
  readonly findings: readonly Finding[];
}

/** The cases with their declarations as the post reads them. */
export function readAll(cases: readonly DemonstrationCase[]): ReadCase[] {
  return cases.map((one) => {
    const reading = readMessage(one.text);
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

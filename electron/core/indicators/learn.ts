import type { Declaration } from '../../../shared/declaration.ts';
import { brokerOf, countsOf } from '../risk/counts.ts';
import type { Writer } from '../store/store.ts';
import { addCounts, removeCounts } from './counts.ts';

/** Adds a declaration to what the indicators rest on. */
export function learnCounts(writer: Writer, declaration: Declaration): void {
  addCounts(writer, countsOf(declaration));
}

/** Takes a declaration out of what the indicators rest on, before a correction of it is learned in its place. */
export function unlearnCounts(writer: Writer, declaration: Declaration): void {
  removeCounts(writer, countsOf(declaration));
}

/** A declaration of a broker that was refused, or had to be corrected: that stays, whatever comes after. */
export function learnError(writer: Writer, declaration: Declaration): void {
  const broker = brokerOf(declaration);
  if (broker === null) return;
  addCounts(
    writer,
    [broker, ''].map((key) => ({ kind: 'brokerErrors', key, bin: 0, n: 1 })),
  );
}

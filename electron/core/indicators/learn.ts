import type { Declaration } from '../../../shared/declaration.ts';
import { hourOfArrival } from '../risk/arrival.ts';
import { brokerOf, countsOf, type Count } from '../risk/counts.ts';
import type { Writer } from '../store/store.ts';
import { addCounts, removeCounts } from './counts.ts';
import type { Lodged } from './days.ts';

const countsAt = (declaration: Declaration, { day, receivedAt }: Lodged): Count[] =>
  countsOf(declaration, hourOfArrival(day, receivedAt));

/** Adds a declaration to what the indicators rest on. */
export function learnCounts(writer: Writer, declaration: Declaration, lodged: Lodged): void {
  addCounts(writer, countsAt(declaration, lodged));
}

/** Takes a declaration out of what the indicators rest on, before a correction of it is learned in its place. */
export function unlearnCounts(writer: Writer, declaration: Declaration, lodged: Lodged): void {
  removeCounts(writer, countsAt(declaration, lodged));
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

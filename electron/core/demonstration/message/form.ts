import { invoiceOf, type Consignment } from '../consignment.ts';
import type { Trader } from '../world/traders.ts';
import type { World } from '../world/world.ts';
import { declaredIn } from './declared.ts';
import type { Draft } from './draft.ts';
import { writeTable } from './table-writer.ts';
import { writeUnionMessage } from './union-writer.ts';
import { writeMessage, type Registration } from './writer.ts';

/** How a sender writes: as the system of the post does, as the Union's documents, or as a table of its own. */
export type Form = 'asycuda' | 'union' | 'table';

/** One broker in so many has a program of its own. */
const unionBrokers = 6;

/** The company that declares with tables from its bookkeeping: the busiest importer that has no broker. */
export function tableSenderOf(traders: readonly Trader[], lastDay: number): Trader | null {
  const [busiest = null] = traders
    .filter(
      ({ kind, broker, from, to, otherProcedure }) =>
        kind === 'importer' &&
        broker === null &&
        from === 0 &&
        to === lastDay &&
        otherProcedure === null,
    )
    .toSorted((a, b) => b.activity - a.activity);
  return busiest;
}

export function formOf(consignment: Consignment, world: World, tableSender: Trader | null): Form {
  const { broker, trader, procedure } = consignment;
  if (procedure !== 'IM40' && procedure !== 'EX10') return 'asycuda';
  // These forms leave the build-up of the value to its own declaration, so that dear carriage would stand out.
  const carriage = consignment.freight + consignment.insurance;
  if (carriage > 0.15 * invoiceOf(consignment.loads) * consignment.rate) return 'asycuda';
  if (broker === null) return trader === tableSender ? 'table' : 'asycuda';
  const ordinal = world.brokers.findIndex(({ code }) => code === broker.code);
  return ordinal % unionBrokers === 1 ? 'union' : 'asycuda';
}

/** The draft as its sender writes it. */
export function written(draft: Draft, registration: Registration, form: Form): string {
  const text = writeMessage(draft, registration);
  if (form === 'asycuda') return text;
  const declared = declaredIn(text);
  return form === 'union' ? writeUnionMessage(declared, null) : writeTable(declared);
}

export const extensionOf: Readonly<Record<Form, string>> = {
  asycuda: 'xml',
  union: 'xml',
  table: 'csv',
};

import type { Party } from '../../../../shared/declaration.ts';
import { at, type Branch } from '../branch.ts';
import type { ValueReader } from '../values/value-reader.ts';
import { common } from './leaves.ts';
import { readParty } from './parties.ts';

/** What a message may say in the header or with every item, by the names of the message. */
const codes = {
  dispatch: ['ExportCountry', 'ID'],
  destination: ['Destination', 'CountryCode'],
  nature: ['TransactionNatureCode'],
} as const;
const people = ['Exporter', 'Consignor', 'Consignee', 'Buyer', 'Seller'] as const;

type CodeName = keyof typeof codes;
type PersonName = (typeof people)[number];

/**
 * What items say that belongs to the whole: a code is that of the whole where all items agree in it; of
 * persons the first named stands for the whole (every item keeps its own in its text).
 */
export class Gathered {
  readonly #codes: Record<CodeName, Set<string | null>> = {
    dispatch: new Set(),
    destination: new Set(),
    nature: new Set(),
  };
  readonly #people = new Map<PersonName, Party>();

  take(item: Branch, ordinal: number, values: ValueReader): void {
    for (const name of ['dispatch', 'destination', 'nature'] as const) {
      // Two different codes already settle that there is no common one.
      if (this.#codes[name].size > 1) continue;
      this.#codes[name].add(values.code(at(item, ...codes[name]), ordinal, 'countries'));
    }
    for (const name of people) {
      if (this.#people.has(name)) continue;
      const party = readParty(at(item, name), ordinal, 'parties', values);
      if (party !== null) this.#people.set(name, party);
    }
  }

  code(name: CodeName): string | null {
    return common([...this.#codes[name]]);
  }

  person(name: PersonName): Party | null {
    return this.#people.get(name) ?? null;
  }
}

import type { Declaration, Item } from '../../../shared/declaration.ts';
import { referenceOf, type Reference } from '../risk/distribution.ts';
import { declarationMeasures, itemMeasures, type Measure } from '../risk/measures.ts';
import type { Reader } from '../store/store.ts';
import { binsOf } from './counts.ts';

/** References asked for while one declaration is weighed: its items often are of the same goods. */
export class References {
  readonly #reader: Reader;
  readonly #known = new Map<string, Reference | null>();

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  ofItem(item: Item): { readonly [M in keyof typeof itemMeasures]?: Reference } {
    return this.#all(itemMeasures, item);
  }

  ofDeclaration(declaration: Declaration): {
    readonly [M in keyof typeof declarationMeasures]?: Reference;
  } {
    return this.#all(declarationMeasures, declaration);
  }

  #all<T, M extends string>(
    measures: Readonly<Record<M, Measure<T>>>,
    of: T,
  ): { readonly [K in M]?: Reference } {
    const found: { [K in M]?: Reference } = {};
    for (const kind in measures) {
      const reference = this.#first(kind, measures[kind], of);
      if (reference !== null) found[kind] = reference;
    }
    return found;
  }

  /** Of the finest group with enough observations; nothing is looked up that there is nothing to compare with. */
  #first<T>(kind: string, measure: Measure<T>, of: T): Reference | null {
    if (measure.figure(of) === null) return null;
    for (const key of measure.groups(of)) {
      const reference = this.#reference(kind, key, measure);
      if (reference !== null && reference.n >= measure.minimum) return reference;
    }
    return null;
  }

  #reference<T>(kind: string, key: string, { scale }: Measure<T>): Reference | null {
    const place = `${kind} ${key}`;
    const known = this.#known.get(place);
    if (known !== undefined) return known;
    const reference = referenceOf(scale, binsOf(this.#reader, kind, key));
    this.#known.set(place, reference);
    return reference;
  }
}

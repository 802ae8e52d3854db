import { listedSign, type ListKind, type RiskList } from '../../../../shared/risk-list.ts';
import { signOf } from '../members.ts';
import { Prefixes } from './prefixes.ts';

type Codes = readonly string[];
const nowhere: Codes = [];

/** From a value to the lists that hold it: the lists of a rule set turned round, where they are asked. */
export class Listed {
  readonly #lists: ReadonlyMap<string, RiskList>;
  /** Lists turned round so far. */
  readonly #turned = new Set<string>();
  readonly #bySign = new Map<ListKind, Map<string, Codes>>();
  readonly #byPrefix = new Prefixes<Codes>();

  constructor(lists: readonly RiskList[]) {
    this.#lists = new Map(lists.map((list) => [list.code, list]));
  }

  /** Makes a list one of those asked. */
  include(code: string): void {
    const list = this.#lists.get(code);
    if (list === undefined || this.#turned.has(code)) return;
    this.#turned.add(code);
    const { kind } = list;
    // Most values stand in one list only: they share its answer.
    const alone = [code];
    const join = (before: Codes | undefined) => {
      if (before === undefined) return alone;
      return before.includes(code) ? before : [...before, code];
    };
    let bySign = this.#bySign.get(kind);
    if (bySign === undefined) {
      bySign = new Map();
      this.#bySign.set(kind, bySign);
    }
    for (const member of list.members) {
      const sign = listedSign(kind, member);
      if (kind !== 'hs') bySign.set(sign, join(bySign.get(sign)));
      else if (sign !== '') this.#byPrefix.set(sign, join(this.#byPrefix.get(sign)));
    }
  }

  /** The codes of the lists that hold a value; one may come twice. */
  holding(value: string): Codes {
    const found: Codes[] = [];
    for (const [kind, bySign] of this.#bySign) {
      const sign = signOf(kind, value);
      if (kind === 'hs') this.#byPrefix.find(sign, found);
      else found.push(bySign.get(sign) ?? nowhere);
    }
    return found.length === 1 ? (found[0] ?? nowhere) : found.flat();
  }
}

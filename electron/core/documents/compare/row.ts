import type {
  ComparedField,
  ComparedRow,
  Said,
  Verdict,
} from '../../../../shared/contract/documents.ts';
import type { Declaration } from '../../../../shared/declaration.ts';
import { incomparable, silent } from './sameness.ts';
import type { Source } from './sources.ts';

/** What a source says in one field, and what comes of holding it against what is declared. */
export interface Cell {
  readonly said: Said | null;
  readonly verdict: Verdict;
}

export const nothingSaid: Cell = { said: null, verdict: silent };

/** A field of the main sheet: where it is declared, what a source says of it, and how the two are compared. */
export interface HeaderField<Value> {
  readonly field: ComparedField;
  readonly box: string | null;
  readonly declared: (declaration: Declaration, source: Source | null) => Value | null;
  /** What is shown as declared where that depends on the sources; left out: what is declared. */
  readonly shown?: (declaration: Declaration, sources: readonly Source[]) => Value | null;
  readonly said: (source: Source) => Value | null;
  readonly say: (value: Value) => Said;
  readonly hold: (declared: Value, said: Value) => Verdict;
}

/** The row of a field; `null` where no source says anything of it. */
export type RowOf = (declaration: Declaration, sources: readonly Source[]) => ComparedRow | null;

export function rowOf<Value>(field: HeaderField<Value>): RowOf {
  return (declaration, sources) => {
    const cells = sources.map((source): Cell => {
      const said = field.said(source);
      if (said === null) return nothingSaid;
      const declared = field.declared(declaration, source);
      const verdict =
        declared === null ? incomparable('nothingDeclared') : field.hold(declared, said);
      return { said: field.say(said), verdict };
    });
    if (cells.every(({ said }) => said === null)) return null;
    const declared = field.shown?.(declaration, sources) ?? field.declared(declaration, null);
    return {
      field: field.field,
      item: null,
      box: field.box,
      declared: declared === null ? null : field.say(declared),
      cells,
    };
  };
}

export const sayText = (text: string): Said => ({ kind: 'text', text });
export const sayList = (items: readonly string[]): Said =>
  items.length === 1 ? sayText(items[0] ?? '') : { kind: 'list', items: [...items] };

const total = (figures: readonly number[]): number => figures.reduce((sum, each) => sum + each, 0);

/** Beyond the integers that are exact there is nothing to be told. */
export const exactTotal = (figures: readonly number[]): number | null => {
  const sum = total(figures);
  return Number.isSafeInteger(sum) ? sum : null;
};

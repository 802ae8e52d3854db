import type { LoadProblem } from '../../../shared/contract/reference.ts';

/** More than anyone corrects in one go; the rest is counted. */
const listed = 200;

/** Everything that is wrong with a file, gathered so that its author corrects it once. */
export class Problems {
  readonly list: LoadProblem[] = [];
  omitted = 0;

  add(problem: LoadProblem): void {
    if (this.list.length < listed) this.list.push(problem);
    else this.omitted += 1;
  }

  get count(): number {
    return this.list.length + this.omitted;
  }
}

/** Where a value stands: a line of a table of text, or the ordinal of a row where lines mean nothing. */
export type Place = { readonly line: number } | { readonly row: number };

/** A problem at a place. */
export function problemAt(
  place: Place,
  column: string | null,
  code: LoadProblem['code'],
  params: LoadProblem['params'] = {},
): LoadProblem {
  return 'line' in place
    ? { line: place.line, column, code, params }
    : { line: null, column, code, params: { ...params, row: place.row } };
}

/** A problem of the file as a whole. */
export function problemOfFile(
  code: LoadProblem['code'],
  params: LoadProblem['params'] = {},
  column: string | null = null,
): LoadProblem {
  return { line: null, column, code, params };
}

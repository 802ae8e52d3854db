import type { DocumentProblem } from '../../../../shared/contract/documents.ts';

type Code = DocumentProblem['code'];
type Params = DocumentProblem['params'];

/** Something wrong with a file, of the whole or at a line and column of it. */
export function problem(
  code: Code,
  place: { readonly line?: number; readonly column?: string } = {},
  params: Params = {},
): DocumentProblem {
  return { line: place.line ?? null, column: place.column ?? null, code, params };
}

/** More than anyone corrects in one go. */
export const mostProblems = 100;

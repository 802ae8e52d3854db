/** A line around the place of its fault: what stands before, the character at the place, what stands after. */
export interface FaultParts {
  readonly before: string;
  /** Never empty: a blank at the end of the line where the fault is that nothing follows. */
  readonly at: string;
  readonly after: string;
}

/** Splits a line at a column, counted from 1 in characters; a column past the end marks the end. */
export function faultParts(line: string, column: number): FaultParts {
  const characters = [...line];
  const index = Math.min(Math.max(0, column - 1), characters.length);
  const at = characters[index] ?? ' ';
  return {
    before: characters.slice(0, index).join(''),
    // A mark around nothing would not be seen.
    at: at.trim() === '' ? '\u00a0' : at,
    after: characters.slice(index + 1).join(''),
  };
}

/** Which of the three verdicts of a condition are asked of it. */
export interface Want {
  readonly yes: boolean;
  readonly unknown: boolean;
  readonly no: boolean;
}

/** The condition holds. */
export const holds: Want = { yes: true, unknown: false, no: false };
/** It does not: the answer is no, or nobody knows. */
export const holdsNot: Want = { yes: false, unknown: true, no: true };
/** The answer is no. */
export const denies: Want = { yes: false, unknown: false, no: true };
/** There is an answer, whichever. */
export const answers: Want = { yes: true, unknown: false, no: true };

/** What is asked of the inside of a negation. */
export function opposite({ yes, unknown, no }: Want): Want {
  return { yes: no, unknown, no: yes };
}

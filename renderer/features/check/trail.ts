/** The longest that the hand rests between two letters of one step, ms. */
const rest = 2000;

/** Steps that can be taken back. */
const longest = 100;

/** What stood before each step, the latest last. */
export interface Trail<Body> {
  readonly steps: readonly Body[];
  /** The field that is being typed in, and since when it rests. */
  readonly typing: { readonly field: string; readonly at: number } | null;
}

/**
 * One step more; what is typed in one field without a rest is one step.
 * @param field in which it was typed; `null`: it was decided, not typed
 * @param at when, ms
 */
export function stepOn<Body>(
  { steps, typing }: Trail<Body>,
  before: Body,
  field: string | null,
  at: number,
): Trail<Body> {
  const goesOn = field !== null && typing?.field === field && at - typing.at < rest;
  return {
    steps: goesOn ? steps : [...steps, before].slice(-longest),
    typing: field === null ? null : { field, at },
  };
}

/** Without its last step: whatever is typed next is a step of its own. */
export const stepBack = <Body>({ steps }: Trail<Body>): Trail<Body> => ({
  steps: steps.slice(0, -1),
  typing: null,
});

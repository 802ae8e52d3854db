/** A command that was called in a way in which it cannot be done: exit code 2. */
export class UsageError extends Error {}

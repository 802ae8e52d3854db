export interface Clock {
  /** Now, UTC ISO 8601 with milliseconds. */
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

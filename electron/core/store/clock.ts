import type { Clock } from './open.ts';

export const systemClock: Clock = { now: () => new Date().toISOString() };

import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from './procedure.ts';
import { sessionSchema } from './session.ts';

/** Why a session was locked: nobody touched the window, the person left it, or the operating system was locked. */
export const lockReasons = ['idle', 'person', 'system'] as const;
export const lockReasonSchema = z.enum(lockReasons);
export type LockReason = z.infer<typeof lockReasonSchema>;

/** What happens to the session of a window without the window asking for it. */
export const sessionEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('locked'), reason: lockReasonSchema }),
  z.strictObject({ kind: z.literal('ended') }),
  /** The program itself took a step in the work: what is on the screen is asked for again. */
  z.strictObject({ kind: z.literal('changed') }),
]);
export type SessionEvent = z.infer<typeof sessionEventSchema>;

/** The lock of a window's session; part of `session` in the contract. */
export const lock = {
  /** Locks the session of this window until its person gives the password again. */
  lock: procedure('session').output(z.void()),
  /** Wrong passwords count as at sign-in; with the last one the session ends. */
  unlock: procedure('session', { whileLocked: true })
    .input(z.strictObject({ password: z.string().min(1).max(256) }))
    .output(sessionSchema),
  /** Follows the session of this window for as long as the window lives. */
  events: procedure('anyone').output(eventIterator(sessionEventSchema)),
};

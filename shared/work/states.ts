import { z } from 'zod';
import { plainText } from '../plain-text.ts';

/** In which queue a declaration stands; `blue`: released, to be looked at afterwards. */
export const queues = ['red', 'yellow', 'blue'] as const;
export const queueSchema = z.enum(queues);
export type QueueName = z.infer<typeof queueSchema>;

/**
 * How the work on a declaration stands. waiting: nobody has taken it. claimed: an officer has.
 * documents: papers were requested of the person. expertise: samples are away. approval: the head of
 * the post has to decide. suspended: release is suspended, the clock stands. lapsed: announced, and the goods
 * did not come in time. ended: nothing more to do.
 */
export const workStates = [
  'waiting',
  'claimed',
  'documents',
  'expertise',
  'approval',
  'suspended',
  'lapsed',
  'ended',
] as const;
export const workStateSchema = z.enum(workStates);
export type WorkState = z.infer<typeof workStateSchema>;

/**
 * For want of what work is back in the queue whose term for it has passed: the answer to a request for
 * documents, the conclusion of an expertise.
 */
export const comebacks = ['request', 'expertise'] as const;
export const comebackSchema = z.enum(comebacks);
export type Comeback = z.infer<typeof comebackSchema>;

/** stands: announced, and the goods are not here. came: they are. lapsed: they did not come within the term. */
export const announcementStateSchema = z.enum(['stands', 'came', 'lapsed']);
export type AnnouncementState = z.infer<typeof announcementStateSchema>;

/** A number that every change of the work on a declaration raises: who saves names the one he saw. */
export const revisionSchema = z.int().nonnegative();

/** A person as the work names him. */
export const officialSchema = z.strictObject({ login: z.string(), name: z.string() });
export type Official = z.infer<typeof officialSchema>;

/** A text that may not be empty: a ground, a reason, a conclusion. */
export const groundSchema = plainText().trim().min(1).max(4000);
/** A remark that may be left out. */
export const remarkSchema = plainText().trim().max(4000);

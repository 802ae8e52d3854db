import { z } from 'zod';
import { plainText } from '../plain-text.ts';
import { procedure } from './procedure.ts';
import { emergencySchema } from './session.ts';

/** Fewer signs than this give no reason. */
export const shortestReason = 20;

export const emergencyRecordSchema = z.strictObject({
  id: z.int(),
  login: z.string(),
  name: z.string(),
  reason: z.string(),
  openedAt: z.string(),
  until: z.string(),
  /** `null`: it lasts, or ended by itself. */
  endedAt: z.string().nullable(),
});
export type EmergencyRecord = z.infer<typeof emergencyRecordSchema>;

/** Emergency access: a supervisor's rights for an hour, with a reason, and with a mark nobody can miss. */
export const emergency = {
  open: procedure('emergency.open')
    .input(z.strictObject({ reason: plainText().trim().min(shortestReason).max(1000) }))
    .output(emergencySchema),
  end: procedure('session').output(z.void()),
  /** Those the person signed in has not acknowledged. */
  unacknowledged: procedure('emergency.review').output(z.array(emergencyRecordSchema)),
  acknowledge: procedure('emergency.review')
    .input(z.strictObject({ id: z.int() }))
    .output(z.void()),
};

import { z } from 'zod';
import profiles from '../../../resources/profiles/starter.json' with { type: 'json' };
import tactics from '../../../resources/profiles/tactics.json' with { type: 'json' };
import { profileSchema, tacticsSchema } from '../../../shared/profile.ts';

/** The profiles a new post begins with; analysts replace them. */
export const starterProfiles = z.array(profileSchema).parse(profiles);
export const starterTactics = tacticsSchema.parse(tactics);

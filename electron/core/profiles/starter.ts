import { z } from 'zod';
import profiles from '../../../resources/profiles/starter.json' with { type: 'json' };
import tactics from '../../../resources/profiles/tactics.json' with { type: 'json' };
import { profileSchema } from '../../../shared/profile.ts';
import { tacticsSchema } from '../../../shared/tactics.ts';

/** The profiles a new post begins with; analysts replace them. */
export const starterProfiles = z.array(profileSchema).parse(profiles);
export const starterTactics = tacticsSchema.parse(tactics);

import { consignments } from './consignments.ts';
import { declarations } from './declarations.ts';
import { desktop } from './desktop.ts';
import { emergency } from './emergency.ts';
import { intake } from './intake.ts';
import { journal } from './journal.ts';
import { lock } from './lock.ts';
import { people } from './people.ts';
import { post } from './post.ts';
import { profiles } from './profiles.ts';
import { reference } from './reference.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { versions } from './versions.ts';

/** Everything a window may ask of the core. */
export const contract = {
  session: { ...session, ...lock },
  settings,
  people,
  emergency,
  post,
  declarations,
  versions,
  consignments,
  intake,
  reference,
  profiles,
  journal,
  desktop,
};
export type Contract = typeof contract;

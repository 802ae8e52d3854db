import { declarations } from './declarations.ts';
import { desktop } from './desktop.ts';
import { intake } from './intake.ts';
import { post } from './post.ts';
import { profiles } from './profiles.ts';
import { session } from './session.ts';

/** Everything a window may ask of the core. */
export const contract = { session, post, declarations, intake, profiles, desktop };
export type Contract = typeof contract;

import { app } from './app.ts';
import { declaration } from './declaration.ts';
import { intake } from './intake.ts';
import { profiles } from './profiles.ts';
import { queue } from './queue.ts';
import { tour } from './tour.ts';
import { welcome } from './welcome.ts';

/** The words of the screens, by namespace. */
export const words = { app, welcome, intake, tour, queue, declaration, profiles };

import { app } from './app.ts';
import { consignments } from './consignments.ts';
import { declaration } from './declaration.ts';
import { emergency } from './emergency.ts';
import { entry } from './entry.ts';
import { intake } from './intake.ts';
import { journalDesk } from './journal.ts';
import { lock } from './lock.ts';
import { mapping } from './mapping.ts';
import { people } from './people.ts';
import { profiles } from './profiles.ts';
import { quarantineDesk } from './quarantine.ts';
import { queue } from './queue.ts';
import { reference } from './reference.ts';
import { tactics } from './tactics.ts';
import { replayDesk } from './replay.ts';
import { tour } from './tour.ts';
import { versions } from './versions.ts';
import { welcome } from './welcome.ts';

/** The words of the screens, by namespace. */
export const words = {
  app,
  welcome,
  people,
  emergency,
  intake,
  lock,
  quarantineDesk,
  journalDesk,
  mapping,
  entry,
  tour,
  queue,
  declaration,
  consignments,
  versions,
  reference,
  profiles,
  tactics,
  replayDesk,
};

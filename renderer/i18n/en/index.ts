import { app } from './app.ts';
import { backup } from './backup.ts';
import { checkDesk } from './check.ts';
import { consignments } from './consignments.ts';
import { declaration } from './declaration.ts';
import { documents } from './documents.ts';
import { emergency } from './emergency.ts';
import { entry } from './entry.ts';
import { inspection } from './inspection.ts';
import { intake } from './intake.ts';
import { journalDesk } from './journal.ts';
import { lock } from './lock.ts';
import { mapping } from './mapping.ts';
import { papers } from './papers.ts';
import { people } from './people.ts';
import { profiles } from './profiles.ts';
import { quarantineDesk } from './quarantine.ts';
import { queue } from './queue.ts';
import { reference } from './reference.ts';
import { tactics } from './tactics.ts';
import { replayDesk } from './replay.ts';
import { traders } from './traders.ts';
import { tour } from './tour.ts';
import { versions } from './versions.ts';
import { welcome } from './welcome.ts';
import { work } from './work.ts';

/** The words of the screens, by namespace. */
export const words = {
  app,
  backup,
  welcome,
  papers,
  people,
  emergency,
  inspection,
  intake,
  lock,
  quarantineDesk,
  journalDesk,
  mapping,
  entry,
  tour,
  queue,
  declaration,
  checkDesk,
  consignments,
  documents,
  traders,
  versions,
  work,
  reference,
  profiles,
  tactics,
  replayDesk,
};

import { backup } from './backup.ts';
import { check } from './check.ts';
import { consignments } from './consignments.ts';
import { declarations } from './declarations.ts';
import { documents } from './documents.ts';
import { desktop } from './desktop.ts';
import { emergency } from './emergency.ts';
import { inspection } from './inspection.ts';
import { intake } from './intake.ts';
import { journal } from './journal.ts';
import { lock } from './lock.ts';
import { paper } from './paper.ts';
import { people } from './people.ts';
import { post } from './post.ts';
import { profiles } from './profiles.ts';
import { queueSheets } from './queue-sheet.ts';
import { reference } from './reference.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { traders } from './traders.ts';
import { versions } from './versions.ts';
import { views } from './views.ts';
import { work } from './work.ts';

/** Everything a window may ask of the core, by group; written out, for all of it is too much to be inferred. */
// A type and no interface: the library wants what any string could index.
export type Contract = {
  session: typeof session & typeof lock;
  declarations: typeof declarations & typeof queueSheets;
  settings: typeof settings;
  people: typeof people;
  emergency: typeof emergency;
  post: typeof post;
  versions: typeof versions;
  work: typeof work;
  check: typeof check;
  inspection: typeof inspection;
  views: typeof views;
  consignments: typeof consignments;
  documents: typeof documents;
  paper: typeof paper;
  traders: typeof traders;
  intake: typeof intake;
  reference: typeof reference;
  profiles: typeof profiles;
  journal: typeof journal;
  backup: typeof backup;
  desktop: typeof desktop;
};

export const contract: Contract = {
  session: { ...session, ...lock },
  declarations: { ...declarations, ...queueSheets },
  settings,
  people,
  emergency,
  post,
  versions,
  work,
  views,
  check,
  inspection,
  consignments,
  documents,
  paper,
  traders,
  intake,
  reference,
  profiles,
  journal,
  backup,
  desktop,
};

import { commands } from './commands.ts';
import { conditions } from './conditions.ts';
import { diagnostics } from './diagnostics.ts';
import { explanation } from './explanation.ts';
import { failures } from './failures.ts';
import { findings } from './findings.ts';
import { findingsTold } from './findings-told.ts';
import { grounds } from './grounds.ts';
import { journal } from './journal.ts';
import { measures } from './measures.ts';
import { notice } from './notice.ts';
import { outcomes } from './outcomes.ts';
import { paper } from './paper.ts';
import { profileFaults } from './profile-faults.ts';
import { profileHeads } from './profile-heads.ts';
import { progress } from './progress.ts';
import { quarantine } from './quarantine.ts';
import { queueColumns } from './queue-columns.ts';
import { replay } from './replay.ts';
import { sources } from './sources.ts';
import { tableFiles } from './table-files.ts';
import { terms } from './terms.ts';
import { valuation } from './valuation.ts';

/** The words the core and the screen both speak, by namespace. */
export const words = {
  terms,
  commands,
  findings,
  findingsTold,
  grounds,
  quarantine,
  progress,
  failures,
  outcomes,
  notice,
  paper,
  measures,
  explanation,
  journal,
  sources,
  tableFiles,
  conditions,
  profileHeads,
  profileFaults,
  diagnostics,
  replay,
  queueColumns,
  valuation,
};

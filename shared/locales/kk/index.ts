import { commands } from './commands.ts';
import { conditions } from './conditions.ts';
import { diagnostics } from './diagnostics.ts';
import { explanation } from './explanation.ts';
import { failures } from './failures.ts';
import { findings } from './findings.ts';
import { journal } from './journal.ts';
import { measures } from './measures.ts';
import { notice } from './notice.ts';
import { outcomes } from './outcomes.ts';
import { profileFaults } from './profile-faults.ts';
import { profileHeads } from './profile-heads.ts';
import { progress } from './progress.ts';
import { quarantine } from './quarantine.ts';
import { replay } from './replay.ts';
import { tableFiles } from './table-files.ts';
import { terms } from './terms.ts';

/** The words the core and the screen both speak, by namespace. */
export const words = {
  terms,
  commands,
  findings,
  quarantine,
  progress,
  failures,
  outcomes,
  notice,
  measures,
  explanation,
  journal,
  tableFiles,
  conditions,
  profileHeads,
  profileFaults,
  diagnostics,
  replay,
};

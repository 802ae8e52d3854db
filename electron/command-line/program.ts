import { Command } from 'commander';
import { addBackupCommands } from './backup.ts';
import { addCheckCommand } from './check.ts';
import { addDeclarationCommand } from './declaration.ts';
import { addDecisionCommands } from './decision.ts';
import { addDemonstrationCommands } from './demonstration.ts';
import { addEvaluateCommand } from './evaluate.ts';
import { addExplainCommand } from './explain.ts';
import { addExportCommand } from './export.ts';
import { addImportCommand } from './import.ts';
import { addJournalCommands } from './journal.ts';
import { addListCommand } from './list.ts';
import { addNoticeCommand } from './notice.ts';
import { addPaperCommand } from './paper.ts';
import { addProfilesCommands } from './profiles.ts';
import { addReferenceCommands } from './reference.ts';
import { addReplayCommand } from './replay.ts';
import { addVersionCommands } from './versions.ts';
import { addRulesCommand } from './rules.ts';

/** Every command of `npm run daliz`, each a file beside this one. */
export function program(): Command {
  const daliz = new Command('daliz')
    .description('The core of the workstation without its window')
    .showHelpAfterError('(--help shows how)')
    .exitOverride();
  addImportCommand(daliz);
  addCheckCommand(daliz);
  addDeclarationCommand(daliz);
  addExportCommand(daliz);
  addExplainCommand(daliz);
  addListCommand(daliz);
  addVersionCommands(daliz);
  addNoticeCommand(daliz);
  addPaperCommand(daliz);
  addDemonstrationCommands(daliz);
  addReferenceCommands(daliz);
  addRulesCommand(daliz);
  addProfilesCommands(daliz);
  addEvaluateCommand(daliz);
  addReplayCommand(daliz);
  addJournalCommands(daliz);
  addDecisionCommands(daliz);
  addBackupCommands(daliz);
  return daliz;
}

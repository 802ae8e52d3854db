import { Command } from 'commander';
import { addDeclarationCommand } from './declaration.ts';
import { addDemonstrationCommands } from './demonstration.ts';
import { addExportCommand } from './export.ts';
import { addImportCommand } from './import.ts';
import { addListCommand } from './list.ts';
import { addReferenceCommands } from './reference.ts';

/** Every command of `npm run daliz`, each a file beside this one. */
export function program(): Command {
  const daliz = new Command('daliz')
    .description('The core of the workstation without its window')
    .showHelpAfterError('(--help shows how)')
    .exitOverride();
  addImportCommand(daliz);
  addDeclarationCommand(daliz);
  addExportCommand(daliz);
  addListCommand(daliz);
  addDemonstrationCommands(daliz);
  addReferenceCommands(daliz);
  return daliz;
}

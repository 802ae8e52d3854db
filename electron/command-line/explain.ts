import { Option, type Command } from 'commander';
import { explanationTiers, type ExplanationTier } from '../../shared/explanation.ts';
import type { Language } from '../../shared/languages.ts';
import { explainOnRecord, isConfidential } from '../core/work/explanation.ts';
import { notAccepted } from './declaration.ts';
import { explanationText } from './explanation/text.ts';
import { languageOption } from './options.ts';
import { print, printJson } from './output.ts';
import { commandLine, openPost, openToRead } from './post-database.ts';

interface ExplainOptions {
  readonly db: string;
  readonly as: ExplanationTier;
  readonly lang: Language;
  readonly json?: boolean;
}

export function addExplainCommand(daliz: Command): void {
  daliz
    .command('explain')
    .description('says why a declaration came into its corridor, as far as the reader may know')
    .argument('<id>', 'identity in the database, or registration number')
    .requiredOption('--db <file>', 'database of the post')
    .addOption(
      new Option(
        '--as <reader>',
        'who asks; for the analyst and the supervisor an access record is written',
      )
        .choices([...explanationTiers])
        .makeOptionMandatory(),
    )
    .option('--json', 'one JSON object on stdout')
    .addOption(languageOption())
    .action((id: string, options: ExplainOptions) => {
      const { db, as, lang } = options;
      const store = isConfidential(as) ? openPost(db, false) : openToRead(db);
      try {
        const explained = explainOnRecord(store, commandLine, id, as);
        if (explained === null) throw notAccepted(store, id, db);
        if (options.json === true) printJson(explained.explanation);
        else print(explanationText(explained.explanation, lang));
        if (explained.reproduced) return;
        // What is stored is told all the same, but never as if nothing were wrong.
        process.stderr.write(`daliz: ${id}: the decision, made again, is not the stored one\n`);
        process.exitCode = 1;
      } finally {
        store.close();
      }
    });
}

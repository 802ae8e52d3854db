import { Option, type Command } from 'commander';
import { explanationTiers, type ExplanationTier } from '../../shared/explanation.ts';
import type { Language } from '../../shared/languages.ts';
import { explainOnRecord, isConfidential } from '../core/work/explanation.ts';
import { notAccepted } from './declaration.ts';
import { explanationText } from './explanation/text.ts';
import { enterPost, enterToRead } from './enter.ts';
import { withNaming, type Naming } from './naming.ts';
import { languageOption } from './options.ts';
import { print, printJson } from './output.ts';

interface ExplainOptions extends Omit<Naming, 'as'> {
  readonly db: string;
  /** Whose explanation it is: as much is told as this reader may know. */
  readonly as: ExplanationTier;
  /** Who asks, where he says so: his role must allow that explanation. */
  readonly user?: string;
  readonly lang: Language;
  readonly json?: boolean;
}

export function addExplainCommand(daliz: Command): void {
  withNaming(daliz.command('explain'), '--user')
    .description('says why a declaration came into its corridor, as far as the reader may know')
    .argument('<id>', 'identity in the database, or registration number')
    .requiredOption('--db <file>', 'database of the post')
    .addOption(
      new Option(
        '--as <reader>',
        'whose explanation; for the analyst and the supervisor an access record is written',
      )
        .choices([...explanationTiers])
        .makeOptionMandatory(),
    )
    .option('--json', 'one JSON object on stdout')
    .addOption(languageOption())
    .action(async (id: string, { user, ...options }: ExplainOptions) => {
      const { db, as, lang } = options;
      const enter = isConfidential(as) ? enterPost : enterToRead;
      const naming = user === undefined ? {} : { as: user };
      const { system, passwordFd } = options;
      const { store, actor, leave } = await enter(`explain ${as}`, {
        db,
        ...naming,
        ...(system === undefined ? {} : { system }),
        ...(passwordFd === undefined ? {} : { passwordFd }),
      });
      try {
        const explained = explainOnRecord(store, actor, id, as);
        if (explained === null) throw notAccepted(store, id, db);
        if (options.json === true) printJson(explained.explanation);
        else print(explanationText(explained.explanation, lang));
        if (explained.reproduced) return;
        // What is stored is told all the same, but never as if nothing were wrong.
        process.stderr.write(`daliz: ${id}: the decision, made again, is not the stored one\n`);
        process.exitCode = 1;
      } finally {
        leave();
      }
    });
}

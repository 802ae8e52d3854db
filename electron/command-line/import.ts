import type { Command } from 'commander';
import type { ImportSummary } from '../../shared/contract/intake.ts';
import { corridors } from '../../shared/corridor.ts';
import type { Language } from '../../shared/languages.ts';
import { importContext } from '../core/intake/context.ts';
import { messageReport, reasonOf } from '../core/intake/report.ts';
import { resumeUnread } from '../core/intake/resume.ts';
import { importPaths } from '../core/intake/service.ts';
import { systemClock } from '../core/store/clock.ts';
import { enterPost, type EnterOptions } from './enter.ts';
import { withNaming } from './naming.ts';
import { languageOption } from './options.ts';
import { print, printJson, progressTo, table } from './output.ts';
import { weighWhatIsDue } from './weigh-due.ts';

/** The object of `import --json`: a contract with whoever calls us. */
export function importReport(summary: ImportSummary, language: Language) {
  const { messages, stopped, received, stored, duplicates, quarantined, refused, corridors } =
    summary;
  return {
    received,
    stored,
    duplicates,
    quarantined,
    refused,
    corridors,
    messages: messages.map((message) => messageReport(message, language)),
    stopped,
  };
}

/** The corridor table and what needs attention, for a person. */
export function importText(summary: ImportSummary, language: Language): string {
  const counts = table(
    ['corridor', 'declarations'],
    corridors.map((corridor) => [corridor, String(summary.corridors[corridor])]),
    [1],
  );
  const { received, stored, duplicates, refused, quarantined, stopped } = summary;
  const attention = summary.messages.flatMap((message) => {
    const reason = reasonOf(message, language);
    return reason === null ? [] : [`${message.status}: ${message.file}: ${reason}`];
  });
  return [
    counts,
    '',
    `received ${received}: stored ${stored}, duplicates ${duplicates}, refused ${refused}, quarantined ${quarantined}`,
    ...attention,
    ...(stopped === null
      ? []
      : [`stopped (${stopped.code}): ${stopped.remaining} not reached; import them again`]),
  ].join('\n');
}

/** Whether anyone has to look at the result. */
export function needsAttention({ refused, quarantined, stopped }: ImportSummary): boolean {
  return refused > 0 || quarantined > 0 || stopped !== null;
}

interface ImportOptions extends EnterOptions {
  readonly json?: boolean;
  readonly lang: Language;
}

export function addImportCommand(daliz: Command): void {
  withNaming(daliz.command('import'))
    .description('imports message files and folders: stores, checks, weighs and routes each')
    .argument('<paths...>', 'files and folders')
    .requiredOption('--db <file>', 'database of the post; made where there is none')
    .option('--json', 'one JSON object on stdout')
    .addOption(languageOption())
    .action(async (paths: string[], options: ImportOptions) => {
      const { store, actor, leave } = await enterPost('import', options, true);
      const progress = progressTo(process.stderr, 'imported');
      try {
        const context = {
          ...importContext(store, systemClock, actor),
          onProgress: progress.tell,
        };
        await resumeUnread(context);
        const summary = await importPaths(paths, context);
        progress.end();
        if (options.json === true) printJson(importReport(summary, options.lang));
        else print(importText(summary, options.lang));
        process.exitCode = needsAttention(summary) ? 1 : 0;
        // What a load was stopped in the middle of is done by whoever works at the post next.
        await weighWhatIsDue(store, actor);
      } finally {
        leave();
      }
    });
}

import { Option, type Command } from 'commander';
import type { Notice } from '../../shared/contract/versions.ts';
import type { Language } from '../../shared/languages.ts';
import type { Store } from '../core/store/open.ts';
import { newestCheckpoint } from '../core/audit/state.ts';
import { noticeFile, noticeOutgoing } from '../core/versions/notice-file.ts';
import { noticeOf } from '../core/versions/notice.ts';
import { identityNamed, versionsOf } from '../core/versions/repository.ts';
import { languageOption, wholeNumber } from './options.ts';
import { print, printJson } from './output.ts';
import { enterToRead, type EnterOptions } from './enter.ts';
import { sendTo } from './leaving.ts';
import { withNaming } from './naming.ts';

interface NoticeOptions extends EnterOptions {
  readonly version?: number;
  readonly pdf?: string;
  readonly json?: boolean;
  readonly lang: Language;
}

export function addNoticeCommand(daliz: Command): void {
  withNaming(daliz.command('notice'))
    .description(
      'prints the notice of refusal of a declaration: every finding, what to do, its ground',
    )
    .argument('<id>', 'identity that the versions share, or registration number')
    .requiredOption('--db <file>', 'database of the post')
    .option(
      '--version <number>',
      'the refused version; the newest where it is left out',
      wholeNumber(1, 1e9),
    )
    .option('--pdf <file>', 'writes it as PDF')
    .addOption(new Option('--json', 'one JSON object on stdout').conflicts('pdf'))
    .addOption(languageOption())
    .action(async (name: string, options: NoticeOptions) => {
      const { store, leave } = await enterToRead('notice', options);
      try {
        const notice = sought(store, name, options);
        if (options.pdf !== undefined) {
          await sendTo(store, options.pdf, noticeOutgoing(notice, 'pdf', options.lang));
          print(`${notice.number}: ${options.pdf}`);
          return;
        }
        const file = noticeFile(notice, options.lang, newestCheckpoint(store));
        if (options.json === true) {
          printJson(file);
          return;
        }
        print(`${notice.number}  ${notice.id}  version ${notice.version}`);
        for (const finding of file.findings) {
          print(`${finding.severity}  ${finding.code}  ${finding.message}`);
        }
        for (const { code, message } of file.notChecked) print(`not checked  ${code}  ${message}`);
      } finally {
        leave();
      }
    });
}

function sought(store: Store, name: string, { db, version }: NoticeOptions): Notice {
  const id = identityNamed(store, name);
  if (id === null) throw new Error(`${db}: there is no declaration ${name}`);
  const refused = versionsOf(store, id).filter(({ state }) => state === 'refused');
  const chosen = version ?? refused.at(-1)?.version;
  const notice = chosen === undefined ? null : noticeOf(store, id, chosen);
  if (notice !== null) return notice;
  const which = refused.map((each) => each.version).join(', ');
  throw new Error(
    which === ''
      ? `${db}: the declaration ${name} was never refused registration`
      : `${db}: version ${chosen} of ${name} was not refused registration; these were: ${which}`,
  );
}

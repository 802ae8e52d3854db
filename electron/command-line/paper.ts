import { Option, type Command } from 'commander';
import { paperKinds, type PaperKind, type PaperLine } from '../../shared/contract/paper.ts';
import type { Language } from '../../shared/languages.ts';
import { paperOutgoing } from '../core/paper/outgoing.ts';
import { papersOf } from '../core/paper/records.ts';
import { subjectNamed } from '../core/paper/subject.ts';
import type { Store } from '../core/store/open.ts';
import { notAccepted } from './declaration.ts';
import { enterPost, type EnterOptions } from './enter.ts';
import { sendTo } from './leaving.ts';
import { withNaming } from './naming.ts';
import { languageOption } from './options.ts';
import { print } from './output.ts';

interface PaperOptions extends EnterOptions {
  readonly what: PaperKind;
  readonly number?: string;
  readonly lang: Language;
  readonly out: string;
}

export function addPaperCommand(daliz: Command): void {
  withNaming(daliz.command('paper'))
    .description('writes a paper of a declaration as PDF: A4, numbered pages, hash of the record')
    .argument('<id>', 'identity in the database, or registration number')
    .requiredOption('--db <file>', 'database of the post')
    .addOption(
      new Option('--what <paper>', 'which paper').choices([...paperKinds]).makeOptionMandatory(),
    )
    .option('--number <number>', 'number of the paper; the newest of its kind where it is left out')
    .requiredOption('--out <file>', 'the file to write')
    .addOption(languageOption())
    .action(async (id: string, options: PaperOptions) => {
      const { store, actor, leave } = await enterPost('paper', options);
      try {
        const line = sought(store, id, options);
        const paper = paperOutgoing(store, id, line.what, options.lang);
        if (paper === null) throw notAccepted(store, id, options.db);
        // Told before it is done: nothing leaves that the log does not know of.
        paper.record(store, actor, 'save');
        await sendTo(store, options.out, paper);
        print(`${line.number}: ${options.out}`);
      } finally {
        leave();
      }
    });
}

function sought(store: Store, id: string, { db, what, number }: PaperOptions): PaperLine {
  const subject = subjectNamed(store, id);
  if (subject === null) throw notAccepted(store, id, db);
  const all = papersOf(store, subject);
  const ofKind = all.filter((each) => each.what.kind === what);
  const [line] = number === undefined ? ofKind : ofKind.filter((each) => each.number === number);
  if (line !== undefined) return line;
  const there = all.map((each) => `${each.what.kind} ${each.number}`).join(', ');
  const asked = number === undefined ? what : `${what} ${number}`;
  throw new Error(`${db}: ${id} has no ${asked}; these are there: ${there || 'none'}`);
}

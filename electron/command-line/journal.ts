import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { Verification } from '../../shared/audit.ts';
import { exported } from '../core/audit/export.ts';
import { proofOfEntry, proofOfGrowth } from '../core/audit/proofs.ts';
import { verify, type GivenCheckpoint } from '../core/audit/verify.ts';
import { keepCheckpoint, newestCheckpoint } from '../core/journal/checkpoint.ts';
import { systemClock } from '../core/store/clock.ts';
import { DatabaseUnreadableError } from '../core/store/errors.ts';
import { writeWhole } from '../core/outgoing/file.ts';
import { layBeside } from '../core/outgoing/outgoing.ts';
import type { Store } from '../core/store/open.ts';
import { wholeNumber } from './options.ts';
import { print, printJson, progressTo } from './output.ts';
import { openToRead } from './post-database.ts';
import { enterPost, enterToRead, type EnterOptions } from './enter.ts';
import { sendTo, tellCheckpoint } from './leaving.ts';
import { withNaming } from './naming.ts';
import type { CommandName } from './rights.ts';
import { commandLineSigner } from './signing-key.ts';

interface VerifyOptions {
  readonly db: string;
  readonly checkpoint: readonly string[];
  readonly json?: boolean;
}

export function addJournalCommands(daliz: Command): void {
  const journal = daliz
    .command('journal')
    .description('the log of every decision and change: verify it, sign it, take it elsewhere');
  journal
    .command('verify')
    .description(
      'checks the chain of entries, the tables against it and all of it against checkpoints; exit 1 where something is wrong',
    )
    .requiredOption('--db <file>', 'database of the post')
    .option(
      '--checkpoint <file...>',
      'checkpoints kept elsewhere: files, or the text of a QR code',
      [],
    )
    .option('--json', 'one JSON object on stdout')
    .action(runVerify);
  withNaming(journal.command('checkpoint'))
    .description('signs the log as it stands; keep the file where nobody at the post can reach it')
    .requiredOption('--db <file>', 'database of the post')
    .option('--out <file>', 'a new file; stdout where it is left out')
    .action(runCheckpoint);
  withNaming(journal.command('export'))
    .description(
      'writes the whole log with its checkpoints as JSON lines, for the stand-alone verifier',
    )
    .requiredOption('--db <file>', 'database of the post')
    .requiredOption('--out <file>', 'a new file')
    .action(runExport);
  withNaming(journal.command('prove'))
    .description(
      'proves to one who may not see the log that an entry is in it, or that it grew from what it was; the stand-alone verifier reads the proof',
    )
    .requiredOption('--db <file>', 'database of the post')
    .option('--entry <seq>', 'the entry, with its words', wholeNumber(1, 1e12))
    .option('--grown-from <size>', 'entries of the older checkpoint', wholeNumber(1, 1e12))
    .option(
      '--size <entries>',
      'entries of the checkpoint; the newest where it is left out',
      wholeNumber(1, 1e12),
    )
    .requiredOption('--out <file>', 'a new file')
    .action(runProve);
}

interface ProveOptions extends EnterOptions {
  readonly out: string;
  readonly entry?: number;
  readonly grownFrom?: number;
  readonly size?: number;
}

async function runProve(options: ProveOptions, command: Command): Promise<void> {
  const { db, out, entry, grownFrom, size } = options;
  demandNew(out);
  if ((entry === undefined) === (grownFrom === undefined))
    command.error('error: give either --entry or --grown-from', { exitCode: 2 });
  await withStore('journal prove', options, async (store) => {
    const to = size ?? newestCheckpoint(store)?.size;
    if (to === undefined)
      throw new Error(`${db}: there is no checkpoint yet; \`daliz journal checkpoint\` makes one`);
    if (grownFrom !== undefined && grownFrom > to)
      command.error(`error: ${grownFrom} entries are more than ${to}`, { exitCode: 2 });
    const proof =
      entry === undefined
        ? proofOfGrowth(store, grownFrom ?? 1, to)
        : proofOfEntry(store, entry, to);
    await sendTo(store, out, {
      checkpoint: 'beside',
      content: () => [`${JSON.stringify(proof)}\n`],
    });
    print(`${out}: for the checkpoint of ${to} entries`);
  });
}

/** What is no file name but the text itself, as a QR code gives it; a shell takes its last line end away. */
function asText(given: string): GivenCheckpoint | null {
  if (!given.includes('\n')) return null;
  return { name: 'the checkpoint given as text', text: `${given.replace(/\n+$/, '')}\n` };
}

function readCheckpoint(file: string): GivenCheckpoint {
  try {
    return { name: file, text: readFileSync(file, 'utf8') };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `the checkpoint ${file} cannot be read (${reason}); name a file that \`journal checkpoint\` wrote`,
      { cause: error },
    );
  }
}

/** A file that is no database any more is a finding, not a fault of the command. */
function verified(db: string, given: readonly GivenCheckpoint[]): Verification {
  const progress = progressTo(process.stderr, 'verified');
  try {
    const store = openToRead(db);
    try {
      return store.unchanging(() => {
        const steps = verify(store, given);
        for (;;) {
          const step = steps.next();
          if (step.done === true) return step.value;
          progress.tell({ ...step.value, stage: 'verify' });
        }
      });
    } finally {
      store.close();
    }
  } catch (error) {
    if (!(error instanceof DatabaseUnreadableError) || error.reason === 'there is no such file')
      throw error;
    return unreadable(error.reason, given.length);
  } finally {
    progress.end();
  }
}

function unreadable(reason: string, given: number): Verification {
  const problem = { seq: null, kind: 'unreadable', detail: reason } as const;
  return {
    ok: false,
    entries: 0,
    root: '',
    checkpoints: { kept: 0, given },
    problem,
    problems: [problem],
    compared: {},
    limits: given === 0 ? ['noCheckpoint'] : [],
  };
}

const limitTexts: Readonly<Record<Verification['limits'][number], string>> = {
  noCheckpoint:
    'No checkpoint from elsewhere was given: a log that was rewritten as a whole with correct hashes, ' +
    'cut at its end or put back from an older copy cannot be told from a true one. Give one with --checkpoint.',
  afterCheckpoint:
    'What came after the newest checkpoint given is held by the chain alone: it could have been rewritten or cut.',
  noKey:
    'The key that signed the checkpoints is known from this file alone: compare it with what was written down elsewhere.',
};

function tell(result: Verification): void {
  const { kept, given } = result.checkpoints;
  print(
    `${result.entries} entries, root ${result.root.slice(0, 16)}, checkpoints: ${kept} kept, ${given} given`,
  );
  const rows = Object.values(result.compared).reduce((sum, count) => sum + count, 0);
  if (rows > 0)
    print(`${rows} rows of ${Object.keys(result.compared).length} tables hold what the log says`);
  print(result.ok ? 'Nothing is wrong.' : `WRONG: ${result.problems.length} found`);
  for (const { seq, kind, detail } of result.problems)
    print(`  ${kind}${seq === null ? '' : ` at entry ${seq}`}: ${detail}`);
  for (const limit of result.limits) print(limitTexts[limit]);
}

function runVerify({ db, checkpoint, json }: VerifyOptions): void {
  const result = verified(
    db,
    checkpoint.map((given) => asText(given) ?? readCheckpoint(given)),
  );
  if (json === true) printJson(result);
  else tell(result);
  if (!result.ok) process.exitCode = 1;
}

/** A new file only: a checkpoint or an export that is there already may be the only true one. */
function demandNew(file: string): void {
  if (existsSync(file))
    throw new Error(`${file} is there already and is left as it is; name another file`);
}

async function runCheckpoint(options: EnterOptions & { out?: string }): Promise<void> {
  const { db, out } = options;
  // Before anything is signed: nothing is kept of what cannot be handed out.
  if (out !== undefined) demandNew(out);
  const { store, actor, leave } = await enterPost('journal checkpoint', options);
  try {
    const kept = keepCheckpoint(store, systemClock, commandLineSigner(), {
      actor,
      occasion: 'asked',
    });
    if (kept === null) throw new Error(`${db}: the log has no entry yet`);
    if (out === undefined) process.stdout.write(kept.note);
    else {
      writeWhole(out, [kept.note]);
      print(`${kept.size} entries: ${out}`);
    }
  } finally {
    leave();
  }
}

async function runExport(options: EnterOptions & { out: string }): Promise<void> {
  const { out } = options;
  demandNew(out);
  await withStore('journal export', options, async (store) => {
    // The checkpoint beside it is of no later moment than the log in it.
    const note = store.unchanging(() => {
      writeWhole(out, exported(store));
      return newestCheckpoint(store)?.note ?? null;
    });
    tellCheckpoint(out, layBeside(out, note), note !== null);
  });
  print(out);
}

async function withStore(
  command: CommandName,
  options: EnterOptions,
  work: (store: Store) => Promise<void>,
): Promise<void> {
  const { store, leave } = await enterToRead(command, options);
  try {
    await work(store);
  } finally {
    leave();
  }
}

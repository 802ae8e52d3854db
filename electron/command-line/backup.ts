import type { Command } from 'commander';
import type { Progress } from '../../shared/contract/post.ts';
import { backUp } from '../core/backup/act.ts';
import { makeBackup } from '../core/backup/make.ts';
import { restoreBackup, type Restored } from '../core/backup/restore.ts';
import type { Attendance } from '../core/jobs/attendance.ts';
import { keepCheckpoint } from '../core/journal/checkpoint.ts';
import { osUser } from '../core/post/os-user.ts';
import { systemClock } from '../core/store/clock.ts';
import { enterPost, type EnterOptions } from './enter.ts';
import { withNaming } from './naming.ts';
import { print, progressTo } from './output.ts';
import { commandLineSigner } from './signing-key.ts';

export function addBackupCommands(daliz: Command): void {
  withNaming(daliz.command('backup'))
    .description(
      'copies the whole post while others work at it; the copy is verified, with its checkpoint beside it, before it bears its name',
    )
    .requiredOption('--db <file>', 'database of the post')
    .requiredOption('--out <file>', 'a new file')
    .action(runBackup);
  daliz
    .command('restore')
    .description(
      'makes a database of a backup, verified whole and against its checkpoint; nothing is overwritten',
    )
    .requiredOption('--backup <file>', 'the backup; its checkpoint lies beside it')
    .requiredOption('--out <file>', 'the database to be, a new file')
    .option('--checkpoint <file...>', 'checkpoints kept elsewhere, besides that one', [])
    .option('--without-checkpoint', 'takes a backup that no checkpoint vouches for')
    .action(runRestore);
}

/** What attends to work that is done at once, and told of on stderr. */
function attended(what: string): Attendance & { end: () => void } {
  const progress = progressTo(process.stderr, what);
  return {
    clock: systemClock,
    signal: new AbortController().signal,
    onProgress: (step: Progress) => progress.tell(step),
    mayGoOn: () => Promise.resolve(),
    demandGoing: () => undefined,
    end: () => progress.end(),
  };
}

async function runBackup(options: EnterOptions & { out: string }): Promise<void> {
  const { db, out } = options;
  const { store, actor, leave } = await enterPost('backup', options);
  const attendance = attended('backed up');
  try {
    const steps = backUp(store, actor, out, {
      sign() {
        const why = { actor, occasion: 'backup' };
        const kept = keepCheckpoint(store, systemClock, commandLineSigner(), why);
        if (kept === null) throw new Error(`${db}: the log has no entry yet`);
        return kept.note;
      },
      async *copy(order) {
        yield { stage: 'backup.copy', done: 0, total: null };
        return makeBackup(order, attendance);
      },
    });
    for (;;) {
      const step = await steps.next();
      if (step.done !== true) continue;
      const { file, checkpoint, entries } = step.value;
      print(`${file}: ${entries} entries, verified`);
      process.stderr.write(`its checkpoint lies beside it: ${checkpoint}\n`);
      return;
    }
  } finally {
    attendance.end();
    leave();
  }
}

interface RestoreOptions {
  readonly backup: string;
  readonly out: string;
  readonly checkpoint: readonly string[];
  readonly withoutCheckpoint?: boolean;
}

async function runRestore(options: RestoreOptions): Promise<void> {
  const { backup, out, checkpoint, withoutCheckpoint = false } = options;
  const attendance = attended('restored');
  try {
    const order = {
      backup,
      to: { file: out },
      checkpoints: checkpoint,
      unvouched: withoutCheckpoint,
      by: { through: 'command-line', osUser: osUser() },
    } as const;
    tell(await restoreBackup(order, attendance));
  } finally {
    attendance.end();
  }
}

function tell({ file, post, entries, until, given }: Restored): void {
  print(`${file}: ${post.code} ${post.name}, ${entries} entries, the last of ${until}`);
  print(
    given === 0
      ? 'No checkpoint vouches for it: a backup that somebody made up as a whole cannot be told from a true one.'
      : `It holds what ${given === 1 ? 'its checkpoint says' : `${given} checkpoints say`}.`,
  );
  print(
    'What was done at the post after that is not in it. A window that has seen a later state of this log on its ' +
      'machine says so when it opens it, and goes on saying it until a supervisor takes note with a reason.',
  );
}

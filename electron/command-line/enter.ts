import { existsSync } from 'node:fs';
import { guardSettingsOf } from '../core/post/guard-settings.ts';
import { osUser } from '../core/post/os-user.ts';
import type { Store } from '../core/store/open.ts';
import type { Entered, Through } from './entered.ts';
import type { Naming } from './naming.ts';
import { commandLine, openPost, openToRead } from './post-database.ts';
import { unattended, type CommandName } from './rights.ts';
import { UsageError } from './usage-error.ts';

export interface EnterOptions extends Naming {
  readonly db: string;
}

/**
 * Opens the post of a command that writes: signs in who is named, or writes down that the command line acts.
 * @param make sets a new post up where there is no file; nobody can sign in at one
 * @throws UsageError where the post demands a name and none is given
 */
export async function enterPost(
  command: CommandName,
  options: EnterOptions,
  make = false,
): Promise<Entered> {
  const { db, as } = options;
  if (make && as !== undefined && !existsSync(db))
    throw new Error(`${db}: there is no post yet, so nobody can sign in at it`);
  const store = openPost(db, make);
  const through = { through: 'command-line', osUser: osUser(), command } as const;
  try {
    if (as === undefined) return enterUnnamed(store, through, options);
    // Loaded only for whoever is named: what checks passwords costs every other command its start.
    const { enterNamed } = await import('./enter-named.ts');
    return await enterNamed(store, through, as, options.passwordFd);
  } catch (error) {
    store.close();
    throw error;
  }
}

/**
 * Opens the post of a command that only reads. Where nobody is named, nothing is written to the file;
 * whoever is named signs in, and that is written.
 */
export async function enterToRead(command: CommandName, options: EnterOptions): Promise<Entered> {
  if (options.as !== undefined || options.system === true) return enterPost(command, options);
  const store = openToRead(options.db);
  try {
    demandName(store, command, options);
  } catch (error) {
    store.close();
    throw error;
  }
  return { store, actor: commandLine, named: false, leave: () => store.close() };
}

function demandName(store: Store, command: CommandName, { db, system }: EnterOptions): void {
  if (!guardSettingsOf(store).namedCommands) return;
  if (system === true && unattended.has(command)) return;
  const wanted = `${db}: this post demands that who acts is named`;
  if (system === true)
    throw new UsageError(
      `${wanted}, and ${command} is nothing to be run unattended; give a name instead of --system`,
    );
  const otherwise = unattended.has(command) ? `, or --system for an unattended ${command}` : '';
  throw new UsageError(`${wanted}: give a name (--as USER, at explain --user USER)${otherwise}`);
}

function enterUnnamed(store: Store, through: Through, options: EnterOptions): Entered {
  const { command, ...detail } = through;
  demandName(store, command, options);
  store.change(commandLine, (change) =>
    change.record({
      action: 'command.run',
      object: { kind: 'command', id: command },
      detail: { ...detail, unattended: options.system === true },
    }),
  );
  return { store, actor: commandLine, named: false, leave: () => store.close() };
}

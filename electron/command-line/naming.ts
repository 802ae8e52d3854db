import { InvalidArgumentError, Option, type Command } from 'commander';

/** Who uses a command, as he says himself. */
export interface Naming {
  readonly as?: string;
  readonly passwordFd?: number;
  readonly system?: boolean;
}

function descriptor(value: string): number {
  if (!/^\d{1,4}$/.test(value))
    throw new InvalidArgumentError('The number of an open file descriptor.');
  return Number(value);
}

const told = `
Who acts:
  With a name (and its password, asked for on the terminal or read from a file descriptor) the command is
  refused or allowed as in the window, and the journal names the person. Without a name it is done by the
  command line, and the journal names the user of the operating system; a post that demands names refuses it.`;

/**
 * Options by which whoever uses a command says who he is. `flag` is another one where `--as`
 * means something else.
 */
export function withNaming(command: Command, flag: '--as' | '--user' = '--as'): Command {
  const name = flag.slice(2);
  return command
    .addOption(
      new Option(
        `${flag} <user>`,
        'who acts, by his sign-in name; asks for the password',
      ).conflicts('system'),
    )
    .addOption(
      new Option(
        '--password-fd <number>',
        `reads the password of ${flag} from this file descriptor`,
      ).argParser(descriptor),
    )
    .addOption(new Option('--system', 'nobody acts: the command is run unattended, by a timer'))
    .hook('preAction', (_, action) => {
      if (
        action.getOptionValue('passwordFd') !== undefined &&
        action.getOptionValue(name) === undefined
      )
        action.error(`error: --password-fd needs ${flag}`, { exitCode: 2 });
    })
    .addHelpText('after', told);
}

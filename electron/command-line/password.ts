import { readSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { UsageError } from './usage-error.ts';

/** More than a password may have, so that one of them is told too long by sign-in and not cut here. */
const longest = 4096;

/** The password of a person: the first line of a file descriptor, or asked for on the terminal without echo. */
export async function passwordOf(login: string, descriptor: number | undefined): Promise<string> {
  if (descriptor !== undefined) return firstLineOf(descriptor);
  if (!process.stdin.isTTY)
    throw new UsageError(
      `there is no terminal to ask for the password of ${login}; give it through --password-fd`,
    );
  return ask(`Password of ${login}: `);
}

function firstLineOf(descriptor: number): string {
  const bytes = Buffer.alloc(longest);
  let filled = 0;
  try {
    while (filled < longest) {
      const read = readSync(descriptor, bytes, filled, longest - filled, null);
      filled += read;
      if (read === 0 || bytes.subarray(0, filled).includes(0x0a)) break;
    }
  } catch (error) {
    throw new UsageError(
      `the password cannot be read from file descriptor ${descriptor}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const [line = ''] = bytes.toString('utf8', 0, filled).split(/\r?\n/, 1);
  if (line === '') throw new UsageError(`file descriptor ${descriptor} holds no password`);
  return line;
}

/** The terminal is read in raw mode, and what is typed is shown nowhere. The question goes beside the output. */
function ask(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stderr.write(question);
  return new Promise((resolve, reject) => {
    let given = false;
    terminal.on('SIGINT', () => terminal.close());
    terminal.on('close', () => {
      process.stderr.write('\n');
      if (!given) reject(new UsageError('no password was given'));
    });
    terminal.on('line', (line) => {
      given = true;
      terminal.close();
      resolve(line);
    });
  });
}

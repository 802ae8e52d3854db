import { spawn } from 'node:child_process';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../electron/headless.ts', import.meta.url));

export interface Ran {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Runs the real command line in a process of its own; a password is given to it as its file descriptor 3. */
export function daliz(
  args: readonly string[],
  options: { uid?: number; killAfter?: number; password?: string } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [entry, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', options.password === undefined ? 'ignore' : 'pipe'],
    ...(options.uid === undefined ? {} : { uid: options.uid }),
  });
  const [, stdoutPipe, stderrPipe, passwordPipe] = child.stdio;
  if (stdoutPipe === null || stderrPipe === null) throw new Error('the pipes were asked for');
  if (passwordPipe instanceof Writable) {
    // A command that asks for no password closes its end unread.
    passwordPipe.on('error', () => undefined);
    passwordPipe.end(options.password);
  }
  let stdout = '';
  let stderr = '';
  stdoutPipe.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  stderrPipe.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const timer =
    options.killAfter === undefined
      ? undefined
      : setTimeout(() => child.kill('SIGKILL'), options.killAfter);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, stdout, stderr });
    });
  });
}

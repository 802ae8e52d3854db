import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { hasDisplay, startVirtualDisplay } from './display.ts';
import { say } from './progress.ts';

/** Runs a command on the present display, or on a virtual one that lives as long as the command. Answers with its exit code. */
export async function underDisplay(command: readonly string[]): Promise<number> {
  const [program, ...args] = command;
  if (program === undefined) {
    say('under-display needs a command to run.');
    return 2;
  }
  if (hasDisplay()) return runToEnd(program, args, process.env);
  const display = await startVirtualDisplay();
  try {
    return await runToEnd(program, args, { ...process.env, DISPLAY: display.name });
  } finally {
    display.stop();
  }
}

/** Runs a program in the foreground: its streams and signals are ours. */
export function runToEnd(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    process.on('SIGINT', pass);
    process.on('SIGTERM', pass);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

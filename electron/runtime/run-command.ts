import { spawn, type SpawnOptions } from 'node:child_process';

export interface CommandResult {
  /** Exit code; `null` when a signal or the time limit ended it or it could not start. */
  readonly code: number | null;
  readonly output: string;
}

/** Runs a command to its end and keeps what it wrote (both streams, in order of arrival). Never throws. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { timeLimitMs?: number } = {},
): Promise<CommandResult> {
  const { timeLimitMs, ...spawnOptions } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...spawnOptions });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const limit =
      timeLimitMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeLimitMs);
    child.on('error', (error) => {
      clearTimeout(limit);
      resolve({ code: null, output: `${output}${error.message}\n` });
    });
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ code, output });
    });
  });
}

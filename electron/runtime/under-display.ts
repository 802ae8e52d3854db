import { hasDisplay, startVirtualDisplay, virtualDisplayObstacle } from './display.ts';
import { say } from './progress.ts';
import { runToEnd } from './run-to-end.ts';

/** Runs a command on the present display, or on a virtual one that lives as long as the command. Answers with its exit code. */
export async function underDisplay(command: readonly string[]): Promise<number> {
  const [program, ...args] = command;
  if (program === undefined) {
    say('under-display needs a command to run.');
    return 2;
  }
  if (hasDisplay()) return runToEnd(program, args, process.env);
  const obstacle = await virtualDisplayObstacle();
  if (obstacle !== undefined) {
    say(obstacle);
    return 1;
  }
  const display = await startVirtualDisplay();
  try {
    return await runToEnd(program, args, { ...process.env, DISPLAY: display.name });
  } finally {
    display.stop();
  }
}

import { buildIfStale } from './build.ts';
import { libraryObstacle } from './debian.ts';
import { hasDisplay, virtualDisplayObstacle } from './display.ts';
import { electronEnvironment, electronPath, sandboxSwitches } from './electron-path.ts';
import { takePicture } from './picture.ts';
import { say } from './progress.ts';
import { projectFolder } from './project.ts';
import { runToEnd } from './run-to-end.ts';
import { sandboxObstacle } from './sandbox.ts';

/**
 * `npm start`: opens the workstation, or, where there is no screen, does its main
 * job on the demonstration messages. `--picture FILE` opens it on a virtual display
 * and saves what is seen. Other arguments go to the program. Answers with the exit code.
 */
export async function launch(args: readonly string[]): Promise<number> {
  try {
    const { picture, rest } = withoutPicture(args);
    if (picture === undefined && !hasDisplay()) return await showWithoutWindow();

    await buildIfStale();
    const program = await electronPath();
    const obstacle =
      (await libraryObstacle(program)) ??
      (await sandboxObstacle(program)) ??
      (picture === undefined ? undefined : await virtualDisplayObstacle());
    if (obstacle !== undefined) {
      say(obstacle);
      return 2;
    }
    const switches = sandboxSwitches();
    if (switches.length > 0) say('Running as root: Chromium goes without its sandbox.');
    const command = [...switches, '--log-level=3', projectFolder, ...rest];
    if (picture !== undefined) return await takePicture(picture, program, command);
    return await runToEnd(program, command, electronEnvironment());
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

async function showWithoutWindow(): Promise<number> {
  say(
    'There is no display here, so this is the same work without the window, on demonstration messages:',
  );
  const code = await runToEnd(
    'npm',
    ['run', '--silent', 'daliz', '--', 'demo', 'show'],
    process.env,
  );
  say('To see the window on a virtual display: npm start -- --picture daliz.png');
  say('To work in it over X11 or VNC: set DISPLAY, for example xvfb-run --server-num=99 npm start');
  return code;
}

function withoutPicture(args: readonly string[]): { picture?: string; rest: readonly string[] } {
  const at = args.indexOf('--picture');
  if (at < 0) return { rest: args };
  const picture = args[at + 1];
  if (picture === undefined) throw new Error('--picture needs the name of the file to write.');
  return { picture, rest: [...args.slice(0, at), ...args.slice(at + 2)] };
}

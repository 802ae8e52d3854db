import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startVirtualDisplay } from './display.ts';
import { electronEnvironment } from './electron-path.ts';
import { encodePng, readScreen } from './screen.ts';
import { say } from './progress.ts';

const longestMs = 60_000;
const lookEveryMs = 500;

/**
 * Starts the program on a virtual display, waits until its picture has stopped
 * changing, and writes that as a PNG. Answers with the exit code for `npm start`.
 */
export async function takePicture(
  file: string,
  program: string,
  args: readonly string[],
): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'daliz-picture-'));
  const display = await startVirtualDisplay(folder);
  const child = spawn(program, args, {
    stdio: 'ignore',
    env: { ...electronEnvironment(), DISPLAY: display.name, WAYLAND_DISPLAY: '' },
  });
  try {
    const picture = await settledPicture(path.join(folder, 'Xvfb_screen0'), () => child.exitCode);
    if (picture === undefined) {
      say('The window did not appear.');
      return 1;
    }
    writeFileSync(file, encodePng(picture));
    say(
      `The window was opened on a virtual display; this is what it showed: ${path.resolve(file)}`,
    );
    return 0;
  } finally {
    child.kill('SIGTERM');
    display.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The screen once it shows more than one colour and has been the same four looks long. */
async function settledPicture(screen: string, exitCode: () => number | null) {
  const started = Date.now();
  let before: Buffer | undefined;
  let same = 0;
  while (Date.now() - started < longestMs && exitCode() === null) {
    await sleep(lookEveryMs);
    const now = readScreen(readFileSync(screen));
    const blank = now.pixels.every((value) => value === now.pixels[0]);
    same = !blank && before?.equals(now.pixels) === true ? same + 1 : 0;
    before = now.pixels;
    if (same >= 4) return now;
  }
  return undefined;
}

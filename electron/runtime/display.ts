import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { installPackages, virtualDisplayPackages, windowPackages } from './debian.ts';
import { say, type Say } from './progress.ts';

/** Whether there is a screen to open a window on. */
export function hasDisplay(environment: NodeJS.ProcessEnv = process.env): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY']);
}

export interface VirtualDisplay {
  /** Value for the DISPLAY variable. */
  readonly name: string;
  stop(): void;
}

/**
 * Makes sure that a virtual display can be started, installing it where this is
 * root. Answers with the sentence to show when it cannot.
 */
export async function virtualDisplayObstacle(tell: Say = say): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  if (folders.some((folder) => existsSync(path.join(folder, 'Xvfb')))) return undefined;
  const command = await installPackages([...virtualDisplayPackages, ...windowPackages], tell);
  return command === undefined
    ? undefined
    : `A virtual display needs Xvfb, which is not installed. Run: ${command}`;
}

/**
 * Starts an X server without a screen, on a display number that the server picks
 * itself, so that several can run beside each other. With `pictureFolder` the
 * server keeps the picture of its screen in that folder (`Xvfb_screen0`, XWD).
 */
export function startVirtualDisplay(pictureFolder?: string): Promise<VirtualDisplay> {
  const kept = pictureFolder === undefined ? [] : ['-fbdir', pictureFolder];
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset', ...kept],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  return new Promise((resolve, reject) => {
    let complaint = '';
    let number = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      complaint = `${complaint}${chunk.toString('utf8')}`.slice(-2_000);
    });
    server.on('error', (error) => reject(new Error(`Xvfb does not start: ${error.message}`)));
    server.on('exit', (code) => {
      reject(new Error(`Xvfb ended with code ${code}: ${complaint.trim()}`));
    });
    server.stdio[3]?.on('data', (chunk: Buffer) => {
      number += chunk.toString('utf8');
      if (!number.endsWith('\n')) return;
      resolve({ name: `:${number.trim()}`, stop: () => void server.kill('SIGTERM') });
    });
  });
}

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hasDisplay } from '../../../electron/runtime/display.ts';
import { electronEnvironment, electronPath } from '../../../electron/runtime/electron-path.ts';
import { withProgress } from '../../../electron/runtime/progress.ts';
import { projectFolder } from '../../../electron/runtime/project.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'daliz-start-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

/** Puts a program of this name first on the PATH that only says how it was called. */
function pretend(name: string): string {
  writeFileSync(path.join(folder, name), '#!/bin/sh\necho "called with: $*"\n');
  chmodSync(path.join(folder, name), 0o755);
  return `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`;
}

describe('npm start', () => {
  test.each(['electron/runtime/start.mjs', 'electron/runtime/under-display.mjs', 'tests/run.mjs'])(
    'tells a Node that is too old what to do, in one line (%s)',
    (script) => {
      const { status, stderr, stdout } = spawnSync(
        process.execPath,
        ['--no-experimental-strip-types', path.join(projectFolder, script)],
        { encoding: 'utf8' },
      );
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toMatch(/needs Node 24.*npm/);
    },
  );

  test('without a display does the same work on demonstration messages and says how to see the window', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(projectFolder, 'electron/runtime/start.mjs')],
      {
        encoding: 'utf8',
        env: { ...process.env, PATH: pretend('npm'), DISPLAY: '', WAYLAND_DISPLAY: '' },
      },
    );
    expect(status).toBe(0);
    expect(stdout).toBe('called with: run --silent daliz -- demo show\n');
    expect(stderr.split('\n')[0]).toMatch(/^There is no display here/);
    expect(stderr).toContain('npm start -- --picture');
  });

  test('knows a screen of either kind', () => {
    expect(hasDisplay({ DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay({ DISPLAY: '' })).toBe(process.platform !== 'linux');
  });

  test('takes the Electron of a named folder, and says so when it holds none', async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    await expect(electronPath()).rejects.toThrow(/ELECTRON_OVERRIDE_DIST_PATH/);
    writeFileSync(path.join(folder, 'electron'), '');
    expect(await electronPath()).toBe(path.join(folder, 'electron'));
  });

  test('never lets the environment turn the window into a Node', () => {
    expect(
      electronEnvironment({
        ELECTRON_RUN_AS_NODE: '1',
        NODE_OPTIONS: '--inspect',
        HOME: '/home/a',
      }),
    ).toEqual({ HOME: '/home/a' });
  });
});

test('what is quick is silent, and what takes over two seconds says what it is', async () => {
  vi.useFakeTimers();
  const said: string[] = [];
  const work = (ms: number) => () => new Promise<void>((resolve) => setTimeout(resolve, ms));

  const quick = withProgress('Quick work', work(1_900), (line) => said.push(line));
  await vi.advanceTimersByTimeAsync(5_000);
  await quick;
  expect(said).toEqual([]);

  const slow = withProgress('Slow work', work(15_000), (line) => said.push(line));
  await vi.advanceTimersByTimeAsync(15_000);
  await slow;
  expect(said).toEqual(['Slow work …', 'Slow work … 12 s']);
});

import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  installCommand,
  installPackages,
  missingIn,
  windowPackages,
} from '../../../electron/runtime/debian.ts';

afterEach(() => vi.restoreAllMocks());

describe('what a machine is missing', () => {
  test('is read from the loader’s own list', () => {
    const list = `
	linux-vdso.so.1 (0x00007ffd)
	libgtk-3.so.0 => not found
	libnss3.so => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
	libnss3.so => not found
`;
    expect(missingIn(list)).toEqual(['libgtk-3.so.0', 'libnss3.so']);
    expect(missingIn('\tlibc.so.6 => /lib/libc.so.6 (0x0)\n')).toEqual([]);
  });

  test('is answered with one command that can be pasted', () => {
    expect(installCommand(['xvfb'], false)).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb',
    );
    expect(installCommand(['xvfb'], true)).not.toContain('sudo');
  });

  test('is never installed by somebody who may not: they get the command', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    const said: string[] = [];
    const command = await installPackages(windowPackages, (line) => said.push(line));
    expect(command).toMatch(/^sudo apt-get update && sudo apt-get install .*libgtk-3-0/);
    expect(said).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { table } from '../../../electron/command-line/output.ts';

it('The table of the command line holds every declaration of a large post', () => {
  const rows = Array.from({ length: 150_000 }, (_, n) => ['green', String(n)]);
  const lines = table(['corridor', 'number'], rows, [1]).split('\n');
  expect(lines).toHaveLength(rows.length + 2);
  expect(lines.at(-1)).toBe('green     149999');
});

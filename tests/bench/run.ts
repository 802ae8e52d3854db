import { benchFormats } from './formats.ts';
import { benchImport } from './import.ts';
import { benchMemory } from './memory.ts';
import { benchReplay } from './replay.ts';
import { benchStart } from './start.ts';

/**
 * `npm run bench [-- import|formats|memory|replay|start] [-- --count N]`: speed measured against something
 * done in the same run, told as a ratio. Figures of one machine mean nothing on another.
 */
const benches: Record<string, (counts: readonly number[]) => Promise<void>> = {
  import: benchImport,
  formats: benchFormats,
  memory: benchMemory,
  replay: benchReplay,
  start: benchStart,
};

const args = process.argv.slice(2);
const countAt = args.indexOf('--count');
const counts = countAt === -1 ? [2_000, 100_000] : [Number(args[countAt + 1])];
const chosen = args.filter(
  (arg, index) => !arg.startsWith('--') && (countAt === -1 || index !== countAt + 1),
);
const unknown = chosen.filter((name) => !(name in benches));

if (unknown.length > 0 || counts.some((count) => !Number.isInteger(count) || count < 50)) {
  process.stderr.write(`usage: npm run bench -- [${Object.keys(benches).join('|')}] [--count N]\n`);
  process.exitCode = 2;
} else {
  for (const [name, bench] of Object.entries(benches)) {
    if (chosen.length === 0 || chosen.includes(name)) await bench(counts);
  }
}

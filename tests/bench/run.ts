import { benchDesk } from './desk.ts';
import { benchDetection } from './detection.ts';
import { benchFormats } from './formats.ts';
import { benchImport } from './import.ts';
import { benchJournal } from './journal.ts';
import { benchMemory } from './memory.ts';
import { benchReplay } from './replay.ts';
import { benchRisk } from './risk.ts';
import { benchStart } from './start.ts';
import { benchVerifier } from './verifier.ts';

/**
 * `npm run bench [-- desk|import|formats|journal|memory|replay|start|risk|detection|verifier] [-- --count N]`: speed
 * measured against something done in the same run, told as a ratio. Figures of one machine mean nothing on another.
 * `desk` measures the queues of a post of the last count, in the core and in the window.
 * `detection` measures no speed, but what of the planted schemes of the demonstration is found.
 * `risk` takes `--profiles N,N --declarations N` instead, `journal` and `verifier` take `--entries N`.
 */
const args = process.argv.slice(2);

/** The numbers that stand after a flag, taken out of the arguments. */
function numbersAfter(flag: string, otherwise: readonly number[]): readonly number[] {
  const at = args.indexOf(flag);
  if (at === -1) return otherwise;
  const [, numbers = ''] = args.splice(at, 2);
  return numbers.split(',').map(Number);
}

const counts = numbersAfter('--count', [2_000, 100_000]);
const entries = numbersAfter('--entries', [1_000_000]);
const profiles = numbersAfter('--profiles', [100, 1_000, 10_000]);
const [declarations = 0] = numbersAfter('--declarations', [10_000]);

const benches: Record<string, () => Promise<void>> = {
  desk: () => benchDesk(counts.at(-1) ?? 100_000),
  import: () => benchImport(counts),
  formats: () => benchFormats(counts),
  journal: () => benchJournal(entries[0] ?? 1_000_000),
  memory: benchMemory,
  start: () => benchStart(counts),
  risk: () => benchRisk(profiles, declarations),
  replay: benchReplay,
  detection: benchDetection,
  verifier: () => benchVerifier(entries),
};

const whole = (least: number) => (count: number) => Number.isInteger(count) && count >= least;
const understood =
  args.every((name) => name in benches) &&
  counts.every(whole(50)) &&
  profiles.every(whole(1)) &&
  entries.every(whole(1)) &&
  whole(1)(declarations);

if (understood) {
  for (const [name, bench] of Object.entries(benches)) {
    if (args.length === 0 || args.includes(name)) await bench();
  }
} else {
  process.stderr.write(
    `usage: npm run bench -- [${Object.keys(benches).join('|')}] [--count N] [--profiles N,N] [--declarations N] [--entries N]\n`,
  );
  process.exitCode = 2;
}

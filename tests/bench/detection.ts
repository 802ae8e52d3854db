import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDemonstration } from '../../electron/core/demonstration/build.ts';
import { generateTraffic } from '../../electron/core/demonstration/traffic.ts';
import type { Truth } from '../../electron/core/demonstration/truth.ts';
import { systemClock } from '../../electron/core/store/clock.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { tell } from './report.ts';

/** Stories that are told: one alone may be lucky. */
const seeds = [1, 2, 3, 4];
const declarations = 2_000;
const until = '2026-06-30';

/** How many of some declarations were stopped: yellow or red when they came in. */
class Share {
  #all = 0;
  #stopped = 0;

  add(isStopped: boolean): void {
    this.#all += 1;
    if (isStopped) this.#stopped += 1;
  }

  toString(): string {
    return `${((100 * this.#stopped) / Math.max(1, this.#all)).toFixed(1)} % of ${this.#all}`;
  }
}

/** Shares by name, in the order in which the names were met. */
class Shares {
  readonly #shares = new Map<string, Share>();

  add(name: string, isStopped: boolean): void {
    const share = this.#shares.get(name) ?? new Share();
    this.#shares.set(name, share);
    share.add(isStopped);
  }

  tell(what: string): void {
    const sorted = [...this.#shares].sort(([one], [other]) => (one < other ? -1 : 1));
    tell(what, Object.fromEntries(sorted.map(([name, share]) => [name, String(share)])));
  }
}

interface Judged {
  readonly isStopped: boolean;
  /** Profiles whose hits count. */
  readonly profiles: readonly string[];
}

/** The first decision of each declaration, by the file it came in. */
function firstDecisions(file: string): ReadonlyMap<string, Judged> {
  const store = openStore(file, { clock: systemClock });
  const rows = store.all<{ file: string; corridor: string; profiles: string }>(
    `SELECT m.file, e.corridor,
       (SELECT json_group_array(profile_code) FROM hit WHERE decision_seq = e.seq AND counts = 1) AS profiles
     FROM decision e JOIN message m ON m.declaration_id = (SELECT id FROM declaration WHERE seq = e.declaration_seq)
     WHERE m.status = 'routed' AND e.seq = (SELECT min(seq) FROM decision WHERE declaration_seq = e.declaration_seq)`,
  );
  store.close();
  return new Map(
    rows.map(({ file: name, corridor, profiles }): [string, Judged] => [
      name,
      { isStopped: corridor === 'yellow' || corridor === 'red', profiles: JSON.parse(profiles) },
    ]),
  );
}

async function judge(seed: number, add: (truth: Truth, judged: Judged) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'daliz-bench-'));
  try {
    const file = join(folder, 'demonstration.db');
    await buildDemonstration(file, { declarations, seed, until });
    const decisions = firstDecisions(file);
    for (const { fileName, truth } of generateTraffic({ declarations, seed, until })) {
      const judged = decisions.get(fileName);
      if (judged !== undefined) add(truth, judged);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sideOf = ({ guilty }: Truth): string => (guilty ? 'guilty' : 'innocent');

/** What the starter profiles stop of the demonstration post: of the guilty as many, of the innocent as few as may be. */
export async function benchDetection(): Promise<void> {
  const together = new Shares();
  const schemes = new Shares();
  const profiles = new Map<string, Record<string, number>>();
  for (const seed of seeds) {
    const alone = new Shares();
    await judge(seed, (truth, { isStopped, profiles: hit }) => {
      const side = sideOf(truth);
      for (const shares of [alone, together]) shares.add(side, isStopped);
      if (truth.scheme !== null) schemes.add(truth.scheme, isStopped);
      for (const code of hit) {
        const counts = profiles.get(code) ?? { guilty: 0, innocent: 0 };
        profiles.set(code, { ...counts, [side]: (counts[side] ?? 0) + 1 });
      }
    });
    alone.tell(`detection, seed ${seed}, ${declarations} declarations`);
  }
  together.tell('detection, all seeds');
  schemes.tell('detection by scheme');
  for (const [code, { guilty, innocent }] of [...profiles].sort(([a], [b]) => (a < b ? -1 : 1)))
    tell(`hits of ${code}`, { guilty: String(guilty), innocent: String(innocent) });
}

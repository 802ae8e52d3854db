import type { Bin } from '../risk/distribution.ts';
import type { Count } from '../risk/counts.ts';
import type { Reader, Writer } from '../store/store.ts';

/** Adds counts to those of the post. */
export function addCounts(writer: Writer, counts: readonly Count[]): void {
  for (const { kind, key, bin, n } of counts) {
    writer.run(
      `INSERT INTO indicator_count (kind, key, bin, n) VALUES (?, ?, ?, ?)
       ON CONFLICT (kind, key, bin) DO UPDATE SET n = n + excluded.n`,
      kind,
      key,
      bin,
      n,
    );
  }
}

/** Takes out again what `addCounts` added; nothing stays of what has come to zero. */
export function removeCounts(writer: Writer, counts: readonly Count[]): void {
  for (const { kind, key, bin, n } of counts) {
    writer.run(
      'UPDATE indicator_count SET n = n - ? WHERE kind = ? AND key = ? AND bin = ?',
      n,
      kind,
      key,
      bin,
    );
    writer.run(
      'DELETE FROM indicator_count WHERE kind = ? AND key = ? AND bin = ? AND n <= 0',
      kind,
      key,
      bin,
    );
  }
}

/** A plain tally; 0 where nothing was counted. */
export function tallyOf(reader: Reader, kind: string, key: string): number {
  return (
    reader.get<{ n: number }>(
      'SELECT n FROM indicator_count WHERE kind = ? AND key = ? AND bin = 0',
      kind,
      key,
    )?.n ?? 0
  );
}

/** The counts under a key by rising bin, at most so many. Two texts are read several times faster than rows. */
export function binsOf(reader: Reader, kind: string, key: string, limit = 5_000): Bin[] {
  const found = reader.get<{ bins: string; counts: string }>(
    `SELECT json_group_array(bin) AS bins, json_group_array(n) AS counts FROM (
       SELECT bin, n FROM indicator_count WHERE kind = ? AND key = ? ORDER BY bin LIMIT ?)`,
    kind,
    key,
    limit,
  );
  if (found === undefined || found.bins === '[]') return [];
  const counts: readonly number[] = JSON.parse(found.counts);
  const bins: readonly number[] = JSON.parse(found.bins);
  return bins.map((bin, index) => ({ bin, n: counts[index] ?? 0 }));
}

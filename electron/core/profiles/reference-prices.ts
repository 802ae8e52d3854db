import type { Reader, Writer } from '../store/store.ts';

/** Fewest items a reference may rest on. */
const minimumSample = 20;

interface Key {
  readonly hs6: string;
  /** Empty: all origins together. */
  readonly origin: string;
  readonly currency: string;
}

function read(
  reader: Reader,
  key: Key,
): { n: number; mean_log: number; squares: number } | undefined {
  return reader.get(
    'SELECT n, mean_log, squares FROM reference_price WHERE hs6 = ? AND origin = ? AND currency = ?',
    key.hs6,
    key.origin,
    key.currency,
  );
}

/**
 * Geometric mean of the customs value per kilogram of these goods from this origin;
 * of the goods alone where the origin has too few; `null` where both have.
 */
export function referencePrice(reader: Reader, key: Key): number | null {
  for (const origin of [key.origin, '']) {
    const known = read(reader, { ...key, origin });
    if (known !== undefined && known.n >= minimumSample) return Math.exp(known.mean_log);
  }
  return null;
}

function add(writer: Writer, key: Key, logarithm: number): void {
  const before = read(writer, key) ?? { n: 0, mean_log: 0, squares: 0 };
  // Welford's running mean and sum of squares: stable, and nothing is recomputed from scratch.
  const n = before.n + 1;
  const delta = logarithm - before.mean_log;
  const mean = before.mean_log + delta / n;
  const squares = before.squares + delta * (logarithm - mean);
  writer.run(
    `INSERT INTO reference_price (hs6, origin, currency, n, mean_log, squares) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (hs6, origin, currency) DO UPDATE SET
       n = excluded.n, mean_log = excluded.mean_log, squares = excluded.squares`,
    key.hs6,
    key.origin,
    key.currency,
    n,
    mean,
    squares,
  );
}

/** Adds one item's value per kilogram (> 0) to the references of its goods, with and without origin. */
export function addPrice(writer: Writer, key: Key, perKilogram: number): void {
  const logarithm = Math.log(perKilogram);
  if (key.origin !== '') add(writer, key, logarithm);
  add(writer, { ...key, origin: '' }, logarithm);
}

/** Takes one value out again: Welford's step backwards. */
function remove(writer: Writer, key: Key, logarithm: number): void {
  const before = read(writer, key);
  if (before === undefined) return;
  const n = before.n - 1;
  if (n <= 0) {
    writer.run(
      'DELETE FROM reference_price WHERE hs6 = ? AND origin = ? AND currency = ?',
      key.hs6,
      key.origin,
      key.currency,
    );
    return;
  }
  const mean = (before.n * before.mean_log - logarithm) / n;
  const squares = before.squares - (logarithm - mean) * (logarithm - before.mean_log);
  writer.run(
    'UPDATE reference_price SET n = ?, mean_log = ?, squares = ? WHERE hs6 = ? AND origin = ? AND currency = ?',
    n,
    mean,
    Math.max(0, squares),
    key.hs6,
    key.origin,
    key.currency,
  );
}

/** Takes out of the references what `addPrice` put in. */
export function removePrice(writer: Writer, key: Key, perKilogram: number): void {
  const logarithm = Math.log(perKilogram);
  if (key.origin !== '') remove(writer, key, logarithm);
  remove(writer, { ...key, origin: '' }, logarithm);
}

/** One line of a bench: what, its figure, and how it stands to what it is measured against. */
export function tell(what: string, figures: Record<string, string>): void {
  const parts = Object.entries(figures).map(([name, figure]) => `${name} ${figure}`);
  process.stdout.write(`${what}: ${parts.join(', ')}\n`);
}

export const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
export const perSecond = (count: number, milliseconds: number) =>
  `${Math.round((count * 1000) / milliseconds)}/s`;
export const ratio = (ours: number, theirs: number) => (ours / theirs).toFixed(2);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

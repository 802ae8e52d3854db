import type { Reader, Writer } from '../store/store.ts';

/**
 * That what is not released has to be weighed again: written together with what makes it due
 * (other rules, other facts of traders), so that a program that ends in between finds it at the
 * next start.
 */
const key = 'reevaluation-due';

export type DueFor = 'rules' | 'facts';

export function markDue(writer: Writer, occasion: DueFor): void {
  writer.run(
    `INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET
       value = CASE WHEN value = 'rules' THEN value ELSE excluded.value END`,
    key,
    occasion,
  );
}

/** What it is due for; `null`: it is not. */
export function dueFor(reader: Reader): DueFor | null {
  const row = reader.get<{ value: DueFor }>('SELECT value FROM setting WHERE key = ?', key);
  return row?.value ?? null;
}

export function clearDue(writer: Writer): void {
  writer.run('DELETE FROM setting WHERE key = ?', key);
}

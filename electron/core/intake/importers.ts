import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const mark = (database: string, pid: number) => `${database}.importing-${pid}`;

/** Says beside the database that this process imports into it; call the answer when it has ended. */
export function beginImporting(database: string): () => void {
  const file = mark(database, process.pid);
  writeFileSync(file, '');
  return () => rmSync(file, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and not ours to signal.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether another living process imports into this database; marks that the dead left are cleared away. */
export function anotherImports(database: string): boolean {
  const start = `${basename(database)}.importing-`;
  let another = false;
  for (const name of readdirSync(dirname(database))) {
    if (!name.startsWith(start)) continue;
    const pid = Number(name.slice(start.length));
    if (pid === process.pid) continue;
    if (Number.isSafeInteger(pid) && pid > 0 && isAlive(pid)) another = true;
    else rmSync(join(dirname(database), name), { force: true });
  }
  return another;
}

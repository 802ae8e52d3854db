import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCheckpoint, verifyExport } from '../../resources/verifier/daliz-verify.mjs';

/** A folder for files of one test file; `clear` takes it away. */
export function verifierFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'daliz-verify-'));
  const file = path.join(folder, 'export.jsonl');
  return {
    folder,
    /** The stand-alone verifier over the bytes as an export, against checkpoints from outside. */
    verified: (bytes: string | Buffer, ...notes: readonly string[]) => {
      writeFileSync(file, bytes);
      return verifyExport(file, { given: notes.map((note) => readCheckpoint(note, [], 'given')) });
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

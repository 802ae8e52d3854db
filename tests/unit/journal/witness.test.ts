import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openSigner } from '../../../electron/core/journal/key.ts';
import { signedNote } from '../../../electron/core/journal/note.ts';
import { Witness } from '../../../electron/core/journal/witness.ts';
import { temporaryFolder } from '../../support/post.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const signer = openSigner(folder.path, 'daliz-window', null);
const root = Buffer.alloc(32, 7);
const at = '2026-03-02T04:00:00.000Z';
const note = (size: number) => signedNote({ origin: 'daliz/test', size, root, at }, signer);

let made = 0;
function witness() {
  const file = folder.file(`${(made += 1)}.notes`);
  return { file, kept: new Witness(file) };
}

describe('What was witnessed outside the database', () => {
  it('is the checkpoint added last, however many there are', () => {
    const { file, kept } = witness();
    expect(kept.newest()).toBe('none');
    for (let size = 1; size <= 100; size += 1) {
      kept.add(note(size));
      expect(kept.newest()).toMatchObject({ size });
    }
    expect(readFileSync(file).length).toBeGreaterThan(16_384);
  });

  it.each(['half', 'half a line\n', 'half\n\n', note(3).slice(0, -20)])(
    'passes over what a crash left half written, then and later: %j',
    (half) => {
      const { file, kept } = witness();
      kept.add(note(1));
      kept.add(note(2));
      appendFileSync(file, `\n\n\n${half}`);
      expect(kept.newest()).toMatchObject({ size: 2 });
      kept.add(note(4));
      expect(kept.newest()).toMatchObject({ size: 4 });
    },
  );

  it('is damaged where its end is no checkpoint, or nobody can read it', () => {
    const { file, kept } = witness();
    kept.add(note(1));
    appendFileSync(file, '\n\n\nnothing\n\n\nof the kind');
    expect(kept.newest()).toBe('damaged');
    const unreadable = folder.file('a-folder.notes');
    mkdirSync(unreadable);
    expect(new Witness(unreadable).newest()).toBe('damaged');
  });
});

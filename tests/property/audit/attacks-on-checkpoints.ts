import { generateKeyPairSync } from 'node:crypto';
import { originOf } from '../../../electron/core/journal/checkpoint.ts';
import { readNote, signedNote } from '../../../electron/core/journal/note.ts';
import { testSigner } from '../../support/signer.ts';
import { oneOf, otherThan, type Attack } from './target.ts';

const own = testSigner('daliz-window');
const columns = ['size', 'at', 'root', 'frontier', 'note'] as const;
type Kept = { size: number; at: string; root: Uint8Array; frontier: Uint8Array; note: string };

/** Changes what is kept of a checkpoint in the file. */
export const changedKept: Attack = (target, random) => {
  const row = oneOf(random, target.all<Kept>('SELECT * FROM checkpoint'));
  const column = oneOf(random, columns);
  const other = otherThan(random, row[column], 'TEXT');
  if (other === undefined) return null;
  let done = false;
  target.behindGuards(['checkpoint'], () => {
    done = target.run(`UPDATE checkpoint SET ${column} = ? WHERE size = ?`, other, row.size);
  });
  return done ? { kinds: ['checkpoint'] } : null;
};

export const deletedKept: Attack = (target, random) => {
  const { size } = oneOf(random, target.all<Kept>('SELECT * FROM checkpoint'));
  const which = oneOf(random, ['size = ?', 'size >= ?', 'size <= ?']);
  target.behindGuards(['checkpoint'], () => {
    target.run(`DELETE FROM checkpoint WHERE ${which}`, size);
  });
  return { kinds: ['checkpoint'] };
};

/** Signs what is kept with a key of his own, or keeps one more. */
export const forgedKept: Attack = (target, random) => {
  const row = oneOf(random, target.all<Kept>('SELECT * FROM checkpoint'));
  const origin = originOf(target.reader) ?? '';
  const { size, at, root } = row;
  target.behindGuards(['checkpoint'], () => {
    const note = signedNote({ origin, size, root, at }, own);
    target.run('UPDATE checkpoint SET note = ? WHERE size = ?', note, size);
  });
  return { kinds: ['checkpoint'] };
};

/** The paper that was taken away is changed instead of the file. */
export const changedGiven: Attack = ({ victim }, random) => {
  const { text } = oneOf(random, [victim.middle, victim.end]);
  const other = otherThan(random, text, 'TEXT');
  if (typeof other !== 'string') return null;
  return { kinds: ['checkpoint'], given: [other] };
};

/** A paper signed by a key that the log does not know, over the true root or another. */
export const forgedGiven: Attack = ({ victim }, random) => {
  const signed = readNote(oneOf(random, [victim.middle, victim.end]).text);
  const isSame = random(2) === 0;
  const root = isSame ? signed.root : Buffer.alloc(32, random(256));
  const given = [signedNote({ ...signed, root }, own)];
  return { kinds: isSame ? ['checkpoint'] : ['rewritten'], given };
};

/** A paper of another post. */
export const givenOfAnother: Attack = ({ victim }, random) => {
  const signed = readNote(oneOf(random, [victim.middle, victim.end]).text);
  const origin = `daliz/${generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).subarray(12, 20).toString('hex')}`;
  return { kinds: ['foreign'], given: [signedNote({ ...signed, origin }, own)] };
};

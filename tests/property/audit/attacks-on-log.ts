import {
  entryHash,
  entryOf,
  type ChainedEntry,
  type EntryRow,
} from '../../../electron/core/journal/entry.ts';
import { Frontier } from '../../../electron/core/journal/merkle.ts';
import { keyText, signedNote, type Signer } from '../../../electron/core/journal/note.ts';
import { canonicalJson } from '../../../electron/core/risk/canonical.ts';
import { keyOf, rowDigest, type Seals } from '../../../electron/core/store/seals.ts';
import { testSigner } from '../../support/signer.ts';
import { anyRow, changeRow, keyOfRow } from './attacks-on-rows.ts';
import { oneOf, otherThan, type Attack, type Expected, type Target } from './target.ts';

type Random = (below: number) => number;
type Writable = { -readonly [K in keyof ChainedEntry]: ChainedEntry[K] };

const own = testSigner('daliz-window');

const entriesOf = (target: Target): Writable[] =>
  target.all<EntryRow>('SELECT * FROM journal ORDER BY seq').map(entryOf);

const columns = [
  'seq',
  'version',
  'at',
  'actor',
  'role',
  'action',
  'object_kind',
  'object_id',
  'was',
  'became',
  'basis',
  'reason',
  'detail',
  'previous',
  'hash',
] as const;

function insert(target: Target, entry: ChainedEntry): boolean {
  const { objectKind, objectId, ...rest } = entry;
  const row: EntryRow = { ...rest, object_kind: objectKind, object_id: objectId };
  return target.run(
    `INSERT INTO journal (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...columns.map((column) => row[column]),
  );
}

const hashed = (entry: Writable): Writable => {
  entry.hash = entryHash(entry.previous, entry) ?? entry.hash;
  return entry;
};

/** What the attacker does about the checkpoints in the file. */
type Keeping = 'left' | 'dropped' | 'signed anew';

/** Puts other entries in place of the log: numbered, chained and hashed as they should be. */
function rewrite(
  target: Target,
  entries: Writable[],
  keeping: Keeping,
  signer: Signer = own,
): void {
  const frontier = new Frontier();
  const notes: {
    size: number;
    at: string;
    root: Uint8Array;
    frontier: Uint8Array;
    note: string;
  }[] = [];
  let previous: Uint8Array = new Uint8Array(32);
  let origin = '';
  for (const [at, entry] of entries.entries()) {
    entry.seq = at + 1;
    entry.previous = previous;
    if (keeping === 'signed anew' && entry.action === 'journal.signer')
      entry.objectId = keyText(signer);
    if (keeping === 'signed anew' && entry.action === 'journal.checkpoint' && at > 0) {
      const { size, root, bytes } = frontier;
      const detail = JSON.parse(entry.detail) as object;
      const time = entry.at;
      const note = signedNote({ origin, size, root, at: time }, signer);
      notes.push({ size, at: time, root, frontier: bytes, note });
      entry.detail = canonicalJson({
        ...detail,
        size,
        root: Buffer.from(root).toString('hex'),
        key: keyText(signer),
      });
      entry.objectId = origin;
    }
    previous = hashed(entry).hash;
    if (at === 0) origin = `daliz/${Buffer.from(previous).toString('hex').slice(0, 16)}`;
    frontier.append(previous);
  }
  target.behindGuards(['journal', 'checkpoint'], () => {
    target.run('DELETE FROM journal');
    for (const entry of entries) insert(target, entry);
    if (keeping !== 'left') target.run('DELETE FROM checkpoint');
    for (const { size, at, root, frontier: tree, note } of notes)
      target.run(
        'INSERT INTO checkpoint (size, at, root, frontier, note) VALUES (?, ?, ?, ?, ?)',
        size,
        at,
        root,
        tree,
        note,
      );
  });
}

const keepings = ['left', 'dropped', 'signed anew'] as const;
const ofTheLog = (entry: ChainedEntry) => entry.action.startsWith('journal.');

/** The checkpoint taken away that covers an entry, or any of them. */
function givenFor({ victim }: Target, random: Random, seq: number): string[] {
  const { middle, end } = victim;
  if (seq > middle.size) return random(2) === 0 ? [end.text] : [middle.text, end.text];
  return oneOf(random, [[middle.text], [end.text], [middle.text, end.text]]);
}

/** Of a chain rewritten from its first entry on, the name itself is another. */
function rewritten(
  target: Target,
  random: Random,
  seq: number,
  more: Partial<Expected> = {},
): Expected {
  const kinds = seq === 1 ? (['foreign'] as const) : (['rewritten'] as const);
  return { kinds, given: givenFor(target, random, seq), ...more };
}

const words = ['at', 'actor', 'role', 'action', 'objectKind', 'objectId', 'reason'] as const;

function withOtherWord(random: Random, entry: Writable): boolean {
  const field = oneOf(random, words);
  const other = otherThan(random, entry[field], 'TEXT');
  if (other === undefined || (other === null && field !== 'reason')) return false;
  Object.assign(entry, { [field]: other });
  return true;
}

/** Changes words of an entry and makes every hash behind it right again. */
export const rechainedWords: Attack = (target, random) => {
  const entries = entriesOf(target);
  const entry = oneOf(random, entries.slice(0, target.victim.end.size));
  if (ofTheLog(entry) || !withOtherWord(random, entry) || ofTheLog(entry)) return null;
  const keeping = oneOf(random, keepings);
  const { seq } = entry;
  rewrite(target, entries, keeping);
  return rewritten(target, random, seq, { perfect: keeping === 'signed anew' });
};

/** Changes a row, its seal in the log, and makes every hash behind it right again. */
export const rechainedSeal: Attack = (target, random) => {
  const place = anyRow(target, random);
  if (place.table === 'reference_row') return null;
  const row = changeRow(target, random, place, place.keys);
  if (row === null) return null;
  const entries = entriesOf(target);
  const key = keyOf(keyOfRow(place));
  const sealed = entries.findLast(({ detail }) => {
    const { seals } = JSON.parse(detail) as { seals?: Seals };
    return seals?.[place.table]?.[key] !== undefined;
  });
  if (sealed === undefined) throw new Error(`no entry seals ${place.table} ${key}`);
  const detail = JSON.parse(sealed.detail) as { seals: Seals };
  detail.seals[place.table] = { ...detail.seals[place.table], [key]: rowDigest(row) };
  sealed.detail = canonicalJson(detail);
  const { seq } = sealed;
  const keeping = oneOf(random, keepings);
  rewrite(target, entries, keeping);
  if (seq > target.victim.end.size) return null;
  return rewritten(target, random, seq, { perfect: keeping === 'signed anew' });
};

/** Takes entries out, puts one in or lets two change places, and numbers and hashes all anew. */
export const rechainedOrder: Attack = (target, random) => {
  const entries = entriesOf(target);
  const at = random(target.victim.end.size);
  const other = random(target.victim.end.size);
  const entry = entries[at];
  if (entry === undefined || at === other) return null;
  const kind = random(3);
  if (kind === 0) entries.splice(at, 1 + random(3));
  else if (kind === 1) entries.splice(at, 0, { ...oneOf(random, entries), reason: 'forged' });
  else [entries[at], entries[other]] = [entries[other] ?? entry, entry];
  const first = kind === 2 ? Math.min(at, other) : at;
  const keeping = oneOf(random, ['left', 'dropped'] as const);
  rewrite(target, entries, keeping);
  const expected = rewritten(target, random, first + 1);
  // Where fewer are left than were signed, that may be what shows first.
  return kind === 0 && first > 0 ? { ...expected, kinds: ['rewritten', 'truncated'] } : expected;
};

/** Cuts the end off; the checkpoints of what is gone stay, go too, or are made for what is left. */
export const truncated: Attack = (target, random) => {
  const { middle, end } = target.victim;
  const size = random(end.size);
  const given = size < middle.size ? oneOf(random, [[middle.text], [end.text]]) : [end.text];
  const gone = random(2) === 0;
  target.behindGuards(['journal', 'checkpoint'], () => {
    target.run('DELETE FROM journal WHERE seq > ?', size);
    if (gone) target.run('DELETE FROM checkpoint WHERE size >= ?', size);
  });
  return { kinds: ['truncated'], given };
};

/** Changes a column of an entry and leaves it at that. */
export const changedEntry: Attack = (target, random) => {
  const row = oneOf(random, target.all<EntryRow>('SELECT * FROM journal'));
  const column = oneOf(random, columns);
  const other = otherThan(random, row[column], 'TEXT');
  if (other === undefined) return null;
  let done = false;
  target.behindGuards(['journal'], () => {
    done = target.run(`UPDATE journal SET ${column} = ? WHERE seq = ?`, other, row.seq);
  });
  if (!done) return null;
  return { kinds: column === 'seq' ? ['missing', 'order', 'changed'] : ['changed'] };
};

export const deletedEntries: Attack = (target, random) => {
  const from = 1 + random(target.victim.entries - 1);
  const to = Math.min(from + random(3), target.victim.entries - 1);
  target.behindGuards(['journal'], () => {
    target.run('DELETE FROM journal WHERE seq BETWEEN ? AND ?', from, to);
  });
  return { kinds: ['missing'] };
};

export const exchangedEntries: Attack = (target, random) => {
  const [a, b] = [1 + random(target.victim.entries), 1 + random(target.victim.entries)];
  if (a === b) return null;
  target.behindGuards(['journal'], () => {
    target.run('UPDATE journal SET seq = -7 WHERE seq = ?', a);
    target.run('UPDATE journal SET seq = ? WHERE seq = ?', a, b);
    target.run('UPDATE journal SET seq = ? WHERE seq = -7', b);
  });
  return { kinds: ['order'] };
};

const strangeNumbers = [0, -1, -(2 ** 60), 2 ** 53 + 2, 2 ** 62];

/** An entry that nobody wrote, in between, at the end or where no number can be. */
export const insertedEntry: Attack = (target, random) => {
  const entries = entriesOf(target);
  const last = entries.at(-1);
  if (last === undefined) return null;
  const forged = { ...oneOf(random, entries), previous: last.hash };
  const next = last.seq + 1;
  switch (random(5)) {
    case 0: {
      const seq = 2 + random(entries.length - 1);
      target.behindGuards(['journal'], () => {
        target.run('UPDATE journal SET seq = -seq WHERE seq >= ?', seq);
        target.run('UPDATE journal SET seq = 1 - seq WHERE seq < 0');
      });
      const previous = entries[seq - 2]?.hash ?? forged.previous;
      insert(target, hashed({ ...forged, seq, previous }));
      return { kinds: ['order', 'changed'] };
    }
    case 1:
      insert(target, { ...forged, seq: next });
      return { kinds: ['changed', 'order'] };
    case 2:
      insert(
        target,
        hashed({ ...forged, seq: next, previous: entries[random(next - 2)]?.hash ?? last.hash }),
      );
      return { kinds: ['chain'] };
    case 3:
      insert(
        target,
        hashed({
          ...forged,
          seq: next,
          version: 1,
          was: null,
          became: null,
          basis: null,
          reason: null,
        }),
      );
      return { kinds: ['order'] };
    default: {
      const seq = oneOf(random, [...strangeNumbers, next + 1 + random(1000)]);
      const previous = random(2) === 0 ? new Uint8Array(32) : last.hash;
      insert(target, hashed({ ...forged, seq, previous }));
      return { kinds: seq > next ? ['missing', 'changed'] : ['order', 'changed'] };
    }
  }
};

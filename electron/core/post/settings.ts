import { randomBytes } from 'node:crypto';
import { postSchema, type Post } from '../../../shared/contract/post.ts';
import { system } from '../journal/journal.ts';
import { ensureRules } from '../profiles/active.ts';
import { foundReference } from '../reference/found.ts';
import type { ShippedTable } from '../reference/shipped.ts';
import type { Clock, Store } from '../store/open.ts';
import type { Reader } from '../store/store.ts';

function setting(reader: Reader, key: string): string | undefined {
  return reader.get<{ value: string }>('SELECT value FROM setting WHERE key = ?', key)?.value;
}

/** The post a database belongs to; `null` for one that was never set up. */
export function postOf(reader: Reader): Post | null {
  const post = setting(reader, 'post');
  return post === undefined ? null : postSchema.parse(JSON.parse(post));
}

/** The key of the random slot: drawn once per post, never shown. */
export function secretOf(reader: Reader): Uint8Array {
  const secret = setting(reader, 'random-slot-secret');
  if (secret === undefined) throw new Error('the database belongs to no post yet');
  return Buffer.from(secret, 'hex');
}

/** Sets a new database up as a post: its name, its secret, the rules that ship with the program. */
export function foundPost(
  store: Store,
  clock: Clock,
  post: Post,
  secret: Uint8Array = randomBytes(32),
  demonstration: readonly ShippedTable[] = [],
): void {
  store.change(system, (change) => {
    const insert = 'INSERT INTO setting (key, value) VALUES (?, ?)';
    change.run(insert, 'post', JSON.stringify(post));
    change.run(insert, 'random-slot-secret', Buffer.from(secret).toString('hex'));
    change.record({
      action: 'post.found',
      object: { kind: 'post', id: post.code },
      detail: { ...post },
    });
    foundReference(change, clock.now(), demonstration);
  });
  ensureRules(store, clock.now());
}

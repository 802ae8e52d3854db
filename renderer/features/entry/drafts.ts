import { z } from 'zod';
import { valuesSchema } from './schema.ts';
import type { EntryValues } from './values.ts';

/** Unfinished entries, kept in this window's own storage, so that they outlive a change of desks and a crash. */

const draftSchema = z.object({ savedAt: z.string(), values: valuesSchema });
export interface Draft {
  readonly savedAt: string;
  readonly values: EntryValues;
}

/** Where an entry was begun from: one draft each. */
export interface DraftPlace {
  readonly post: string;
  readonly person: number;
  readonly message: number | null;
  readonly declaration: string | null;
}

function keyOf({ post, person, message, declaration }: DraftPlace): string {
  const from = message ?? declaration ?? 'new';
  return ['draft', post, person, from].join('/');
}

/** The draft of a place; `null` where there is none, or one that an earlier program kept in another way. */
export function readDraft(storage: Storage, place: DraftPlace): Draft | null {
  const text = storage.getItem(keyOf(place));
  if (text === null) return null;
  try {
    const draft = draftSchema.safeParse(JSON.parse(text));
    return draft.success ? draft.data : null;
  } catch {
    return null;
  }
}

/** Keeps a draft; answers whether there was room for it. */
export function keepDraft(storage: Storage, place: DraftPlace, draft: Draft): boolean {
  try {
    storage.setItem(keyOf(place), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(storage: Storage, place: DraftPlace): void {
  storage.removeItem(keyOf(place));
}

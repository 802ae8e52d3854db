import { describe, expect, test } from 'vitest';
import { valuesOf } from '../../../renderer/features/entry/convert.ts';
import { dropDraft, keepDraft, readDraft } from '../../../renderer/features/entry/drafts.ts';
import { blankDeclaration } from '../../../shared/declaration.ts';

/** A storage in memory, with room for so many characters. */
function storage(room = Infinity): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      held.set(name, value);
    },
    removeItem: (name) => void held.delete(name),
  };
}

const place = { post: 'own', person: 1, message: null, declaration: null };
const draft = { savedAt: '2026-03-31T05:00:00.000Z', values: valuesOf(blankDeclaration()) };

describe('a draft of an entry', () => {
  test('is found again where it was begun, and nowhere else', () => {
    const kept = storage();
    expect(keepDraft(kept, place, draft)).toBe(true);
    expect(readDraft(kept, place)).toEqual(draft);
    expect(readDraft(kept, { ...place, message: 7 })).toBeNull();
    expect(readDraft(kept, { ...place, person: 2 })).toBeNull();
    expect(readDraft(kept, { ...place, post: 'demonstration' })).toBeNull();
  });

  test('that was given up is gone', () => {
    const kept = storage();
    keepDraft(kept, place, draft);
    dropDraft(kept, place);
    expect(readDraft(kept, place)).toBeNull();
  });

  test('for which there is no room is said not to be kept', () => {
    expect(keepDraft(storage(10), place, draft)).toBe(false);
  });

  test('of an earlier program or broken by a crash is no draft', () => {
    const kept = storage();
    keepDraft(kept, place, draft);
    const name = kept.key(0) ?? '';
    kept.setItem(name, '{"savedAt":"x","values":{"texts":{}}}');
    expect(readDraft(kept, place)).toBeNull();
    kept.setItem(name, '{"savedAt":');
    expect(readDraft(kept, place)).toBeNull();
  });
});

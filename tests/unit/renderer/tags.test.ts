import { describe, expect, it } from 'vitest';
import { withoutTags, withTags } from '../../../renderer/ui/grid/tagged.ts';

const none = { ids: new Set<string>(), cutFrom: null };
const idsOf = ({ ids }: { readonly ids: ReadonlySet<string> }) => [...ids];

describe('Tags', () => {
  it('are as many as may be, and say of how many', () => {
    const some = withTags(none, ['a', 'b'], 3);
    expect(some).toEqual({ ids: new Set(['a', 'b']), cutFrom: null });
    expect(withTags(some, ['b', 'c'], 3).cutFrom).toBeNull();
    expect(withTags(some, ['c', 'd'], 3)).toEqual({ ids: new Set(['a', 'b', 'c']), cutFrom: 4 });
    expect(withTags(none, ['a', 'b', 'c'], 3, 90).cutFrom).toBe(90);
  });

  it('of what a batch did come off; what was tagged while it ran and what it left stay', () => {
    const batch = withTags(none, ['done', 'refused'], 9);
    const meanwhile = withTags(batch, ['new'], 9);
    expect(idsOf(withoutTags(meanwhile, ['done']))).toEqual(['refused', 'new']);
    // What was untagged while it ran is not tagged again.
    const untagged = withoutTags(meanwhile, ['refused']);
    expect(idsOf(withoutTags(untagged, ['done']))).toEqual(['new']);
  });

  it('stay as they are where a batch of the row at the cursor did none of them', () => {
    const cut = withTags(none, ['a', 'b', 'c'], 2);
    expect(withoutTags(cut, ['cursor'])).toBe(cut);
    expect(withoutTags(none, ['cursor'])).toBe(none);
    expect(withoutTags(cut, ['a'])).toEqual({ ids: new Set(['b']), cutFrom: null });
  });
});

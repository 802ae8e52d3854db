import { describe, expect, it } from 'vitest';
import type { Approval } from '../../../shared/work/approval.ts';
import { isGranted, isLowered, type Extent } from '../../../shared/work/extent.ts';

const ordered: Extent = {
  kind: 'inspection',
  percent: 50,
  items: [1, 2],
  unpack: true,
  recount: true,
  reweigh: false,
  photograph: false,
};
const ordinals = [1, 2, 3];
const lowered = (change: Partial<Extent>, before = ordered) =>
  isLowered({ ...ordered, ...change }, before, ordinals);

describe('An order of inspection', () => {
  it('that asks for the same or for more lowers nothing', () => {
    expect(lowered({})).toBe(false);
    expect(lowered({ percent: 100, reweigh: true, items: [1, 2, 3] })).toBe(false);
    expect(lowered({ items: [] })).toBe(false);
  });

  it('lowers by a smaller share, fewer items, less work and an examination in place of an inspection', () => {
    expect(lowered({ percent: 49 })).toBe(true);
    expect(lowered({ items: [1] })).toBe(true);
    expect(lowered({ items: [1, 3] })).toBe(true);
    expect(lowered({ recount: false })).toBe(true);
    expect(lowered({ kind: 'examination' })).toBe(true);
  });

  it('that named no item meant all of them', () => {
    expect(lowered({ items: [1, 2] }, { ...ordered, items: [] })).toBe(true);
    expect(lowered({ items: [1, 2, 3] }, { ...ordered, items: [] })).toBe(false);
  });
});

describe('A question to the head of the post about less', () => {
  const asked = (granted: boolean, at: string): Approval => ({
    id: 1,
    declarationId: 'd',
    asked: { kind: 'lowerExtent', percent: 20, ground: 'pallets' },
    at: '2026-10-01T05:00:00.000Z',
    by: 'officer',
    name: 'Officer',
    decision: { granted, at, by: 'chief', name: 'Chief', note: '' },
  });
  const before = { at: '2026-10-01T06:00:00.000Z' };

  it('is good where it was granted since the order in force, for no less than was granted', () => {
    const granted = [asked(true, '2026-10-01T07:00:00.000Z')];
    expect(isGranted(20, before, granted)).toBe(true);
    expect(isGranted(19, before, granted)).toBe(false);
    expect(isGranted(20, before, [asked(true, '2026-10-01T05:30:00.000Z')])).toBe(false);
    expect(isGranted(20, before, [asked(false, '2026-10-01T07:00:00.000Z')])).toBe(false);
    expect(isGranted(20, before, [{ ...asked(true, ''), decision: null }])).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import type { Approval } from '../../../shared/work/approval.ts';
import type { Measure } from '../../../shared/work/measure.ts';
import { fallsShort, isGranted, isLowered, type Extent } from '../../../shared/work/extent.ts';

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
  const before = { ...ordered, at: '2026-10-01T06:00:00.000Z' };
  const isGood = (now: Partial<Extent>, approvals: Approval[]) =>
    isGranted({ ...ordered, ...now }, before, ordinals, approvals);
  const granted = [asked(true, '2026-10-01T07:00:00.000Z')];

  it('is good where it was granted since the order in force, for no less than was granted', () => {
    expect(isGood({ percent: 20 }, granted)).toBe(true);
    expect(isGood({ percent: 19 }, granted)).toBe(false);
    expect(isGood({ percent: 20 }, [asked(true, '2026-10-01T05:30:00.000Z')])).toBe(false);
    expect(isGood({ percent: 20 }, [asked(false, '2026-10-01T07:00:00.000Z')])).toBe(false);
    expect(isGood({ percent: 20 }, [{ ...asked(true, ''), decision: null }])).toBe(false);
  });

  it('takes nothing away but the share it was asked for', () => {
    expect(isGood({ percent: 20, kind: 'examination' }, granted)).toBe(false);
    expect(isGood({ percent: 20, items: [1] }, granted)).toBe(false);
    expect(isGood({ percent: 20, unpack: false }, granted)).toBe(false);
    expect(isGood({ percent: 20, photograph: true }, granted)).toBe(true);
  });
});

describe('A measure on the goods', () => {
  const measure = (code: string, items: number[], state: Measure['state'] = 'open'): Measure => ({
    code,
    items,
    state,
    mandatory: false,
    origin: 'profile',
    reason: null,
    note: null,
    by: null,
    at: null,
  });
  const short = (now: Partial<Extent>, ...measures: Measure[]) =>
    fallsShort({ ...ordered, ...now }, measures);

  it('wants the items it names, and an inspection where it is one', () => {
    expect(short({ items: [1] }, measure('I21', [2]))).toBe(true);
    expect(short({ items: [2] }, measure('I21', [2]))).toBe(false);
    expect(short({ items: [] }, measure('I21', [2]))).toBe(false);
    expect(short({ items: [1] }, measure('I21', []))).toBe(false);
    expect(short({ kind: 'examination' }, measure('I21', []))).toBe(true);
    expect(short({ kind: 'examination' }, measure('I20', []))).toBe(false);
  });

  it('wants nothing any more once it was left out or carried out, nor where it is one on papers', () => {
    expect(short({ items: [1] }, measure('I21', [2], 'skipped'))).toBe(false);
    expect(short({ items: [1] }, measure('I21', [2], 'applied'))).toBe(false);
    expect(short({ items: [1] }, measure('D10', [2]))).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { findingsByPlace, placeInForm } from '../../../renderer/features/entry/findingsAt.ts';
import type { Finding } from '../../../shared/finding.ts';

const finding = (field: string | null, item: number | null = null): Finding => ({
  code: 'SOMETHING',
  severity: 'error',
  item,
  field,
  params: {},
});

describe('a finding stands beside the field it speaks of', () => {
  test('of the main sheet', () => {
    expect(placeInForm(finding('parties.consignee.code'))?.path).toBe('parties.consignee.code');
    expect(placeInForm(finding('invoice'))?.path).toBe('invoice');
  });

  test('of an item', () => {
    expect(placeInForm(finding('hsCode', 3))).toEqual({ item: 3, path: 'hsCode' });
  });

  test('or beside the first part of what it speaks of', () => {
    expect(placeInForm(finding('parties.consignee'))?.path).toBe('parties.consignee.code');
    expect(placeInForm(finding('procedure', 1))?.path).toBe('procedure.requested');
  });

  test('or beside the table it speaks of a row of', () => {
    expect(placeInForm(finding('documents.date', 1))?.path).toBe('documents');
    expect(placeInForm(finding('containers'))?.path).toBe('containers');
  });

  test('of the whole has no place', () => {
    expect(placeInForm(finding(null))).toBeNull();
    expect(findingsByPlace([finding(null)]).size).toBe(0);
  });

  test('several of one field stand together', () => {
    const byPlace = findingsByPlace([
      finding('price', 1),
      finding('price', 1),
      finding('price', 2),
    ]);
    expect([...byPlace.values()].map((list) => list.length)).toEqual([2, 1]);
  });
});

import { describe, expect, test } from 'vitest';
import { placeOf } from '../../../renderer/features/declaration/places.ts';
import { sharedWords } from '../../../shared/locales/index.ts';

describe('where a finding leads', () => {
  test('a finding of the header leads to its box', () => {
    expect(placeOf({ item: null, field: 'parties.consignee.code' })).toEqual({
      box: '8',
      item: null,
    });
    expect(placeOf({ item: null, field: 'transport.border.mode' })).toEqual({
      box: '25',
      item: null,
    });
  });

  test('a finding of an item leads to the box of that item', () => {
    expect(placeOf({ item: 3, field: 'documents' })).toEqual({ box: '44', item: 3 });
  });

  test('a finding about the whole leads nowhere in particular', () => {
    expect(placeOf({ item: 2, field: null })).toBeNull();
  });

  const ofHeader = [
    'containers',
    'countries.destination',
    'countries.dispatch',
    'countries.firstDestination',
    'countries.trading',
    'invoice',
    'items',
    'parties.consignor.code',
    'registration.date',
    'totals.customsValue',
    'totals.grossGrams',
    'totals.items',
    'totals.packages',
    'transit.destinationOffice',
    'transport.arrival.nationality',
    'transport.border.nationality',
    'transport.containerised',
  ];
  const ofItems = [
    'hsCode',
    'description',
    'originCountry',
    'grossGrams',
    'netGrams',
    'price',
    'documents.date',
  ];

  test.each([
    ...ofHeader.map((field) => ({ item: null, field })),
    ...ofItems.map((field) => ({ item: 1, field })),
  ])('$field has its box, and the box a caption (item: $item)', (finding) => {
    const place = placeOf(finding);
    expect(place).not.toBeNull();
    expect(sharedWords.kk['terms']).toHaveProperty([`box.${place?.box}`]);
  });
});

import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../electron/core/consignments/marks.ts';
import {
  blankDeclaration,
  blankDocument,
  blankItem,
  blankPreviousDocument,
  type Declaration,
} from '../../../shared/declaration.ts';

const declaration = (said: Partial<Declaration>): Declaration => ({
  ...blankDeclaration(),
  ...said,
});
const container = (identity: string) => ({
  identity,
  type: null,
  item: null,
  packages: null,
  grossGrams: null,
});

describe('What a document of a consignment is found by', () => {
  it('the number it was registered under, and the numbers of what it continues', () => {
    const marks = marksOf(
      declaration({
        registrationNumber: '99901/010726/0000012',
        previousDocuments: [{ ...blankPreviousDocument(), reference: '99901/280626/0000007' }],
      }),
    );
    expect(marks).toEqual([
      { kind: 'registration', value: '999010107260000012' },
      { kind: 'registration', value: '999012806260000007' },
    ]);
  });

  it('a bare serial number of an earlier declaration is no mark: every office has one', () => {
    const item = {
      ...blankItem(1),
      previousDocuments: [{ ...blankPreviousDocument(), number: '40388' }],
    };
    expect(marksOf(declaration({ items: [item] }))).toEqual([]);
  });

  it('plates are the same typed in Latin or Cyrillic, with blanks and hyphens or without', () => {
    const typed = (identity: string) =>
      marksOf(
        declaration({
          transport: {
            ...blankDeclaration().transport,
            arrival: { identity, nationality: 'KZ' },
          },
        }),
      );
    expect(typed('123 АВС-02; 45-КМ 77')).toEqual(typed('123ABC02;45KM77'));
    expect(typed('123 АВС-02; 45-КМ 77')).toHaveLength(2);
  });

  it('the consignment note counts, the invoice does not', () => {
    const documents = [
      { ...blankDocument(), code: '02015', reference: 'CMR 77-1204' },
      { ...blankDocument(), code: '04021', reference: 'INV 55' },
      { ...blankDocument(), code: 'N730', reference: 'GB/CMR/9' },
    ];
    expect(marksOf(declaration({ documents }))).toEqual([
      { kind: 'transportDocument', value: 'CMR771204' },
      { kind: 'transportDocument', value: 'GBCMR9' },
    ]);
  });

  it('preliminary information is found by its number from the manifest box of the declaration', () => {
    const announced = marksOf(declaration({ document: 'preliminary', reference: 'ПИ260000123' }));
    const declared = marksOf(declaration({ manifest: 'ПИ260000123' }));
    expect(announced).toEqual(declared);
    expect(declared).toEqual([{ kind: 'manifest', value: 'ПИ260000123' }]);
  });

  it('containers count; a number too short to tell anything does not', () => {
    expect(
      marksOf(declaration({ containers: [container('MSCU9981402'), container('123')] })),
    ).toEqual([{ kind: 'container', value: 'MSCU9981402' }]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../../electron/core/versions/differences.ts';
import { declarations } from '../intake/declarations.ts';
import { changesOf } from './one-change.ts';

const runs = { numRuns: 200 };

describe('Comparing two versions', () => {
  it('finds nothing between a declaration and itself', () => {
    fc.assert(
      fc.property(declarations, (declaration) => {
        expect(differences(declaration, structuredClone(declaration))).toEqual([]);
      }),
      runs,
    );
  });

  it('finds exactly the one value that was changed, under its own path', () => {
    fc.assert(
      fc.property(declarations, fc.nat(), (declaration, choice) => {
        const changes = changesOf(declaration);
        const change = changes[choice % changes.length];
        if (change === undefined) throw new Error('nothing to change');
        const { after, expected } = change;
        expect(differences(declaration, after)).toEqual([expected]);
      }),
      runs,
    );
  });

  it('names a removed item and says nothing of those whose numbers only moved up', () => {
    fc.assert(
      fc.property(declarations, fc.nat(), (declaration, choice) => {
        fc.pre(declaration.items.length > 1);
        const place = choice % declaration.items.length;
        const items = declaration.items
          .toSpliced(place, 1)
          .map((item, index) => ({ ...item, ordinal: index + 1 }));
        const found = differences(declaration, { ...declaration, items });
        expect(found.map(({ field, after }) => [field, after])).toEqual([['items', null]]);
      }),
      runs,
    );
  });

  it('finds nothing where documents, containers and payments only stand in another order', () => {
    fc.assert(
      fc.property(declarations, (declaration) => {
        const turned = {
          ...declaration,
          containers: declaration.containers.toReversed(),
          items: declaration.items.map((item) => ({
            ...item,
            documents: item.documents.toReversed(),
            payments: item.payments.toReversed(),
            previousDocuments: item.previousDocuments.toReversed(),
            containers: item.containers.toReversed(),
          })),
        };
        expect(differences(declaration, turned)).toEqual([]);
      }),
      runs,
    );
  });

  it('says the same backwards, with before and after changed over', () => {
    fc.assert(
      fc.property(declarations, declarations, (one, other) => {
        const forth = differences(one, other);
        const back = differences(other, one);
        expect(forth.length === 0).toBe(back.length === 0);
        const swapped = back
          .filter(({ item }) => item === null)
          .map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before }));
        const key = (value: unknown) => JSON.stringify(value);
        const sets = (list: typeof forth) =>
          list.flatMap((each) => (isEntry(each.field) ? [] : [key(each)])).toSorted();
        expect(sets(forth.filter(({ item }) => item === null))).toEqual(sets(swapped));
      }),
      runs,
    );
  });
});

const isEntry = (field: string) => ['containers', 'documents', 'previousDocuments'].includes(field);

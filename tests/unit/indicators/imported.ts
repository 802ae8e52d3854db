import { afterAll } from 'vitest';
import {
  blankDeclaration,
  blankItem,
  type Declaration,
  type Item,
} from '../../../shared/declaration.ts';
import { temporaryFolder } from '../../support/post.ts';
import { party, tenge } from '../risk/weighed.ts';
import { weighingPost } from './post.ts';

export const traders = ['180740970018', '150340970019', '190240970015'] as const;
let number = 0;

/** An import of one item, of a message that says no more than a test needs. */
export function imported(
  item: Partial<Item> = {},
  changes: Partial<Declaration> = {},
): Declaration {
  const blank = blankDeclaration();
  number += 1;
  return {
    ...blank,
    sourceId: `M-${number}`,
    reference: `LRN-${number}`,
    direction: 'import',
    declaredOn: '2026-06-01',
    office: { code: '55302', name: null },
    parties: { ...blank.parties, consignee: party(traders[0]) },
    countries: { ...blank.countries, dispatch: 'CN', trading: 'CN' },
    items: [{ ...blankItem(1), hsCode: '6403990000', originCountry: 'CN', ...item }],
    ...changes,
  };
}
export const of = (consignee: string): Partial<Declaration> => ({
  parties: { ...blankDeclaration().parties, consignee: party(consignee) },
});
export const on = (declaredOn: string): Partial<Declaration> => ({ declaredOn });
export const worth = (perKilogram: number): Partial<Item> => ({
  netGrams: 10_000,
  grossGrams: 11_000,
  customsValue: tenge(perKilogram * 10),
});
export const times = (n: number, what: (index: number) => void) => {
  for (let index = 0; index < n; index += 1) what(index);
};

/** As many posts as the tests of one file need, each in a file of its own. */
export function postsAtHand() {
  const folder = temporaryFolder();
  const open: { close: () => void }[] = [];
  afterAll(() => {
    for (const store of open) store.close();
    folder.remove();
  });
  return function post() {
    const made = weighingPost(folder.file(`${open.length}.db`));
    open.push(made.store);
    return made;
  };
}

import { expect, it } from 'vitest';
import { searchWords } from '../../../electron/core/store/search-words.ts';

it.each([
  ['Ұялы телефон', ['уялы', 'телефон']],
  ['ҰЯЛЫ  ТЕЛЕФОН!', ['уялы', 'телефон']],
  ['іңгек ёлка', ['ингек', 'елка']],
  // Latin letters in a Cyrillic word are a slip; in a Latin word they are themselves.
  ['мoлoкo TALU-84', ['молоко', 'talu', '84']],
  ['５５３０２/120526', ['55302', '120526']],
  ['— , .', []],
])('%s is sought as %j', (text, words) => {
  expect(searchWords(text)).toEqual(words);
});

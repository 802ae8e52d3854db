import { type Declaration, type Item } from '../../../shared/declaration.ts';
import { declarationOf, message } from './reading.ts';

export const readable = [
  'al-im4.xml',
  'al-im7.xml',
  'gd-im4.xml',
  'gd-ex9.xml',
  'ci-ex1.xml',
  'kz-im40.xml',
  'kz-ex10.xml',
  'kz-tr80.xml',
  'kz-windows-1251.xml',
  'kz-utf-16.xml',
  'header-only.xml',
];

export function itemOf(inside: string, header = ''): Item {
  const { declaration } = declarationOf(message(header, inside));
  const [item] = declaration.items;
  if (!item) throw new Error('no item');
  return item;
}

export const header = (inside: string): Declaration => declarationOf(message(inside)).declaration;
export const codesOf = (text: string): string[] =>
  declarationOf(text).findings.map(({ code }) => code);

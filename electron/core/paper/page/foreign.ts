import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import decompress from 'woff2-encoder/decompress';
import { z } from 'zod';
import { installed } from './installed.ts';
import { ofOneWeight } from './instance.ts';

/**
 * Letters that the font of the papers does not have, as they stand in names of consignors: which, and the
 * font that has them, cut into pieces of some hundred letters each (SIL Open Font License 1.1). A paper
 * needs few of the pieces, and of these only the letters that stand on it go into the file.
 */
const families = [
  {
    name: 'noto-sans-sc',
    letters: /[\p{Script_Extensions=Han}\p{Script_Extensions=Hira}\p{Script_Extensions=Kana}]/u,
  },
  // Letters of full width, which Chinese typing makes of figures and brackets.
  { name: 'noto-sans-sc', letters: /[\u3000-\u303f\uff01-\uff65\uffe0-\uffe6]/u },
  { name: 'noto-sans-kr', letters: /\p{Script_Extensions=Hangul}/u },
  { name: 'noto-sans-georgian', letters: /\p{Script_Extensions=Georgian}/u },
  { name: 'noto-sans-armenian', letters: /\p{Script_Extensions=Armenian}/u },
  { name: 'noto-sans-arabic', letters: /\p{Script_Extensions=Arabic}/u },
] as const;
type Family = (typeof families)[number]['name'];

/** One piece of a family: the name it is printed under, its file, and the letters in it, from and to. */
interface Piece {
  readonly font: string;
  readonly file: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** Written from right to left. */
const leftwards = /\p{Script_Extensions=Arabic}/u;
export const isLeftwards = (letter: string): boolean => leftwards.test(letter);

const cut = new Map<Family, readonly Piece[]>();
const wordsSchema = z.record(z.string(), z.string());

/** The pieces of a family, as its package lists them: `"[4]": "U+4e00-4e0a,U+4e0d"`. */
function piecesOf(family: Family): readonly Piece[] {
  const known = cut.get(family);
  if (known !== undefined) return known;
  const folder = `@fontsource-variable/${family}`;
  const text = readFileSync(installed(`${folder}/unicode.json`), 'utf8');
  const pieces = Object.entries(wordsSchema.parse(JSON.parse(text))).map(([key, list]) => {
    const part = key.replace(/[[\]]/g, '');
    return {
      font: `${family}-${part}`,
      file: `${folder}/files/${family}-${part}-wght-normal.woff2`,
      ranges: list.split(',').map((range): readonly [number, number] => {
        const [from = '', to = from] = range.replace('U+', '').split('-');
        return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      }),
    };
  });
  cut.set(family, pieces);
  return pieces;
}

function pieceOf(letter: string): Piece | null {
  const family = families.find(({ letters }) => letters.test(letter));
  const code = letter.codePointAt(0);
  if (family === undefined || code === undefined) return null;
  const has = ({ ranges }: Piece) => ranges.some(([from, to]) => code >= from && code <= to);
  return piecesOf(family.name).find(has) ?? null;
}

/** The fonts a text needs besides the one of the papers. */
export interface Foreign {
  /** TrueType by the name each is printed under. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
  /** By letter: the name of the font that has it. */
  readonly fontOf: ReadonlyMap<string, string>;
}

/** Foreign letters are printed in one weight, also where the rest is bold: the regular one. */
const regular = 400;

const unpacked = new Map<string, Uint8Array>();

async function fontIn({ font, file }: Piece): Promise<Uint8Array> {
  const known = unpacked.get(font);
  if (known !== undefined) return known;
  const bytes = await ofOneWeight(await decompress(await readFile(installed(file))), regular);
  unpacked.set(font, bytes);
  return bytes;
}

/** What the letters of this text need: almost always nothing. A letter that no font has is left out of it. */
export async function foreignIn(text: string): Promise<Foreign> {
  const fonts = new Map<string, Uint8Array>();
  const fontOf = new Map<string, string>();
  for (const letter of new Set(text)) {
    // Latin and Cyrillic letters need no look at the lists.
    if (letter < '\u0530') continue;
    const piece = pieceOf(letter);
    if (piece === null) continue;
    if (!fonts.has(piece.font)) fonts.set(piece.font, await fontIn(piece));
    fontOf.set(letter, piece.font);
  }
  return { fonts, fontOf };
}

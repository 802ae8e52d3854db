import { typeOf } from './file-type.ts';
import { pictureSize } from './picture-size.ts';

/** Largest thumbnail, bytes, and its longest side, pixels. */
const largest = 60 * 1024;
const longestSide = 512;

/**
 * Whether bytes that a window sent are a small picture as it draws them: a JPEG or PNG of at most 60 kB and
 * 512 pixels a side. `null`: they are not.
 */
export function thumbnailType(bytes: Uint8Array): 'image/png' | 'image/jpeg' | null {
  if (bytes.length > largest) return null;
  const type = typeOf(bytes);
  if (type !== 'image/png' && type !== 'image/jpeg') return null;
  const size = pictureSize(bytes);
  const fits = size !== null && size.every((side) => side > 0 && side <= longestSide);
  return fits ? type : null;
}

import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import {
  largestAttachment,
  largestOfAll,
  mostPixels,
  type Attachment,
  type AttachRefusal,
} from '../../../shared/work/attachment.ts';
import { codeOf, troubleOf } from '../store/errors.ts';
import { cleanName } from './file-name.ts';
import { typeOf } from './file-type.ts';
import { pictureSize } from './picture-size.ts';

/** A file as it is to be attached. */
export interface Incoming {
  readonly name: string;
  readonly type: Attachment['type'];
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export interface Refused {
  readonly file: string;
  readonly why: AttachRefusal;
}

/** Read files, or for each that cannot be attached the reason: then none is. */
export type Read =
  | { readonly files: readonly Incoming[]; readonly refused: null }
  | { readonly files: null; readonly refused: readonly Refused[] };

/**
 * Reads what is to be attached.
 * @param room bytes that may still be attached to the declaration
 * @param attached digests of what is attached already
 */
export async function readFiles(
  paths: readonly string[],
  room: number,
  attached: ReadonlySet<string>,
): Promise<Read> {
  const files: Incoming[] = [];
  const refused: Refused[] = [];
  const digests = new Set(attached);
  let left = Math.min(room, largestOfAll);
  for (const path of new Set(paths)) {
    const file = cleanName(path);
    // Once one is refused nothing will be attached: the rest is only looked at.
    const read = await readOne(path, left);
    if (typeof read === 'string') {
      refused.push({ file, why: read });
      continue;
    }
    const { sha256 } = read;
    if (digests.has(sha256)) refused.push({ file, why: 'twice' });
    digests.add(sha256);
    left -= read.bytes.length;
    files.push(read);
  }
  return refused.length > 0 ? { files: null, refused } : { files, refused: null };
}

async function readOne(path: string, left: number): Promise<Incoming | AttachRefusal> {
  try {
    const look = await lstat(path);
    if (look.isSymbolicLink()) return 'link';
    if (look.isDirectory()) return 'folder';
    if (!look.isFile()) return 'unreadable';
    if (look.size === 0) return 'empty';
    if (look.size > largestAttachment) return 'tooLarge';
    if (look.size > left) return 'allTooLarge';
    const bytes = await bytesOf(path, look.size);
    if (bytes === null) return 'unreadable';
    const type = typeOf(bytes);
    if (type === null) return 'unknownType';
    if (type !== 'application/pdf') {
      const size = pictureSize(bytes);
      // A few bytes may say that they are a picture that fills the memory of whoever opens it, or not say it.
      if (size === null) return 'unreadable';
      if (size[0] * size[1] > mostPixels) return 'tooManyPixels';
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { name: cleanName(path), type, bytes, sha256 };
  } catch (error) {
    return whyOf(error);
  }
}

/** Windows has no such flag: there a link was told from a file by its entry alone. */
const followNoLink = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW;

/** The bytes of a file that has this size; `null`: it became another while it was read. Follows no link. */
async function bytesOf(path: string, size: number): Promise<Uint8Array | null> {
  const handle = await open(path, constants.O_RDONLY | followNoLink);
  try {
    const now = await handle.stat();
    if (!now.isFile() || now.size !== size) return null;
    const bytes = await handle.readFile();
    return bytes.length === size ? bytes : null;
  } finally {
    await handle.close();
  }
}

function whyOf(error: unknown): AttachRefusal {
  if (codeOf(error) === 'ELOOP') return 'link';
  switch (troubleOf(error)) {
    case 'FILE_ABSENT':
      return 'absent';
    case 'FILE_FORBIDDEN':
      return 'forbidden';
    case 'FILE_IS_FOLDER':
      return 'folder';
    default:
      return 'unreadable';
  }
}

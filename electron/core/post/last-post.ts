import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { postKindSchema, type PostKind } from '../../../shared/contract/post.ts';

const fileIn = (folder: string) => join(folder, 'last-post.json');

/** Remembers which post of a folder was open last. */
export function rememberPost(folder: string, kind: PostKind): void {
  const file = fileIn(folder);
  try {
    writeFileSync(`${file}.new`, JSON.stringify({ kind }));
    renameSync(`${file}.new`, file);
  } catch {
    // Only a convenience: a post that is open must not be refused for it.
  }
}

/** The post of a folder that was open last; `null` where nobody knows. */
export function rememberedPost(folder: string): PostKind | null {
  try {
    const { kind } = JSON.parse(readFileSync(fileIn(folder), 'utf8'));
    return postKindSchema.parse(kind);
  } catch {
    return null;
  }
}

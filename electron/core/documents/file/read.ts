import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import type { DocumentProblem } from '../../../../shared/contract/documents.ts';
import {
  blankSupporting,
  type SupportingFacts,
  type SupportingKind,
} from '../../../../shared/supporting-document.ts';
import { codeOf, troubleOf } from '../../store/errors.ts';
import { cleanName } from '../../inspection/file-name.ts';
import type { ReceivedFile } from '../files.ts';
import { readCsv } from './csv.ts';
import { readJson } from './json.ts';
import { problem } from './problems.ts';

/** Bytes: hundreds of documents of hundreds of lines. */
const largestFile = 4 * 1024 * 1024;

/** What a file brings, or all that is wrong with it. */
export interface ReadFile {
  readonly documents: readonly SupportingFacts[];
  readonly source: ReceivedFile | null;
  readonly problems: readonly DocumentProblem[];
}

const refused = (...problems: DocumentProblem[]): ReadFile => ({
  documents: [],
  source: null,
  problems,
});

/** UTF-8, else the Cyrillic of Windows; `null`: neither, or no text at all. */
function decode(bytes: Uint8Array): string | null {
  for (const label of ['utf-8', 'windows-1251']) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // not in this encoding
    }
  }
  return null;
}

/** Documents of the bytes of a file: our own JSON, or a table with the lines of one document. */
export function documentsIn(
  bytes: Uint8Array,
  kind: SupportingKind,
  currency: string | null,
): {
  documents: readonly SupportingFacts[];
  type: ReceivedFile['type'];
  problems: readonly DocumentProblem[];
} {
  const problems: DocumentProblem[] = [];
  const type = 'text/csv';
  const content = decode(bytes);
  if (content === null) return { documents: [], type, problems: [problem('FILE_UNREADABLE')] };
  const start = content.trimStart();
  if (start === '') return { documents: [], type, problems: [problem('FILE_EMPTY')] };
  if (start.startsWith('{') || start.startsWith('['))
    return { documents: readJson(content, problems), type: 'application/json', problems };
  if (start.startsWith('<')) return { documents: [], type, problems: [problem('FORMAT_UNKNOWN')] };
  const lines = readCsv(content, currency, problems);
  if (problems.length > 0) return { documents: [], type, problems };
  const withPrices = lines.some(({ priceMinor }) => priceMinor !== null);
  const facts = blankSupporting(kind);
  return {
    documents: [{ ...facts, currency: withPrices ? currency : null, lines: [...lines] }],
    type,
    problems,
  };
}

/** Reads a file, refusing what is none or too large before it fills the memory. */
export async function readDocumentFile(
  path: string,
  kind: SupportingKind,
  currency: string | null,
): Promise<ReadFile> {
  let bytes: Uint8Array;
  try {
    const look = await stat(path);
    const { size } = look;
    // A pipe or a device has no end that could be waited for.
    if (!look.isFile() && !look.isDirectory())
      return refused(problem('FILE_UNREADABLE', {}, { cause: 'no file' }));
    if (size > largestFile)
      return refused(problem('FILE_TOO_LARGE', {}, { size, most: largestFile }));
    bytes = await readFile(path);
  } catch (error) {
    const trouble = troubleOf(error);
    return refused(
      trouble === 'FILE_EXISTS' || trouble === 'FILE_UNREADABLE'
        ? problem('FILE_UNREADABLE', {}, { cause: codeOf(error) || 'unknown' })
        : problem(trouble),
    );
  }
  const { documents, type, problems } = documentsIn(bytes, kind, currency);
  if (problems.length > 0) return refused(...problems);
  const sha256 = createHash('sha256').update(bytes).digest();
  return { documents, source: { name: cleanName(path), type, bytes, sha256 }, problems };
}

import type { Beside } from '../../../shared/contract/documents.ts';
import { declarationSchema } from '../../../shared/declaration.ts';
import type { Reader } from '../store/store.ts';
import { findDeclaration } from '../work/kept-declaration.ts';
import { compareDocuments } from './compare/compare.ts';
import { documentsOf, keptOf } from './repository.ts';

/** A declaration with its documents beside it; `null` when there is none. */
export function besideOf(reader: Reader, declarationId: string): Beside | null {
  const record = findDeclaration(reader, declarationId);
  if (record === undefined) return null;
  const documents = documentsOf(reader, record.seq);
  const declaration = declarationSchema.parse(JSON.parse(record.body));
  return {
    declarationId: record.id,
    registrationNumber: record.registration_number,
    documents,
    comparison: compareDocuments(declaration, documents),
  };
}

/** How many documents a declaration has, and in how many fields some of them differs; `null` when there is none. */
export function countBeside(
  reader: Reader,
  declarationId: string,
): { documents: number; differing: number } | null {
  const record = findDeclaration(reader, declarationId);
  if (record === undefined) return null;
  const documents = keptOf(reader, record.seq);
  // Most declarations have none yet: their bodies need not be read for it.
  if (documents.length === 0) return { documents: 0, differing: 0 };
  const { rows } = compareDocuments(declarationSchema.parse(JSON.parse(record.body)), documents);
  const differing = rows.filter(({ cells }) =>
    cells.some(({ verdict }) => verdict.is === 'differs'),
  );
  return { documents: documents.length, differing: differing.length };
}

import type { Comparison } from '../../../../shared/contract/documents.ts';
import type { Declaration } from '../../../../shared/declaration.ts';
import { headerRows } from './header.ts';
import { lineRows } from './lines.ts';
import { sourcesOf, type Kept } from './sources.ts';

/**
 * A declaration beside its documents, field by field: what each says and whether that agrees, differs
 * or cannot be compared. Fields of which no document says anything are left out. Pure.
 */
export function compareDocuments(declaration: Declaration, documents: readonly Kept[]): Comparison {
  const sources = sourcesOf(documents);
  const rows = [
    ...headerRows.flatMap((row) => row(declaration, sources) ?? []),
    ...lineRows(declaration.items, sources),
  ];
  return {
    sources: sources.map(({ kind, documents: of }, index) => ({
      kind,
      documents: of.map(({ id }) => id),
      differing: rows.filter(({ cells }) => cells[index]?.verdict.is === 'differs').length,
    })),
    rows,
  };
}

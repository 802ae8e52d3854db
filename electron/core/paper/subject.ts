import type { Corridor } from '../../../shared/corridor.ts';
import { declarationSchema, traderOf, type Party } from '../../../shared/declaration.ts';
import { postOf } from '../post/settings.ts';
import type { Reader } from '../store/store.ts';
import { findDeclaration } from '../work/kept-declaration.ts';

export interface Named {
  readonly code: string | null;
  readonly name: string | null;
}

/** What every paper says of the declaration it is about, and of the post that draws it up. */
export interface PaperSubject {
  readonly seq: number;
  readonly id: string;
  readonly registrationNumber: string | null;
  readonly reference: string | null;
  readonly corridor: Corridor;
  readonly post: { readonly code: string; readonly name: string };
  readonly declarant: Named | null;
  readonly trader: Named | null;
  readonly items: number;
  readonly packages: number | null;
  readonly grossGrams: number | null;
}

const named = (party: Party | null): Named | null =>
  party === null ? null : { code: party.code, name: party.name };

/** @param name identity of the declaration, or its registration number; `null`: there is no such one */
export function subjectNamed(reader: Reader, name: string): PaperSubject | null {
  const record = findDeclaration(reader, name);
  const post = postOf(reader);
  if (record === undefined || post === null) return null;
  const row = reader.get<{ corridor: Corridor }>(
    'SELECT corridor FROM declaration WHERE seq = ?',
    record.seq,
  );
  const declaration = declarationSchema.parse(JSON.parse(record.body));
  return {
    seq: record.seq,
    id: record.id,
    registrationNumber: record.registration_number,
    reference: declaration.reference,
    corridor: row?.corridor ?? 'red',
    post: { code: post.code, name: post.name },
    declarant: named(declaration.parties.declarant),
    trader: named(traderOf(declaration)),
    items: declaration.items.length,
    packages: declaration.totals.packages,
    grossGrams: declaration.totals.grossGrams,
  };
}

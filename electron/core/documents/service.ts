import type { SupportingFacts } from '../../../shared/supporting-document.ts';
import type { Actor } from '../journal/journal.ts';
import type { Change, Clock, Store } from '../store/open.ts';
import { findDeclaration, type DeclarationRecord } from '../work/kept-declaration.ts';
import type { ReceivedFile } from './files.ts';
import {
  documentById,
  insertDocument,
  isBroughtIn,
  markRemoved,
  updateDocument,
} from './repository.ts';

/** Somebody saved the document since it was seen, or took it out. */
export class SavedSinceError extends Error {
  constructor(id: number) {
    super(`document ${id} was saved by somebody else since`);
    this.name = 'SavedSinceError';
  }
}

/** The documents of this very file stand beside the declaration already: twice, every sum of theirs would be doubled. */
export class BroughtInError extends Error {
  constructor(file: string) {
    super(`${file} was brought in for this declaration before`);
    this.name = 'BroughtInError';
  }
}

/** Which revision of which document was seen. */
export interface Seen {
  readonly id: number;
  readonly revision: number;
}

/** Who writes down what documents say, and when. */
export interface DocumentWork {
  readonly store: Store;
  readonly clock: Clock;
  readonly actor: Actor;
  /** Asks again, once others were served in between, whether he still may. @throws where he may not */
  readonly demandAgain?: () => void;
}

const objectOf = ({ id }: Pick<DeclarationRecord, 'id'>) => ({ kind: 'declaration', id });

/** What the journal keeps of a document: everything but its lines, which are counted. */
function told({ lines, ...facts }: SupportingFacts) {
  return { ...facts, lines: lines.length };
}

/** What of it differs, both ways, so that an entry tells what was changed and nothing else. */
function changed(before: SupportingFacts, after: SupportingFacts) {
  const [was, is]: Record<string, unknown>[] = [{ ...before }, { ...after }];
  const names = Object.keys(is ?? {}).filter(
    (name) => JSON.stringify(was?.[name]) !== JSON.stringify(is?.[name]),
  );
  const pick = (from: Record<string, unknown> | undefined) =>
    Object.fromEntries(names.map((name) => [name, from?.[name] ?? null]));
  return { before: pick(was), after: pick(is) };
}

function add(
  change: Change,
  declaration: DeclarationRecord,
  facts: SupportingFacts,
  { actor, clock }: DocumentWork,
  source: ReceivedFile | null,
): number {
  const who = { by: actor.name, at: clock.now() };
  const id = insertDocument(change, declaration.seq, facts, who, source);
  change.record({
    action: 'document.enter',
    object: objectOf(declaration),
    after: told(facts),
    detail: {
      document: id,
      ...(source === null
        ? {}
        : { file: source.name, sha256: Buffer.from(source.sha256).toString('hex') }),
    },
  });
  return id;
}

/** @throws SavedSinceError where the document is no longer the one that was seen */
function standing(change: Change, seen: Seen) {
  const found = documentById(change, seen.id);
  if (found === null || found.document.revision !== seen.revision)
    throw new SavedSinceError(seen.id);
  return found;
}

/**
 * Writes down what a document says: a new one, or the one that was seen.
 * @returns its number and revision; `null`: there is no such declaration, or the document is of another
 * @throws SavedSinceError where somebody saved it since
 */
export function saveDocument(
  work: DocumentWork,
  declarationId: string,
  seen: Seen | null,
  facts: SupportingFacts,
): Seen | null {
  const declaration = findDeclaration(work.store, declarationId);
  if (declaration === undefined) return null;
  if (seen === null) {
    const id = work.store.change(work.actor, (change) =>
      add(change, declaration, facts, work, null),
    );
    return { id, revision: 1 };
  }
  const known = documentById(work.store, seen.id);
  if (known !== null && known.declarationSeq !== declaration.seq) return null;
  return work.store.change(work.actor, (change) => {
    const { document } = standing(change, seen);
    const who = { by: work.actor.name, at: work.clock.now() };
    updateDocument(change, seen.id, seen.revision, facts, who);
    const revision = seen.revision + 1;
    change.record({
      action: 'document.change',
      object: objectOf(declaration),
      ...changed(document.facts, facts),
      detail: { document: seen.id, revision },
    });
    return { id: seen.id, revision };
  });
}

/**
 * Takes a document out that was entered by mistake.
 * @throws SavedSinceError where somebody saved it since
 */
export function removeDocument(work: DocumentWork, seen: Seen): void {
  work.store.change(work.actor, (change) => {
    const { document, declarationSeq } = standing(change, seen);
    const declaration = change.get<{ id: string }>(
      'SELECT id FROM declaration WHERE seq = ?',
      declarationSeq,
    );
    markRemoved(change, seen.id, { by: work.actor.name, at: work.clock.now() });
    change.record({
      action: 'document.remove',
      object: objectOf({ id: declaration?.id ?? '' }),
      before: told(document.facts),
      detail: { document: seen.id, revision: seen.revision },
    });
  });
}

/**
 * Adds documents read from a file, all in one step; `null`: there is no such declaration.
 * @throws BroughtInError where they were added before and not taken out since
 */
export function addDocuments(
  work: DocumentWork,
  declarationId: string,
  documents: readonly SupportingFacts[],
  source: ReceivedFile | null,
): number[] | null {
  const declaration = findDeclaration(work.store, declarationId);
  if (declaration === undefined) return null;
  return work.store.change(work.actor, (change) => {
    if (source !== null && isBroughtIn(change, declaration.seq, source.sha256))
      throw new BroughtInError(source.name);
    return documents.map((facts) => add(change, declaration, facts, work, source));
  });
}

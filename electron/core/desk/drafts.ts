import { actDraftSchema } from '../../../shared/work/inspection.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import { checkDraftSchema } from '../../../shared/work/check.ts';
import type { WorkDraft } from '../../../shared/contract/work.ts';
import { nameOfLogin } from '../accounts/repository.ts';
import { besideDeclared } from '../inspection/declared.ts';
import { canonicalJson } from '../risk/canonical.ts';
import type { Reader, Writer } from '../store/store.ts';
import { DeskFault, heldBy, outOfState } from './faults.ts';
import { subjectOf, workOf } from './row.ts';
import type { Desk } from './turn.ts';

export interface KeptDraft {
  readonly draft: WorkDraft;
  readonly revision: number;
  readonly by: string;
  readonly name: string;
  readonly startedAt: string;
  readonly savedAt: string;
}

type DraftRow = {
  kind: WorkDraft['kind'];
  revision: number;
  officer: string;
  started_at: string;
  saved_at: string;
  body: string;
};

/** What somebody has typed and not signed yet; `null`: nothing. */
export function draftOf(reader: Reader, seq: number, kind: WorkDraft['kind']): KeptDraft | null {
  const row = reader.get<DraftRow>(
    `SELECT kind, revision, officer, started_at, saved_at, body FROM work_draft
     WHERE declaration_seq = ? AND kind = ?`,
    seq,
    kind,
  );
  if (row === undefined) return null;
  const body: unknown = JSON.parse(row.body);
  return {
    draft:
      row.kind === 'check'
        ? { kind: row.kind, body: checkDraftSchema.parse(body) }
        : { kind: row.kind, body: actDraftSchema.parse(body) },
    revision: row.revision,
    by: row.officer,
    name: nameOfLogin(reader, row.officer),
    startedAt: row.started_at,
    savedAt: row.saved_at,
  };
}

/** The draft of a declaration by its identity. */
export function draftById(reader: Reader, id: string, kind: WorkDraft['kind']): KeptDraft | null {
  const subject = subjectOf(reader, id);
  if (subject === null) throw new DeskFault('NOT_FOUND', 'there is no such declaration');
  return draftOf(reader, subject.seq, kind);
}

/**
 * Keeps what was typed, durably: it outlives a crash and a power cut. Nothing is signed, so the log has no
 * entry of it.
 * @throws DeskFault STALE where it was saved from another window since
 */
export function saveDraft(
  { store, clock, actor }: Desk,
  id: string,
  revision: number,
  { kind, body }: WorkDraft,
): { revision: number; savedAt: string } {
  return store.keep((writer) => {
    const subject = subjectOf(writer, id);
    if (subject === null) throw new DeskFault('NOT_FOUND', 'there is no such declaration');
    const work = workOf(writer, subject.seq);
    if (work === null) throw outOfState('notWork');
    if (work.ended === 1) throw outOfState('ended');
    if (work.officer !== actor.name) {
      if (work.officer === null) throw outOfState('nobodyHasIt');
      throw heldBy(writer, work.officer);
    }
    const before = draftOf(writer, subject.seq, kind);
    if ((before?.revision ?? 0) !== revision)
      throw new DeskFault('STALE', 'it was saved from another window meanwhile', {
        revision: before?.revision ?? 0,
        by: nameOfLogin(writer, before?.by ?? actor.name),
        at: before?.savedAt ?? work.started_at,
      });
    const savedAt = clock.now();
    writer.run(
      `INSERT INTO work_draft (declaration_seq, kind, revision, officer, started_at, saved_at, body)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (declaration_seq, kind) DO UPDATE SET revision = excluded.revision,
         officer = excluded.officer, saved_at = excluded.saved_at, body = excluded.body`,
      subject.seq,
      kind,
      revision + 1,
      actor.name,
      before?.startedAt ?? savedAt,
      savedAt,
      JSON.stringify(body),
    );
    return { revision: revision + 1, savedAt };
  });
}

/** An act in writing stands beside what is declared now; a window that shows it learns so when it keeps on. */
export function redeclareAct(
  writer: Writer,
  seq: number,
  declaration: Declaration,
  at: string,
): void {
  const kept = draftOf(writer, seq, 'act');
  if (kept?.draft.kind !== 'act') return;
  writer.run(
    `UPDATE work_draft SET body = ?, revision = revision + 1, saved_at = ?
     WHERE declaration_seq = ? AND kind = 'act'`,
    JSON.stringify(besideDeclared(kept.draft.body, declaration)),
    at,
    seq,
  );
}

/** Throws away what was typed: whoever has the work in hand may; where nobody has it, who typed it. */
export function dropDraft({ store, actor }: Desk, id: string, kind: WorkDraft['kind']): void {
  store.keep((writer) => {
    const subject = subjectOf(writer, id);
    if (subject === null) throw new DeskFault('NOT_FOUND', 'there is no such declaration');
    const before = draftOf(writer, subject.seq, kind);
    if (before === null) return;
    const whose = workOf(writer, subject.seq)?.officer ?? before.by;
    if (whose !== actor.name) throw heldBy(writer, whose);
    forgetDraft(writer, subject.seq, kind);
  });
}

/**
 * What is signed is what was kept last: a draft that another window kept since is not thrown away unseen.
 * @throws DeskFault STALE
 */
export function demandNewest(reader: Reader, seq: number, { kind, body }: WorkDraft): void {
  const kept = draftOf(reader, seq, kind);
  if (kept === null || canonicalJson(kept.draft.body) === canonicalJson(body)) return;
  throw new DeskFault('STALE', 'another window kept another text meanwhile', {
    revision: kept.revision,
    by: kept.by,
    at: kept.savedAt,
  });
}

/** What was signed is a draft no more. */
export function forgetDraft(writer: Writer, seq: number, kind: WorkDraft['kind']): void {
  writer.run('DELETE FROM work_draft WHERE declaration_seq = ? AND kind = ?', seq, kind);
}

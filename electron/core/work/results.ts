import type { Corridor } from '../../../shared/corridor.ts';
import type { DocumentKind } from '../../../shared/declaration.ts';
import { confirmedFrom } from '../../../shared/work/outcome.ts';
import type { ReleaseCode } from '../../../shared/work/release.ts';
import type { Actor } from '../journal/journal.ts';
import { refreshOf } from '../consignments/refresh.ts';
import { controlledAt, learnResults, unlearnResults } from '../indicators/findings.ts';
import type { Change, Store } from '../store/open.ts';
import { insertRelease, releaseOf } from '../desk/released.ts';
import { recountConfirmed } from '../traders/repository.ts';
import { gravestResult, type GravestResult } from './gravest.ts';
import { reevaluateTrader, weighingAgain } from './reevaluate.ts';

export interface NewResult {
  readonly declarationId: string;
  readonly at: string;
  readonly officer: string;
  /** Outcome code of the catalogue, 00 no discrepancy … 41. */
  readonly outcome: string;
  readonly severity: number;
  readonly note: string | null;
  /** Duties and taxes assessed in all, tiyn; negative: to be given back; `null`: not known. */
  readonly assessedMinor: number | null;
  /** Fines imposed, tiyn; `null`: not known. */
  readonly finedMinor: number | null;
  readonly simulated: boolean;
  /** `null`: release is decided apart from it; left out: the result decides, as in imported and invented histories. */
  readonly release?: null;
  /** The signed paper it comes from: of a corrected one the result before stands no more. */
  readonly paper?: 'check' | 'act';
}

/** Records what control found; the trader's record learns from it at once. */
export function recordResult(store: Store, actor: Actor, result: NewResult): void {
  store.change(actor, (change) => enterResult(change, store, result));
}

/** The same, inside a change of the caller's. */
export function enterResult(change: Change, store: Store, result: NewResult): void {
  const declaration = change.get<Controlled>(
    'SELECT seq, id, registration_number, document, corridor, trader_code FROM declaration WHERE id = ?',
    result.declarationId,
  );
  if (declaration === undefined) throw new Error(`there is no declaration ${result.declarationId}`);
  const corrected =
    result.paper === undefined
      ? undefined
      : change.get<{ seq: number }>(
          'SELECT seq FROM standing_result WHERE declaration_seq = ? AND paper = ?',
          declaration.seq,
          result.paper,
        );
  const { trader_code: trader } = declaration;
  const before = gravestResult(change, declaration.seq);
  const controlled = controlledAt(change, declaration.seq, trader);
  unlearnResults(change, declaration.seq, controlled);
  const seq = change.run(
    `INSERT INTO control_result (declaration_seq, at, officer, outcome, severity, note,
       assessed_minor, fined_minor, simulated, paper)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    declaration.seq,
    result.at,
    result.officer,
    result.outcome,
    result.severity,
    result.note,
    result.assessedMinor,
    result.finedMinor,
    result.simulated ? 1 : 0,
    result.paper ?? null,
  );
  if (corrected !== undefined)
    change.run('UPDATE control_result SET superseded_by = ? WHERE seq = ?', seq, corrected.seq);
  showOutcome(change, declaration.seq);
  const released = result.release === undefined ? endWith(change, declaration, result) : null;
  learnResults(change, declaration.seq, controlled);
  const [was, is] = [before, gravestResult(change, declaration.seq)].map(findingIn);
  if (trader !== null && was !== is) {
    recountConfirmed(change, trader);
    // What else of his stands at the post is looked at with other eyes from now on.
    reevaluateTrader(change, trader, result.at, weighingAgain(store), declaration.seq);
  }
  refreshOf(change, declaration.seq, result.at);
  change.record({
    action: 'control.result',
    object: { kind: 'declaration', id: result.declarationId },
    after: {
      outcome: result.outcome,
      severity: result.severity,
      assessedMinor: result.assessedMinor,
      finedMinor: result.finedMinor,
      ...(released === null ? {} : { release: released }),
    },
    ...(result.note === null ? {} : { reason: result.note }),
    detail: {
      result: seq,
      officer: result.officer,
      simulated: result.simulated,
      ...(corrected === undefined ? {} : { corrects: corrected.seq }),
    },
  });
}

/** The result by which a declaration counts against its trader; `null`: none does. */
const findingIn = (result: GravestResult | null): number | null =>
  result !== null && result.severity >= confirmedFrom ? result.seq : null;

/** Shows the declaration with the result it goes by: also one that stood and was signed once more. */
export function showOutcome(change: Change, declarationSeq: number): void {
  const outcome = gravestResult(change, declarationSeq)?.outcome ?? null;
  change.run('UPDATE declaration SET outcome = ? WHERE seq = ?', outcome, declarationSeq);
}

type Controlled = {
  seq: number;
  id: string;
  registration_number: string | null;
  document: DocumentKind;
  corridor: Corridor;
  trader_code: string | null;
};

/** Outcomes after which goods do not leave for now: detained, case opened, handed on, not possible, not presented. */
const keptBack = new Set(['32', '33', '34', '40', '41']);

/** What a result alone means for release, where nobody decided apart from it. */
const releaseBy = (outcome: string): ReleaseCode | null => {
  if (keptBack.has(outcome)) return null;
  if (outcome === '30') return '90';
  return outcome === '31' ? '20' : '10';
};

/** Ends the work with the result; goods under control are released by it, or not. */
function endWith(change: Change, declaration: Controlled, result: NewResult): ReleaseCode | null {
  const { seq } = declaration;
  change.run(
    `UPDATE work SET state = 'ended', ended = 1, revision = revision + 1 WHERE declaration_seq = ?`,
    seq,
  );
  const code = declaration.document === 'preliminary' ? null : releaseBy(result.outcome);
  if (code === null || releaseOf(change, seq) !== null) return null;
  const number = declaration.registration_number ?? declaration.id;
  const { at, officer: by } = result;
  insertRelease(change, seq, { number, code, at, by, security: null, ground: result.note ?? '' });
  return code;
}

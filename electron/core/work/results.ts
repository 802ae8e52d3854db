import { dayAtThePost } from '../../../shared/day.ts';
import type { Actor } from '../journal/journal.ts';
import { refreshOf } from '../consignments/refresh.ts';
import { learnResult } from '../indicators/findings.ts';
import type { Store } from '../store/open.ts';
import { countConfirmedFinding } from '../traders/repository.ts';
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
}

/** From this severity on a result is a confirmed finding against the trader. */
const confirmedFrom = 2;

/** Records what control found; the trader's record learns from it at once. */
export function recordResult(store: Store, actor: Actor, result: NewResult): void {
  store.change(actor, (change) => {
    const declaration = change.get<{ seq: number; trader_code: string | null }>(
      'SELECT seq, trader_code FROM declaration WHERE id = ?',
      result.declarationId,
    );
    if (declaration === undefined)
      throw new Error(`there is no declaration ${result.declarationId}`);
    const seq = change.run(
      `INSERT INTO control_result (declaration_seq, at, officer, outcome, severity, note,
         assessed_minor, fined_minor, simulated)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      declaration.seq,
      result.at,
      result.officer,
      result.outcome,
      result.severity,
      result.note,
      result.assessedMinor,
      result.finedMinor,
      result.simulated ? 1 : 0,
    );
    change.run('UPDATE declaration SET outcome = ? WHERE seq = ?', result.outcome, declaration.seq);
    const trader = declaration.trader_code;
    learnResult(change, declaration.seq, trader, { seq, ...result });
    if (result.severity >= confirmedFrom && trader !== null) {
      countConfirmedFinding(change, trader, dayAtThePost(result.at));
      // What else of his stands at the post is looked at with other eyes from now on.
      reevaluateTrader(change, trader, result.at, weighingAgain(store));
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
      },
      ...(result.note === null ? {} : { reason: result.note }),
      detail: { result: seq, officer: result.officer, simulated: result.simulated },
    });
  });
}

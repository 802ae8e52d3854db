import { importContext } from '../../../electron/core/intake/context.ts';
import { insertReceived } from '../../../electron/core/intake/repository.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import { evaluate } from '../../../electron/core/risk/evaluate.ts';
import { factsOf, type Fact, type Facts } from '../../../electron/core/risk/facts.ts';
import { historyFor, learn } from '../../../electron/core/traders/history.ts';
import { insertDeclaration } from '../../../electron/core/work/record.ts';
import { weighingAt } from '../../../electron/core/work/weigh.ts';
import { recordResult } from '../../../electron/core/work/results.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import { newPost, TestClock } from '../../support/post.ts';

/** A post where declarations, which control would find much too short, are weighed one after the other. */
export function weighingPost(file: string) {
  const clock = new TestClock('2026-07-01T06:00:00.000Z');
  const store = newPost(file, clock);
  let received = 0;
  /** Weighs it, stores it and learns it; answers with its identity and the facts it was weighed by. */
  const lodge = (
    declaration: Declaration,
    receivedAt = clock.now(),
  ): { id: string; facts: Facts } => {
    const { tables } = importContext(store, clock, system);
    received += 1;
    const id = `D${received}`;
    const day = declaration.declaredOn ?? '2026-07-01';
    const lodged = { day, receivedAt };
    const contentHash = Buffer.alloc(32, id);
    return store.change(system, (change) => {
      const messageId = insertReceived(change, {
        receivedAt,
        file: `/in/${id}.xml`,
        size: 1,
        sha256: contentHash,
        bytesOf: null,
      });
      const history = historyFor(change, declaration, lodged, { tables, version: 1 });
      const facts = factsOf(declaration, [], history);
      const { active, secret } = weighingAt(change);
      const decision = evaluate(facts, { ...active, day, identity: id, secret });
      insertDeclaration(change, {
        id,
        version: 1,
        messageId,
        receivedAt,
        declaration,
        findings: [],
        contentHash,
        decision,
        tables,
      });
      learn(change, declaration, lodged);
      change.record({ action: 'test', object: { kind: 'test', id }, detail: {} });
      return { id, facts };
    });
  };
  const result = (declarationId: string, severity: number, at: string) =>
    recordResult(store, system, {
      declarationId,
      at,
      officer: 'officer',
      outcome: severity >= 2 ? '10' : '00',
      severity,
      note: null,
      assessedMinor: null,
      finedMinor: null,
      simulated: false,
    });
  return { store, clock, lodge, result };
}

/** A field as it was weighed, of the header or of the first item; `null`: unknown. */
export function fact({ facts }: { facts: Facts }, field: string): Fact {
  return facts.header[field] ?? facts.items[0]?.values[field] ?? null;
}

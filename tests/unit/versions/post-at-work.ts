import { importContext } from '../../../electron/core/intake/context.ts';
import { insertReceived } from '../../../electron/core/intake/repository.ts';
import { route } from '../../../electron/core/intake/route.ts';
import { system } from '../../../electron/core/journal/journal.ts';
import type { Store } from '../../../electron/core/store/open.ts';
import type { ImportedMessage } from '../../../shared/contract/intake.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import { newPost, TestClock } from '../../support/post.ts';

/** A post that takes declarations as if they had been read from files of their own. */
export function postAtWork(file: string) {
  const clock = new TestClock('2026-07-01T06:00:00.000Z');
  const store: Store = newPost(file, clock);
  let received = 0;
  const lodge = (declaration: Declaration): ImportedMessage => {
    const context = importContext(store, clock, system);
    received += 1;
    const name = `/in/${String(received).padStart(3, '0')}.xml`;
    return store.change(system, (change) => {
      const id = insertReceived(change, {
        receivedAt: clock.now(),
        file: name,
        size: 1,
        sha256: new Uint8Array(32).fill(received),
        bytesOf: null,
      });
      const message = { id, file: name, receivedAt: clock.now() };
      return route(
        change,
        message,
        { kind: 'read', format: 'test', declaration, findings: [] },
        context,
      );
    });
  };
  const count = (sql: string, ...values: string[]): number =>
    store.get<{ n: number }>(sql, ...values)?.n ?? 0;
  return { store, clock, lodge, count };
}

/** The same declaration with something wrong that control refuses. */
export function spoiled(declaration: Declaration): Declaration {
  return { ...declaration, totals: { ...declaration.totals, items: 77 } };
}

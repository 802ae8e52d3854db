import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { addPerson } from '../../electron/core/accounts/service.ts';
import { system } from '../../electron/core/journal/journal.ts';
import type { AttachOutcome } from '../../shared/contract/inspection.ts';
import type { WorkView } from '../../shared/contract/work.ts';
import type { Attachment } from '../../shared/work/attachment.ts';
import type { OrderInput } from '../../shared/work/inspection.ts';
import { fullOrder } from './inspection.ts';
import { temporaryFolder, TestClock } from './post.ts';
import { openHouse, seen, workAtOwnPost, type Call } from './window.ts';

const samples = fileURLToPath(new URL('../fixtures/asycuda', import.meta.url));
const chief = { login: 'chief', password: 'the head of the post himself' };

interface InspectedPost {
  readonly house: ReturnType<typeof openHouse>['house'];
  readonly folder: ReturnType<typeof temporaryFolder>;
  /** The window of who works there. */
  readonly call: Call;
  /** The window of the head of the post. */
  readonly head: Call;
  readonly later: () => void;
  /** The next declaration nobody has touched, in hand. */
  readonly next: () => Promise<WorkView>;
  /** The next one whose goods are to be inspected: by its corridor, or because the head of the post granted it. */
  readonly toInspect: () => Promise<WorkView>;
  readonly order: (work: WorkView, change?: Partial<OrderInput>) => Promise<WorkView>;
  /** As photographs, where nothing else is said. */
  readonly attach: (
    work: WorkView,
    paths: string[],
    kind?: Attachment['kind'],
  ) => Promise<AttachOutcome>;
  readonly close: () => void;
}

/** A post whose declarations all wait for an officer, who inspects their goods. */
export async function openInspectedPost(): Promise<InspectedPost> {
  const folder = temporaryFolder();
  const clock = new TestClock('2026-10-01T05:00:00.000Z');
  const { house, window } = openHouse(folder.path, clock);
  const { call } = window();
  const head = window().call;
  await workAtOwnPost(call);
  const steps = await call.intake.import({ paths: [samples] });
  while ((await steps.next()).done !== true);
  const person = {
    login: chief.login,
    name: 'Chief',
    roles: ['supervisor' as const],
    emergency: false,
  };
  await addPerson(house.store, clock, system, person, chief.password, 10);
  await head.session.signIn(chief);
  // Which of them the lot sends to an officer is another matter: here an officer has to look at each.
  house.store.change(system, (change) => {
    change.run(
      `INSERT INTO work (declaration_seq, queue, state, ended, announced, started_at, term)
       SELECT seq, 'yellow', 'waiting', 0, 0, received_at, 'release' FROM declaration
       WHERE document = 'goods' AND seq NOT IN (SELECT declaration_seq FROM work)`,
    );
    change.run('DELETE FROM release');
    change.record({ action: 'test', object: { kind: 'test', id: '' }, detail: {} });
  });
  const waiting = house.store
    .all<{ id: string }>(
      `SELECT id FROM declaration JOIN work w ON w.declaration_seq = seq WHERE document = 'goods' ORDER BY seq`,
    )
    .map(({ id }) => id);
  expect(waiting.length).toBeGreaterThan(8);

  const later = () => {
    clock.time = new Date(Date.parse(clock.time) + 60_000).toISOString();
  };

  async function next(): Promise<WorkView> {
    const id = waiting.pop() ?? '';
    const { revision } = await call.work.get({ id });
    return call.work.claim({ id, revision });
  }

  async function toInspect(): Promise<WorkView> {
    const work = await next();
    if (work.measures.some(({ code }) => code.startsWith('I'))) return work;
    await expect(order(work)).rejects.toMatchObject({ data: { why: 'noGoodsMeasure' } });
    const asked = {
      kind: 'ownInitiative' as const,
      measures: ['I21'],
      items: [],
      ground: 'bulky',
    };
    const { approvals } = await call.work.ask({ ...seen(work), asked });
    await head.work.decide({ approval: approvals[0]?.id ?? 0, granted: true, note: '' });
    return call.work.get({ id: work.declarationId });
  }
  const order = (work: WorkView, change: Partial<OrderInput> = {}) => {
    later();
    return call.inspection.order({ ...seen(work), order: { ...fullOrder, ...change } });
  };

  const attach = (work: WorkView, paths: string[], kind: Attachment['kind'] = 'photo') =>
    call.inspection.attach({ ...seen(work), paths, kind, item: null, note: '' });
  const close = () => {
    house.close();
    folder.remove();
  };
  return { house, folder, call, head, later, next, toInspect, order, attach, close };
}

import type { QueueQuery } from '../../../shared/contract/declarations.ts';
import { systemClock } from '../../../electron/core/store/clock.ts';
import { openStore, type Store } from '../../../electron/core/store/open.ts';
import { workView } from '../../../electron/core/desk/view.ts';
import { declarationPage } from '../../../electron/core/work/page.ts';
import { queueCounts, queuePage } from '../../../electron/core/work/queue.ts';
import { warmUp } from '../../../electron/core/work/warm.ts';
import { median, tell } from '../report.ts';

/** What a page may take of the core, milliseconds. */
const budget = 5;
/** The first page of an order or a search that nobody has asked for yet, milliseconds: the whole queue is put in order. */
const firstBudget = 100;
const pages = 60;
/** The fastest of these is what a page takes; what other programs took of the machine meanwhile is not. */
const tries = 3;

const plain: Omit<QueueQuery, 'corridor'> = {
  search: '',
  sort: [],
  filters: {},
  offset: 0,
  limit: 100,
};
const sorted = (column: QueueQuery['sort'][number]['column'], descending = false) => ({
  sort: [{ column, descending }],
});

/** How the queues are asked: as they open, sorted, searched, filtered. */
const ways: Record<string, Partial<QueueQuery>> = {
  'as it opens': {},
  'by registration number': sorted('registrationNumber'),
  'by trader': sorted('traderName'),
  'by date, newest first': sorted('registeredOn', true),
  'by gross mass': sorted('grossGrams', true),
  'by customs value': sorted('customsValue', true),
  'by plate': sorted('vehicle'),
  'by goods': sorted('goods'),
  'search: two letters': { search: 'те' },
  'search: two words': { search: 'тоо телефон' },
  'search: last digits': { search: '12345' },
  'filter: trader holds': { filters: { traderName: { kind: 'contains', text: 'алма' } } },
  'filter: goods hold': { filters: { goods: { kind: 'contains', text: 'телефон' } } },
  'filter: day received': {
    filters: { receivedAt: { kind: 'dates', from: '2026-03-01', to: '2026-04-01' } },
  },
  'filter: mass above': { filters: { grossGrams: { kind: 'range', from: 1000, to: null } } },
};

const figure = (milliseconds: number) => `${milliseconds.toFixed(1)} ms`;

function percentile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN;
}

function timed(store: Store, query: QueueQuery): { time: number; total: number } {
  const started = performance.now();
  const { total } = queuePage(store, query);
  return { time: performance.now() - started, total };
}

function timeOf(act: () => unknown): number {
  const started = performance.now();
  act();
  return performance.now() - started;
}

/** What the program does when a post is opened, before anybody has signed in. */
function benchWarmingUp(store: Store): void {
  const times: number[] = [];
  let started = performance.now();
  for (const _ of warmUp(store)) {
    times.push(performance.now() - started);
    started = performance.now();
  }
  tell('reading ahead when the post is opened', {
    'in all': figure(times.reduce((sum, time) => sum + time, 0)),
    'longest step': figure(Math.max(...times)),
  });
}

/** The counts a window asks for anew after everything that anybody keeps. */
function benchCounts(store: Store): void {
  const counting = Array.from({ length: 15 }, () => timeOf(() => queueCounts(store, '')));
  tell('counting the queues', {
    median: figure(median(counting)),
    p95: figure(percentile(counting, 0.95)),
  });
}

/** Pages of declarations that wait, from all over their queues: what an officer opens one after the other. */
function benchDeclarations(store: Store): void {
  const asking = { login: 'officer', roles: ['officer'] } as const;
  const waiting = (['red', 'yellow'] as const).flatMap((corridor) => {
    const { total } = queuePage(store, { ...plain, corridor });
    return [0, 1, 2].flatMap(
      (third) =>
        queuePage(store, { ...plain, corridor, offset: Math.floor((total * third) / 3) }).rows,
    );
  });
  const what: Record<string, (id: string) => unknown> = {
    'the page': (id) => declarationPage(store, id),
    'the work on it': (id) => workView(store, id, asking),
  };
  for (const [name, ask] of Object.entries(what)) {
    const first = waiting.map(({ id }) => timeOf(() => ask(id)));
    const before = process.cpuUsage();
    const again = waiting.map(({ id }) => timeOf(() => ask(id)));
    const { user, system } = process.cpuUsage(before);
    tell(`declaration, ${name}: ${waiting.length} of red and yellow`, {
      'first time, median': figure(median(first)),
      'first time, p95': figure(percentile(first, 0.95)),
      'again, median': figure(median(again)),
      'again, p95': figure(percentile(again, 0.95)),
      'of the processor': figure((user + system) / 1000 / waiting.length),
      budget: `${budget} ms, ${percentile(first, 0.95) <= budget ? 'kept' : 'NOT KEPT'}`,
    });
  }
}

/** Time of a page in the core: the first, and those that scrolling up and down asks for. */
export function benchPages(file: string): void {
  const store = openStore(file, { clock: systemClock, mustExist: true });
  benchWarmingUp(store);
  benchCounts(store);
  benchDeclarations(store);
  for (const corridor of ['red', 'yellow', 'blue', 'green', null] as const) {
    for (const [way, how] of Object.entries(ways)) {
      const query = { ...plain, ...how, corridor };
      const first = timed(store, query);
      const last = Math.max(0, first.total - 100);
      const before = process.cpuUsage();
      const times = Array.from({ length: pages }, (_, page) => {
        const offset = Math.floor((last * page) / pages / 100) * 100;
        const runs = Array.from({ length: tries }, () => timed(store, { ...query, offset }).time);
        return Math.min(...runs);
      });
      const { user, system } = process.cpuUsage(before);
      const p95 = percentile(times, 0.95);
      const most = way === 'as it opens' ? budget : firstBudget;
      const kept = p95 <= budget && first.time <= most;
      tell(`queue ${corridor ?? 'all'}, ${way}: ${first.total} rows`, {
        'first page': figure(first.time),
        'a page, median': figure(median(times)),
        p95: figure(p95),
        // On a machine that has other work, too, what the clock says is not what it takes.
        'of the processor': figure((user + system) / 1000 / pages / tries),
        budget: `${most} ms and ${budget} ms, ${kept ? 'kept' : 'NOT KEPT'}`,
      });
    }
  }
  store.close();
}

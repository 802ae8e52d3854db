import { isContractProcedure, type AnyContractRouter } from '@orpc/contract';
import { ORPCError } from '@orpc/server';
import type { ProcedureMeta } from '../../shared/contract/procedure.ts';
import { blankDeclaration } from '../../shared/declaration.ts';
import { everything } from './journal.ts';
import { administrator } from './window.ts';

export interface Procedure {
  path: string[];
  permission: ProcedureMeta['permission'];
  whileLocked: boolean;
}

/** Every procedure of a contract, with what it says of itself. @throws for one that names no permission */
export function procedures(router: AnyContractRouter, path: string[] = []): Procedure[] {
  if (isContractProcedure(router)) {
    const meta = router['~orpc'].meta as Partial<ProcedureMeta>;
    if (meta.permission === undefined) throw new Error(`${path.join('.')} names no permission`);
    return [{ path, permission: meta.permission, whileLocked: meta.whileLocked === true }];
  }
  return Object.entries(router).flatMap(([name, inner]) => procedures(inner, [...path, name]));
}

const mapping = {
  name: 'Sender',
  delimiter: ';',
  decimal: '.',
  dates: 'iso',
  groupBy: null,
  header: ['code'],
  columns: { code: 'item.hsCode' },
  constants: {},
  nationalCurrency: 'KZT',
};

/** A valid input for each procedure that demands one, so that a refusal is never one of validation. */
const inputs: Record<string, unknown> = {
  'session.changePassword': { old: 'not the old one', new: 'short' },
  'people.add': {
    login: 'administrated',
    name: 'Somebody New',
    roles: ['officer'],
    emergency: false,
    password: null,
  },
  'people.change': { id: 0, name: 'Nobody', roles: ['officer'], emergency: false },
  'people.resetPassword': { id: 0, password: null },
  'people.setDisabled': { id: 0, disabled: true },
  'people.liftLock': { id: 0 },
  'emergency.open': { reason: 'the supervisor is not to be reached' },
  'emergency.acknowledge': { id: 0 },
  'session.signIn': { login: 'nobody', password: 'nothing' },
  'session.savePreferences': { theme: 'dark' },
  'session.unlock': { password: 'the same for every role' },
  'settings.saveGuard': { lockMinutes: 10 },
  'post.open': { kind: 'own' },
  'post.createOwn': administrator,
  'post.createDemonstration': { declarations: 50, seed: 1 },
  'declarations.page': { corridor: null, search: '', sort: [], filters: {}, offset: 0, limit: 10 },
  'declarations.get': { id: 'none' },
  'declarations.explain': { id: 'none', tier: 'trader' },
  'declarations.reproduce': { id: 'none' },
  'declarations.raw': { id: 'none' },
  'intake.import': { paths: [] },
  'intake.messages': { status: null, batch: null, open: false, offset: 0, limit: 10 },
  'intake.findings': { id: 1, offset: 0, limit: 10 },
  'intake.batches': { offset: 0, limit: 10 },
  'intake.exportBatch': { batch: 1, as: 'csv', language: 'en' },
  'intake.retry': { ids: [1] },
  'intake.entry': { message: null, declaration: null },
  'intake.tryEntry': { declaration: blankDeclaration() },
  'intake.submitEntry': { message: null, declaration: blankDeclaration() },
  'intake.columns': { id: 1 },
  'intake.tryMapping': { id: 1, mapping },
  'intake.saveMapping': mapping,
  'intake.forgetMapping': { id: 1 },
  'intake.setWatch': { folder: null },
  'intake.pauseWatch': { paused: true },
  'versions.refusals': { search: '', open: false, offset: 0, limit: 10 },
  'versions.list': { id: 'none' },
  'versions.get': { id: 'none', version: 1 },
  'versions.compare': { id: 'none', from: 1, to: 2 },
  'versions.notice': { id: 'none', version: 1 },
  'versions.saveNotice': { id: 'none', version: 1, as: 'json', language: 'en' },
  'consignments.page': { search: '', state: null, linked: false, offset: 0, limit: 10 },
  'consignments.get': { id: 1 },
  'consignments.of': { declarationId: 'none' },
  'consignments.arrive': {
    id: 1,
    arrivedAt: '2026-07-01T00:00:00Z',
    vehicle: null,
    containers: [],
    note: null,
  },
  'consignments.completeTransit': {
    id: 1,
    arrivedAt: '2026-07-01T00:00:00Z',
    seals: [],
    anomalies: [],
    note: null,
  },
  'consignments.store': {
    id: 1,
    placedAt: '2026-07-01T00:00:00Z',
    warehouse: 'W',
    note: null,
  },
  'consignments.declare': { id: 1 },
  'reference.rows': { table: 'documents', day: null, search: '', offset: 0, limit: 10 },
  'reference.goods': { below: '', day: '2026-07-01' },
  'reference.load': { table: 'documents', path: '/nowhere', from: null },
  'reference.loads': { table: 'documents' },
  'reference.withdraw': { load: 1 },
  'profiles.replay': {
    book: null,
    drafts: [],
    only: null,
    from: null,
    to: null,
    heedsValidity: true,
  },
  'journal.page': { filter: everything, oldestFirst: false, offset: 0, limit: 10 },
  'journal.entry': { seq: 1 },
  'journal.place': { seq: 1 },
  'journal.verify': { checkpoints: [] },
  'journal.acknowledge': { reason: 'long enough a reason' },
  'intake.excerpt': { id: 1 },
  'desktop.choosePaths': { what: 'files', title: 'Choose' },
  'desktop.copyText': { text: 'copied' },
};

/** What a window answers to a procedure: `done`, or the code of its refusal. */
export async function outcomeOf(call: unknown, path: string[]): Promise<string> {
  let target: unknown = call;
  for (const name of path) target = (target as Record<string, unknown>)[name];
  try {
    const result = await (target as (input: unknown) => Promise<unknown>)(inputs[path.join('.')]);
    if (
      typeof result === 'object' &&
      result !== null &&
      'return' in result &&
      typeof result.return === 'function'
    ) {
      await result.return(undefined);
    }
    return 'done';
  } catch (error) {
    return error instanceof ORPCError ? error.code : `unnamed: ${String(error)}`;
  }
}

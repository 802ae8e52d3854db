import { isContractProcedure, type AnyContractRouter } from '@orpc/contract';
import { ORPCError } from '@orpc/server';
import type { ProcedureMeta } from '../../shared/contract/procedure.ts';
import { blankDeclaration } from '../../shared/declaration.ts';
import { blankSupporting } from '../../shared/supporting-document.ts';
import { emptyCheck } from '../../shared/work/check.ts';
import { emptyAct } from './inspection.ts';
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
  'settings.saveBackups': { folder: null, keep: 7 },
  'post.restore': { title: 'Choose' },
  'post.open': { kind: 'own' },
  'post.createOwn': administrator,
  'post.createDemonstration': { declarations: 50, seed: 1 },
  'declarations.page': { corridor: null, search: '', sort: [], filters: {}, offset: 0, limit: 10 },
  'declarations.export': {
    query: { corridor: null, search: '', sort: [], filters: {} },
    only: null,
    columns: ['corridor', 'registrationNumber'],
    as: 'clipboard',
    language: 'en',
  },
  'declarations.get': { id: 'none' },
  'declarations.explain': { id: 'none', tier: 'trader' },
  'declarations.reproduce': { id: 'none' },
  'declarations.raw': { id: 'none' },
  'work.get': { id: 'none' },
  'work.claim': { id: 'none', revision: 0 },
  'work.claimMany': { ids: ['none'] },
  'work.giveBack': { id: 'none', revision: 0 },
  'work.handOver': { id: 'none', revision: 0, to: 'nobody', reason: '' },
  'work.draw': { id: 'none', revision: 0 },
  'work.draft': { id: 'none', kind: 'check' },
  'work.saveDraft': { id: 'none', revision: 0, draft: { kind: 'check', body: emptyCheck() } },
  'work.dropDraft': { id: 'none', kind: 'check' },
  'work.skip': { id: 'none', revision: 0, measure: 'D10', reason: 'objective', note: 'no scale' },
  'work.carryOut': { id: 'none', revision: 0, measure: 'T31', note: 'seal NS-1' },
  'work.unskip': { id: 'none', revision: 0, measure: 'D10' },
  'work.ask': { id: 'none', revision: 0, asked: { kind: 'extension', ground: 'more', days: 2 } },
  'work.decide': { approval: 0, granted: false, note: 'no' },
  'work.suspend': { id: 'none', revision: 0, cause: 'expertise', ground: 'samples' },
  'work.resume': { id: 'none', revision: 0 },
  'work.release': {
    id: 'none',
    revision: 0,
    decision: { code: '10', security: null, ground: '' },
  },
  'work.refer': {
    id: 'none',
    revision: 0,
    referral: { to: 'offences', articles: '', caseNumber: '', text: 'found', effects: [] },
  },
  'work.finishAfter': { ids: ['none'], outcome: '00', text: '' },
  'inspection.order': {
    id: 'none',
    revision: 0,
    order: {
      kind: 'inspection',
      percent: 10,
      items: [],
      unpack: true,
      recount: false,
      reweigh: false,
      photograph: false,
      means: [],
      place: 'ramp 1',
      notifiedAt: '',
      note: '',
    },
  },
  'inspection.prefill': { id: 'none' },
  'inspection.sign': { id: 'none', revision: 0, body: emptyAct(), correction: null },
  'inspection.conclude': { id: 'none', revision: 0, conclusion: { number: '1', text: 'clean' } },
  'inspection.attach': {
    id: 'none',
    revision: 0,
    paths: ['/nowhere'],
    kind: 'photo',
    item: null,
    note: '',
  },
  'inspection.thumbnail': { attachment: 0, picture: 'AAAA' },
  'inspection.attachments': { id: 'none' },
  'inspection.attachmentBytes': { attachment: 0 },
  'inspection.detach': { id: 'none', revision: 0, attachment: 0 },
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
  'versions.notice': { id: 'none', version: 1, language: 'ru' },
  'versions.saveNotice': { id: 'none', version: 1, as: 'json', language: 'en' },
  'views.list': { desk: 'queue' },
  'views.save': {
    desk: 'queue',
    view: { name: 'Mine', search: '', filters: {}, sort: [], columns: [] },
    replace: true,
  },
  'views.rename': { desk: 'queue', name: 'none', to: 'other' },
  'views.remove': { desk: 'queue', name: 'none' },
  'check.prefill': { id: 'none' },
  'check.prices': { id: 'none', item: 1 },
  'check.recount': { id: 'none', accepted: [] },
  'check.terms': { id: 'none' },
  'check.sign': { id: 'none', revision: 0, body: emptyCheck(), correction: null },
  'check.request': {
    id: 'none',
    revision: 0,
    request: { templates: ['contract'], items: [], text: '', language: 'kk' },
  },
  'check.answer': {
    id: 'none',
    revision: 0,
    request: 1,
    answer: { verdict: 'received', note: '' },
  },
  'check.withdraw': { id: 'none', revision: 0, request: 1, reason: 'a mistake' },
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
  'documents.beside': { declarationId: 'none' },
  'documents.count': { declarationId: 'none' },
  'documents.get': { id: 0 },
  'documents.save': { declarationId: 'none', seen: null, facts: blankSupporting('invoice') },
  'documents.remove': { id: 0, revision: 1 },
  'documents.import': {
    declarationId: 'none',
    path: '/nowhere',
    kind: 'invoice',
    currency: null,
  },
  'documents.attach': { document: 0, paths: ['/nowhere'] },
  'documents.detach': { scan: 0 },
  'documents.bytes': { is: 'scan', scan: 0 },
  'documents.take': { file: { is: 'source', document: 0 }, show: false },
  'paper.list': { id: 'none' },
  'paper.preview': { id: 'none', what: { kind: 'explanation' }, language: 'kk' },
  'paper.save': { id: 'none', what: { kind: 'explanation' }, language: 'kk', as: 'pdf' },
  'paper.print': { id: 'none', what: { kind: 'explanation' }, language: 'kk' },
  'traders.card': { code: 'none' },
  'traders.sameGoods': { declarationId: 'none', item: 1, digits: 10, sameOrigin: true },
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

/**
 * What a window answers to a procedure: `done`, or the code of its refusal.
 * @param others inputs instead of those that only have to be valid: what is told on the way is then waited for
 */
export async function outcomeOf(
  call: unknown,
  path: string[],
  others: Record<string, unknown> | null = null,
): Promise<string> {
  let target: unknown = call;
  for (const name of path) target = (target as Record<string, unknown>)[name];
  try {
    const name = path.join('.');
    const input = others?.[name] ?? inputs[name];
    const result = await (target as (input: unknown) => Promise<unknown>)(input);
    if (others !== null && isIterator(result)) {
      while ((await result.next()).done !== true);
    } else if (
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

function isIterator(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === 'object' && value !== null && 'next' in value;
}

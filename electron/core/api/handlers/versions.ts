import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { newestCheckpoint } from '../../audit/state.ts';
import { printedNotice } from '../../versions/notice-pdf.ts';
import { noticeFile, noticeOf } from '../../versions/notice.ts';
import { refusalsPage, versionBody, versionsOf } from '../../versions/repository.ts';
import { differences } from '../../versions/differences.ts';
import { found } from '../answers.ts';
import { os, type Calling } from '../guard.ts';

/** Versions of declarations, refusals and their notices. */
export const versionHandlers: Router<Contract['versions'], Calling> = {
  refusals: os.versions.refusals.handler(({ context: { connection }, input }) =>
    refusalsPage(connection.house.store, input),
  ),
  list: os.versions.list.handler(({ context: { connection }, input }) => {
    const versions = versionsOf(connection.house.store, input.id);
    return found(versions.length === 0 ? null : versions);
  }),
  get: os.versions.get.handler(({ context: { connection }, input }) =>
    found(versionBody(connection.house.store, input.id, input.version)),
  ),
  compare: os.versions.compare.handler(({ context: { connection }, input: { id, from, to } }) => {
    const { store } = connection.house;
    const [before, after] = [from, to].map((version) => found(versionBody(store, id, version)));
    if (before === undefined || after === undefined) return { differences: [] };
    return { differences: differences(before.declaration, after.declaration) };
  }),
  notice: os.versions.notice.handler(({ context: { connection }, input }) =>
    found(noticeOf(connection.house.store, input.id, input.version)),
  ),
  saveNotice: os.versions.saveNotice.handler(async ({ context: { connection }, input }) => {
    const { as, language } = input;
    const { house } = connection;
    const notice = found(noticeOf(house.store, input.id, input.version));
    if (as === 'pdf') house.keeper.keepIfPossible('print');
    const bytes =
      as === 'pdf'
        ? await printedNotice(notice, language, newestCheckpoint(house.store))
        : new TextEncoder().encode(`${JSON.stringify(noticeFile(notice, language), null, 2)}\n`);
    const name = `${notice.number.replaceAll('/', '-')}.${as}`;
    return { path: await connection.host.saveAs(name, bytes) };
  }),
};

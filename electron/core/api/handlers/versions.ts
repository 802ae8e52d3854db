import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { noticeOutgoing } from '../../versions/notice-file.ts';
import { noticeOf } from '../../versions/notice.ts';
import { toldNotice } from '../../versions/told.ts';
import { refusalsPage, versionBody, versionsOf } from '../../versions/repository.ts';
import { differences } from '../../versions/differences.ts';
import { acting, found } from '../answers.ts';
import { os, type Calling } from '../guard.ts';
import { sendOut } from '../send-out.ts';

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
  notice: os.versions.notice.handler(
    ({ context: { connection }, input: { id, version, language } }) =>
      toldNotice(found(noticeOf(connection.house.store, id, version)), language),
  ),
  saveNotice: os.versions.saveNotice.handler(
    ({ context, input: { id, version, as, language } }) => {
      const { store } = context.connection.house;
      const notice = found(noticeOf(store, id, version));
      return sendOut(context, noticeOutgoing(notice, as, language), () =>
        store.change(acting(context), (change) =>
          change.record({
            action: 'notice.save',
            object: { kind: 'declaration', id },
            detail: { number: notice.number, version, as, language },
          }),
        ),
      );
    },
  ),
};

import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { removeView, renameView, saveView, viewsOf } from '../../accounts/views.ts';
import { acting, signedIn } from '../answers.ts';
import { os, type Acting, type Calling } from '../guard.ts';

/** Whose views they are, and where they are kept. */
function own(context: Acting) {
  const { connection } = context;
  const { person } = signedIn(connection).account;
  return [connection.house.store, acting(context), person.id] as const;
}

/** The named views of whoever is signed in. */
export const viewHandlers: Router<Contract['views'], Calling> = {
  list: os.views.list.handler(({ context: { connection }, input }) => {
    const { person } = signedIn(connection).account;
    return viewsOf(connection.house.store, person.id, input.desk);
  }),
  save: os.views.save.handler(({ context, input }) =>
    saveView(...own(context), input.desk, input.view, input.replace),
  ),
  rename: os.views.rename.handler(({ context, input }) =>
    renameView(...own(context), input.desk, input.name, input.to),
  ),
  remove: os.views.remove.handler(({ context, input }) =>
    removeView(...own(context), input.desk, input.name),
  ),
};

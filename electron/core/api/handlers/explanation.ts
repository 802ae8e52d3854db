import { permissionOfTier } from '../../../../shared/explanation.ts';
import { explainOnRecord } from '../../work/explanation.ts';
import { reproduceOnRecord } from '../../work/reproduce-all.ts';
import { acting, found } from '../answers.ts';
import { demand, os } from '../guard.ts';

/** Why a declaration is here: a tier is told only to whom the table of permissions lets it. */
export const explainHandler = os.declarations.explain.handler(
  ({ context: { connection }, input: { id, tier } }) => {
    const actor = demand(connection, 'declarations.explain', permissionOfTier[tier]);
    return found(explainOnRecord(connection.house.store, actor, id, tier)).explanation;
  },
);

/** Every decision of a declaration, made again; that somebody did so is written into the journal. */
export const reproduceHandler = os.declarations.reproduce.handler(({ context, input }) =>
  found(reproduceOnRecord(context.connection.house.store, acting(context), input.id)),
);

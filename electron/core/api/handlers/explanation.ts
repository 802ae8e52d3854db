import { allows } from '../../../../shared/permissions.ts';
import { permissionOfTier } from '../../../../shared/explanation.ts';
import { actorOf } from '../../accounts/service.ts';
import { explainOnRecord } from '../../work/explanation.ts';
import { found, signedIn } from '../answers.ts';
import { os, refusal } from '../guard.ts';

/** Why a declaration is here: a tier is told only to whom the table of permissions lets it. */
export const explainHandler = os.declarations.explain.handler(
  ({ context: { connection }, input: { id, tier } }) => {
    const person = signedIn(connection);
    const permission = permissionOfTier[tier];
    if (!allows(permission, person.roles)) {
      throw refusal('FORBIDDEN', 'your role may not do this', { permission });
    }
    const { store } = connection.house;
    return found(explainOnRecord(store, actorOf(person), id, tier)).explanation;
  },
);

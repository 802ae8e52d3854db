import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import {
  admitPerson,
  changePerson,
  liftLock,
  listPeople,
  resetPassword,
  setDisabled,
  type Office,
} from '../../accounts/people.ts';
import { acting } from '../answers.ts';
import { os, type Acting, type Calling } from '../guard.ts';

function officeOf(context: Acting): Office {
  const { store, clock } = context.connection.house;
  return { store, clock, actor: acting(context) };
}

/** People who have accounts at the post. */
export const peopleHandlers: Router<Contract['people'], Calling> = {
  list: os.people.list.handler(({ context: { connection } }) =>
    listPeople(connection.house.store, connection.house.clock.now()),
  ),
  add: os.people.add.handler(({ context, input }) => admitPerson(officeOf(context), input)),
  change: os.people.change.handler(({ context, input: { id, ...said } }) =>
    changePerson(officeOf(context), id, said),
  ),
  resetPassword: os.people.resetPassword.handler(({ context, input }) =>
    resetPassword(officeOf(context), input.id, input.password),
  ),
  setDisabled: os.people.setDisabled.handler(({ context, input }) =>
    setDisabled(officeOf(context), input.id, input.disabled),
  ),
  liftLock: os.people.liftLock.handler(({ context, input }) =>
    liftLock(officeOf(context), input.id),
  ),
};

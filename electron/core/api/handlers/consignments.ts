import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import type { Consignment } from '../../../../shared/contract/consignments.ts';
import { consignmentPage } from '../../consignments/page.ts';
import {
  arrive,
  beginningOf,
  completeTransit,
  OutOfOrderError,
  store as placeUnderStorage,
  type ConsignmentWork,
} from '../../consignments/service.ts';
import { consignmentIdOf, consignmentView } from '../../consignments/view.ts';
import { importContext } from '../../intake/context.ts';
import { lodgePaper } from '../../intake/lodge.ts';
import { acting, found } from '../answers.ts';
import type { Connection } from '../connection.ts';
import { os, refusal, type Acting, type Calling } from '../guard.ts';

function view({ house }: Connection, id: number): Consignment {
  return found(consignmentView(house.store, id, house.clock.now()));
}

function workOf(context: Acting): ConsignmentWork {
  const { store, clock } = context.connection.house;
  const actor = acting(context);
  return {
    store,
    clock,
    actor,
    lodge: (declaration, consignment) =>
      lodgePaper(importContext(store, clock, actor), declaration, consignment),
  };
}

/** Takes a step and shows the consignment after it; one that is out of order is a conflict. */
function step(context: Acting, id: number, take: (work: ConsignmentWork) => void): Consignment {
  const { connection } = context;
  view(connection, id);
  try {
    take(workOf(context));
  } catch (error) {
    if (error instanceof OutOfOrderError) throw refusal('CONFLICT', error.message);
    throw error;
  }
  return view(connection, id);
}

/** Consignments: what belongs together from the first notice to release. */
export const consignmentHandlers: Router<Contract['consignments'], Calling> = {
  page: os.consignments.page.handler(({ context: { connection }, input }) =>
    consignmentPage(connection.house.store, input, connection.house.clock.now()),
  ),
  get: os.consignments.get.handler(({ context: { connection }, input }) =>
    view(connection, input.id),
  ),
  of: os.consignments.of.handler(({ context: { connection }, input }) => {
    const id = consignmentIdOf(connection.house.store, input.declarationId);
    return id === null ? null : view(connection, id);
  }),
  arrive: os.consignments.arrive.handler(({ context, input: { id, ...came } }) =>
    step(context, id, (work) => arrive(work, id, came)),
  ),
  completeTransit: os.consignments.completeTransit.handler(
    ({ context, input: { id, ...written } }) =>
      step(context, id, (work) => completeTransit(work, id, written)),
  ),
  store: os.consignments.store.handler(({ context, input: { id, ...placed } }) =>
    step(context, id, (work) => placeUnderStorage(work, id, placed)),
  ),
  declare: os.consignments.declare.handler(({ context: { connection }, input: { id } }) => {
    view(connection, id);
    try {
      return { declarationId: beginningOf(connection.house.store, id) };
    } catch (error) {
      if (error instanceof OutOfOrderError) throw refusal('CONFLICT', error.message);
      throw error;
    }
  }),
};

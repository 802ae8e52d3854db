import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { traderCard } from '../../traders/card.ts';
import { sameGoods } from '../../traders/same-goods.ts';
import { found } from '../answers.ts';
import { os, type Calling } from '../guard.ts';

/** Persons answerable for goods, as an officer may know them. */
export const traderHandlers: Router<Contract['traders'], Calling> = {
  card: os.traders.card.handler(({ context: { connection }, input }) =>
    found(traderCard(connection.house.store, input.code, connection.house.clock.now())),
  ),
  sameGoods: os.traders.sameGoods.handler(({ context: { connection }, input }) =>
    found(sameGoods(connection.house.store, input)),
  ),
};

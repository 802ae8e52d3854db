import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { dayAtThePost } from '../../../../shared/day.ts';
import { checkBeginning } from '../../check/prefill.ts';
import { pricesOf } from '../../check/prices.ts';
import { recount } from '../../check/recount.ts';
import {
  answerRequest,
  requestDocuments,
  termsOfRequests,
  withdrawRequest,
} from '../../check/requests.ts';
import { signCheck } from '../../check/sign.ts';
import { noLedger } from '../../control/ledger.ts';
import { loadTables } from '../../reference/tables.ts';
import { declarationById } from '../../work/page.ts';
import { registeredOn } from '../../work/record.ts';
import { found } from '../answers.ts';
import { os, type Calling } from '../guard.ts';
import { stepOn } from './work.ts';

/** The documentary check: what to look at, what such goods cost, what to ask for, the signature. */
export const checkHandlers: Router<Contract['check'], Calling> = {
  prefill: os.check.prefill.handler(({ context: { connection }, input }) =>
    checkBeginning(connection.house.store, input.id),
  ),
  prices: os.check.prices.handler(({ context: { connection }, input }) => {
    const { store, clock } = connection.house;
    return pricesOf(store, input.id, input.item, clock.now());
  }),
  recount: os.check.recount.handler(({ context: { connection }, input }) => {
    const { store, clock } = connection.house;
    const { declaration } = found(declarationById(store, input.id));
    const today = dayAtThePost(clock.now());
    const day = registeredOn(declaration) ?? today;
    const given = { today, day, tables: loadTables(store), ledger: noLedger };
    return recount(declaration, given, input.accepted);
  }),
  terms: os.check.terms.handler(({ context: { connection }, input }) => {
    const { store, clock } = connection.house;
    return termsOfRequests(store, input.id, clock.now());
  }),
  sign: os.check.sign.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => signCheck(desk, input, input.body, input.correction)),
  ),
  request: os.check.request.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => requestDocuments(desk, input, input.request)),
  ),
  answer: os.check.answer.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => answerRequest(desk, input, input.request, input.answer)),
  ),
  withdraw: os.check.withdraw.handler(({ context, input }) =>
    stepOn(context, input.id, (desk) => withdrawRequest(desk, input, input.request, input.reason)),
  ),
};

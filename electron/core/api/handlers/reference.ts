import { basename } from 'node:path';
import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { dayAtThePost } from '../../../../shared/day.ts';
import { nameOfLogin } from '../../accounts/repository.ts';
import { rules } from '../../control/control.ts';
import { goodsBelow, rowsPage, tableStates } from '../../reference/browse.ts';
import { readInput } from '../../reference/input.ts';
import { loadFile, withdrawLoad } from '../../reference/load.ts';
import { loadsOf } from '../../reference/repository.ts';
import { acting, found } from '../answers.ts';
import { os, type Calling } from '../guard.ts';

/** Reference tables and the rules of control. */
export const referenceHandlers: Router<Contract['reference'], Calling> = {
  tables: os.reference.tables.handler(({ context: { connection } }) => {
    const { store, clock } = connection.house;
    return tableStates(store, dayAtThePost(clock.now())).map(({ load, ...state }) => ({
      ...state,
      load: load && { ...load, by: nameOfLogin(store, load.by) },
    }));
  }),
  rows: os.reference.rows.handler(({ context: { connection }, input }) =>
    rowsPage(connection.house.store, input),
  ),
  goods: os.reference.goods.handler(({ context: { connection }, input }) =>
    goodsBelow(connection.house.store, input.below, input.day),
  ),
  load: os.reference.load.handler(async ({ context, input }) => {
    const { store, clock } = context.connection.house;
    const read = await readInput(input.path);
    if (!read.ok) return read.result;
    const file = basename(input.path);
    const result = loadFile(store, clock, acting(context), { ...input, file, bytes: read.bytes });
    context.connection.house.weighAgain();
    return result;
  }),
  loads: os.reference.loads.handler(({ context: { connection }, input }) =>
    loadsOf(connection.house.store, input.table).map(
      ({ id, at, by, kind, file, rows, withdrawn }) => ({
        id,
        at,
        by: nameOfLogin(connection.house.store, by),
        kind,
        file,
        rows,
        withdrawn,
      }),
    ),
  ),
  withdraw: os.reference.withdraw.handler(({ context, input }) => {
    const { store, clock } = context.connection.house;
    found(withdrawLoad(store, clock, acting(context), input.load));
    context.connection.house.weighAgain();
  }),
  rules: os.reference.rules.handler(() =>
    rules.map(({ code, severity, boxes, source, valid, needs }) => ({
      code,
      severity,
      boxes: [...boxes],
      source,
      from: valid?.from ?? null,
      until: valid?.until ?? null,
      needs: [...(needs ?? [])],
    })),
  ),
};

import { basename } from 'node:path';
import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { dayAtThePost } from '../../../../shared/day.ts';
import { confidentialTables, type TableName } from '../../../../shared/reference.ts';
import { nameOfLogin } from '../../accounts/repository.ts';
import { rules } from '../../control/control.ts';
import { goodsBelow, rowsPage, tableStates } from '../../reference/browse.ts';
import { readInput } from '../../reference/input.ts';
import { loadFile, withdrawLoad } from '../../reference/load.ts';
import { loadById, loadsOf } from '../../reference/repository.ts';
import { acting, found, signedIn } from '../answers.ts';
import type { Connection } from '../connection.ts';
import { demand, os, type Calling } from '../guard.ts';
import { actorBy } from '../standing.ts';

/** What a confidential table needs besides the permission of the procedure. */
const confidential = 'profile.read';

const mayKnow = (connection: Connection, table: TableName): boolean =>
  !confidentialTables.includes(table) || actorBy(signedIn(connection), confidential) !== null;

function requireKnown(connection: Connection, procedure: string, table: TableName): void {
  if (confidentialTables.includes(table)) demand(connection, procedure, confidential);
}

/** Reference tables and the rules of control. */
export const referenceHandlers: Router<Contract['reference'], Calling> = {
  tables: os.reference.tables.handler(({ context: { connection } }) => {
    const { store, clock } = connection.house;
    return tableStates(store, dayAtThePost(clock.now()))
      .filter(({ table }) => mayKnow(connection, table))
      .map(({ load, ...state }) => ({
        ...state,
        load: load && { ...load, by: nameOfLogin(store, load.by) },
      }));
  }),
  rows: os.reference.rows.handler(({ context: { connection }, input }) => {
    requireKnown(connection, 'reference.rows', input.table);
    return rowsPage(connection.house.store, input);
  }),
  goods: os.reference.goods.handler(({ context: { connection }, input }) =>
    goodsBelow(connection.house.store, input.below, input.day),
  ),
  load: os.reference.load.handler(async ({ context, input }) => {
    requireKnown(context.connection, 'reference.load', input.table);
    const { store, clock } = context.connection.house;
    const read = await readInput(input.path);
    if (!read.ok) return read.result;
    context.demandAgain();
    const file = basename(input.path);
    const result = loadFile(store, clock, acting(context), { ...input, file, bytes: read.bytes });
    context.connection.house.weighAgain();
    return result;
  }),
  loads: os.reference.loads.handler(({ context: { connection }, input }) => {
    requireKnown(connection, 'reference.loads', input.table);
    return loadsOf(connection.house.store, input.table).map(
      ({ id, at, by, kind, file, rows, withdrawn }) => ({
        id,
        at,
        by: nameOfLogin(connection.house.store, by),
        kind,
        file,
        rows,
        withdrawn,
      }),
    );
  }),
  withdraw: os.reference.withdraw.handler(({ context, input }) => {
    const { store, clock } = context.connection.house;
    requireKnown(
      context.connection,
      'reference.withdraw',
      found(loadById(store, input.load)).table,
    );
    found(withdrawLoad(store, clock, acting(context), input.load));
    context.connection.house.weighAgain();
  }),
  rules: os.reference.rules.handler(() =>
    rules.map(({ code, severity, boxes, valid, needs }) => ({
      code,
      severity,
      boxes: [...boxes],
      from: valid?.from ?? null,
      until: valid?.until ?? null,
      needs: [...(needs ?? [])],
    })),
  ),
};

import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { batchPage } from '../../intake/batches.ts';
import { columnsOf, tryMapping } from '../../intake/columns.ts';
import { importContext, type ImportContext } from '../../intake/context.ts';
import { beginEntry, submitEntry, tryEntry } from '../../intake/entry.ts';
import { forgetMapping, listMappings, saveMapping } from '../../intake/mappings.ts';
import { excerptOf, findingPage, messagePage } from '../../intake/messages.ts';
import { batchFile } from '../../intake/report.ts';
import { acting, found } from '../answers.ts';
import { named, os, refusal, type Acting, type Calling } from '../guard.ts';
import { sendOut } from '../send-out.ts';

/** What the person signed in works with at the post that is open. */
function contextOf(context: Acting): ImportContext {
  const { store, clock } = context.connection.house;
  return importContext(store, clock, acting(context));
}

/** Messages coming in: import, quarantine, mappings, watched folder. */
export const intakeHandlers: Router<Contract['intake'], Calling> = {
  import: os.intake.import.handler(async function* ({ context, input, signal }) {
    const { house } = context.connection;
    try {
      const task = {
        kind: 'import',
        database: house.store.file,
        paths: input.paths,
        actor: acting(context),
      } as const;
      return yield* house.run<'import'>(task, signal);
    } catch (error) {
      throw named(error);
    }
  }),
  cancel: os.intake.cancel.handler(({ context: { connection } }) => {
    connection.house.cancel('import');
    connection.house.cancel('retry');
  }),
  pause: os.intake.pause.handler(({ context: { connection } }) => connection.house.pause(true)),
  resume: os.intake.resume.handler(({ context: { connection } }) => connection.house.pause(false)),
  messages: os.intake.messages.handler(({ context: { connection }, input }) =>
    messagePage(connection.house.store, input),
  ),
  excerpt: os.intake.excerpt.handler(({ context: { connection }, input }) =>
    found(excerptOf(connection.house.store, input.id)),
  ),
  findings: os.intake.findings.handler(({ context: { connection }, input }) =>
    found(findingPage(connection.house.store, input)),
  ),
  batches: os.intake.batches.handler(({ context: { connection }, input }) =>
    batchPage(connection.house.store, input),
  ),
  exportBatch: os.intake.exportBatch.handler(({ context, input: { batch, as, language } }) => {
    const { store } = context.connection.house;
    return sendOut(context, found(batchFile(store, batch, as, language)), () =>
      store.change(acting(context), (change) =>
        change.record({
          action: 'batch.export',
          object: { kind: 'batch', id: String(batch) },
          detail: { as, language },
        }),
      ),
    );
  }),
  retry: os.intake.retry.handler(async function* ({ context, input, signal }) {
    const { house } = context.connection;
    try {
      const task = {
        kind: 'retry',
        database: house.store.file,
        ids: input.ids,
        actor: acting(context),
      } as const;
      return yield* house.run<'retry'>(task, signal);
    } catch (error) {
      throw named(error);
    }
  }),
  entry: os.intake.entry.handler(({ context, input }) => ({
    declaration: found(beginEntry(contextOf(context), input)),
  })),
  tryEntry: os.intake.tryEntry.handler(({ context, input }) => ({
    findings: tryEntry(contextOf(context), input.declaration),
  })),
  submitEntry: os.intake.submitEntry.handler(({ context, input }) =>
    submitEntry(contextOf(context), input),
  ),
  columns: os.intake.columns.handler(({ context: { connection }, input }) =>
    found(columnsOf(connection.house.store, input.id)),
  ),
  tryMapping: os.intake.tryMapping.handler(({ context, input }) => {
    const { store, clock, tables, ledgerOf } = contextOf(context);
    const basis = { now: clock.now(), tables, ledger: ledgerOf(store) };
    return found(tryMapping(store, input.id, input.mapping, basis));
  }),
  mappings: os.intake.mappings.handler(({ context: { connection } }) =>
    listMappings(connection.house.store),
  ),
  saveMapping: os.intake.saveMapping.handler(({ context, input }) => {
    const { store, clock } = context.connection.house;
    return saveMapping(store, clock, acting(context), input);
  }),
  forgetMapping: os.intake.forgetMapping.handler(({ context, input }) => {
    const known = forgetMapping(context.connection.house.store, acting(context), input.id);
    if (!known) throw refusal('NOT_FOUND', 'there is no such mapping');
  }),
  watch: os.intake.watch.handler(({ context: { connection } }) => connection.house.watch),
  setWatch: os.intake.setWatch.handler(({ context, input }) =>
    context.connection.house.setWatch(acting(context), input.folder),
  ),
  pauseWatch: os.intake.pauseWatch.handler(({ context, input }) =>
    context.connection.house.pauseWatch(acting(context), input.paused),
  ),
};

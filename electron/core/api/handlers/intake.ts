import type { Router } from '@orpc/server';
import type { Contract } from '../../../../shared/contract/contract.ts';
import { actorOf } from '../../accounts/service.ts';
import { excerptOf, messagePage } from '../../intake/messages.ts';
import { found, signedIn } from '../answers.ts';
import { named, os, refusal, type Calling } from '../guard.ts';

function notBuilt(): never {
  throw refusal('NOT_FOUND', 'not built yet');
}

/** Messages coming in: import, quarantine, mappings, watched folder. */
export const intakeHandlers: Router<Contract['intake'], Calling> = {
  import: os.intake.import.handler(async function* ({ context: { connection }, input, signal }) {
    const { house } = connection;
    try {
      const task = {
        kind: 'import',
        database: house.store.file,
        paths: input.paths,
        actor: actorOf(signedIn(connection)),
      } as const;
      return yield* house.run<'import'>(task, signal);
    } catch (error) {
      throw named(error);
    }
  }),
  cancel: os.intake.cancel.handler(({ context: { connection } }) =>
    connection.house.cancel('import'),
  ),
  messages: os.intake.messages.handler(({ context: { connection }, input }) =>
    messagePage(connection.house.store, input),
  ),
  excerpt: os.intake.excerpt.handler(({ context: { connection }, input }) =>
    found(excerptOf(connection.house.store, input.id)),
  ),
  pause: os.intake.pause.handler(() => notBuilt()),
  resume: os.intake.resume.handler(() => notBuilt()),
  findings: os.intake.findings.handler(() => notBuilt()),
  batches: os.intake.batches.handler(() => notBuilt()),
  exportBatch: os.intake.exportBatch.handler(() => notBuilt()),
  entry: os.intake.entry.handler(() => notBuilt()),
  tryEntry: os.intake.tryEntry.handler(() => notBuilt()),
  submitEntry: os.intake.submitEntry.handler(() => notBuilt()),
  columns: os.intake.columns.handler(() => notBuilt()),
  tryMapping: os.intake.tryMapping.handler(() => notBuilt()),
  mappings: os.intake.mappings.handler(() => notBuilt()),
  saveMapping: os.intake.saveMapping.handler(() => notBuilt()),
  forgetMapping: os.intake.forgetMapping.handler(() => notBuilt()),
  watch: os.intake.watch.handler(() => notBuilt()),
  setWatch: os.intake.setWatch.handler(() => notBuilt()),
  pauseWatch: os.intake.pauseWatch.handler(() => notBuilt()),
  retry: os.intake.retry.handler(async function* () {
    yield* [];
    return notBuilt();
  }),
};

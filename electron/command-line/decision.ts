import type { Command } from 'commander';
import { findDeclaration } from '../core/work/kept-declaration.ts';
import { reproduceAll, type ReproducedDecision } from '../core/work/reproduce-all.ts';
import type { Store } from '../core/store/open.ts';
import { notAccepted } from './declaration.ts';
import { print, printJson, progressTo } from './output.ts';
import { enterToRead, type EnterOptions } from './enter.ts';
import { withNaming } from './naming.ts';

interface ReproduceOptions extends EnterOptions {
  readonly all?: boolean;
  readonly json?: boolean;
}

export function addDecisionCommands(daliz: Command): void {
  const decision = daliz.command('decision').description('the automatic decisions of a post');
  withNaming(decision.command('reproduce'))
    .description(
      'makes decisions again out of their stored facts, rules and tactics; exit 1 where one comes out otherwise',
    )
    .argument('[id]', 'identity in the database, or registration number')
    .requiredOption('--db <file>', 'database of the post')
    .option('--all', 'every decision of the post instead of those of one declaration')
    .option('--json', 'one JSON object on stdout')
    .action(async (id: string | undefined, options: ReproduceOptions, command: Command) => {
      if ((id === undefined) !== (options.all === true))
        command.error('error: name a declaration, or give --all', { exitCode: 2 });
      const { store, leave } = await enterToRead('decision reproduce', options);
      try {
        run(store, id, options);
      } finally {
        leave();
      }
    });
}

function seqOf(store: Store, id: string, db: string): number {
  const found = findDeclaration(store, id);
  if (found === undefined) throw notAccepted(store, id, db);
  return found.seq;
}

function run(store: Store, id: string | undefined, { db, json }: ReproduceOptions): void {
  const only = id === undefined ? null : seqOf(store, id, db);
  const progress = progressTo(process.stderr, 'reproduced');
  let decisions = 0;
  const otherwise: ReproducedDecision[] = [];
  const total = store.get<{ n: number }>('SELECT count(*) AS n FROM decision')?.n ?? null;
  store.unchanging(() => {
    for (const page of reproduceAll(store, only)) {
      decisions += page.length;
      otherwise.push(...page.filter(({ same }) => !same));
      progress.tell({ stage: 'reproduce', done: decisions, total });
    }
  });
  progress.end();
  if (json === true) printJson({ ok: otherwise.length === 0, decisions, otherwise });
  else tell(decisions, otherwise);
  if (otherwise.length > 0) process.exitCode = 1;
}

function tell(decisions: number, otherwise: readonly ReproducedDecision[]): void {
  print(`${decisions} decisions made again, ${decisions - otherwise.length} came out the same`);
  for (const { declaration, decision, impossible, differences } of otherwise) {
    print(`  ${declaration}, decision ${decision}${impossible === null ? '' : `: ${impossible}`}`);
    for (const { of, stored, remade } of differences) print(`    ${of}: ${stored} → ${remade}`);
  }
}

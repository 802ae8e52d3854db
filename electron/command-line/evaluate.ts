import { once } from 'node:events';
import { type Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { declarationSchema, type Declaration } from '../../shared/declaration.ts';
import { givenFactsSchema, type Evaluated } from '../../shared/evaluation.ts';
import { control } from '../core/control/control.ts';
import { noLedger } from '../core/control/ledger.ts';
import { starterTactics } from '../core/profiles/starter.ts';
import { shippedTables } from '../core/reference/shipped.ts';
import type { Tables } from '../core/control/tables.ts';
import { evaluate, type Circumstances } from '../core/risk/evaluate.ts';
import { factsOf, type Facts } from '../core/risk/facts.ts';
import { noHistory } from '../core/risk/history.ts';
import { checkFacts } from '../core/risk/given-facts.ts';
import { tacticsInForce } from '../core/risk/rules.ts';
import { compileRules } from '../core/risk/rules.ts';
import { linesOf } from './lines.ts';
import { progressTo } from './output.ts';
import { bookFrom, tacticsFrom } from './rule-files.ts';

/** One line: facts as they are to be met, or a declaration, wrapped or as `daliz declaration --json` prints it. */
const lineSchema = z.union([
  z.strictObject({ id: z.string().min(1).max(200), facts: givenFactsSchema }),
  z.strictObject({ id: z.string().min(1).max(200), declaration: z.unknown() }),
]);

interface EvaluateOptions {
  readonly profiles: string;
  readonly declarations: string;
  readonly tactics?: string;
  readonly asOf: string;
  readonly secret: Uint8Array;
}

function day(value: string): string {
  if (!z.iso.date().safeParse(value).success) throw new InvalidArgumentError('A day, yyyy-mm-dd.');
  return value;
}

function key(value: string): Uint8Array {
  if (!/^[0-9a-f]{64}$/i.test(value)) throw new InvalidArgumentError('64 hexadecimal digits.');
  return Buffer.from(value, 'hex');
}

/** Thrown for a line that cannot be evaluated: where in it, and why. */
class LineError extends Error {}

function firstIssue({ issues }: z.ZodError, under: string): LineError {
  const [issue] = issues;
  const path = [under, ...(issue?.path ?? [])].filter((part) => part !== '').join('.');
  return new LineError(`${path === '' ? '' : `${path}: `}${issue?.message ?? 'not understood'}`);
}

function parsed<T>(schema: z.ZodType<T>, value: unknown, under: string): T {
  const result = schema.safeParse(value);
  if (!result.success) throw firstIssue(result.error, under);
  return result.data;
}

/** The facts of a line and its name; a declaration is controlled by the tables that ship, and has no history here. */
function factsOfLine(text: string, asOf: string, tables: Tables): { id: string; facts: Facts } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new LineError(`no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new LineError('a JSON object is expected');
  if (!('facts' in value) && !('declaration' in value)) {
    const { id, ...declaration } = { id: undefined as unknown, ...value };
    return fromDeclaration(
      parsed(z.string().min(1).max(200), id, 'id'),
      parsed(declarationSchema, declaration, ''),
      asOf,
      tables,
    );
  }
  const line = parsed(lineSchema, value, '');
  if ('declaration' in line) {
    const declaration = parsed(declarationSchema, line.declaration, 'declaration');
    return fromDeclaration(line.id, declaration, asOf, tables);
  }
  const [problem] = checkFacts(line.facts);
  if (problem !== undefined) throw new LineError(`${problem.path}: ${problem.message}`);
  return { id: line.id, facts: line.facts };
}

function fromDeclaration(id: string, declaration: Declaration, asOf: string, tables: Tables) {
  const findings = control(declaration, { now: `${asOf}T12:00:00.000Z`, tables, ledger: noLedger });
  return { id, facts: factsOf(declaration, findings, noHistory) };
}

function evaluated(
  id: string,
  facts: Facts,
  circumstances: Omit<Circumstances, 'identity'>,
): { line: Evaluated; failure: string | null } {
  const { corridor, decidedBy, score, hits, ruleSetHash, factsHash, failure } = evaluate(facts, {
    ...circumstances,
    identity: id,
  });
  const line = {
    id,
    corridor,
    decidedBy,
    score,
    hits: hits.map(({ profile, items }) => ({ profile: profile.code, items: [...items] })),
    ruleSetHash,
    factsHash,
  };
  return { line, failure };
}

export function addEvaluateCommand(daliz: Command): void {
  daliz
    .command('evaluate')
    .description('weighs declarations by a file of profiles and stores nothing; JSON lines out')
    .requiredOption('--profiles <file>', 'profiles with their lists')
    .requiredOption(
      '--declarations <file>',
      'JSON lines: declarations or facts; - is what comes in',
    )
    .option('--tactics <file>', 'tactics; the ones that ship with the program where left out')
    .requiredOption('--as-of <day>', 'day whose profiles are in force, yyyy-mm-dd', day)
    .option(
      '--secret <hex>',
      'key of the lot, 64 digits; zeros where left out',
      key,
      new Uint8Array(32),
    )
    .action(async (options: EvaluateOptions) => {
      const circumstances = {
        rules: compileRules(bookFrom(options.profiles)),
        tactics: tacticsInForce(
          options.tactics === undefined ? starterTactics : tacticsFrom(options.tactics),
        ),
        day: options.asOf,
        secret: options.secret,
      };
      const tables = shippedTables();
      const progress = progressTo(process.stderr, 'evaluated');
      let done = 0;
      let wrong = 0;
      for await (const { number, text } of linesOf(options.declarations)) {
        try {
          const { id, facts } = factsOfLine(text, options.asOf, tables);
          const { line, failure } = evaluated(id, facts, circumstances);
          if (!process.stdout.write(`${JSON.stringify(line)}\n`))
            await once(process.stdout, 'drain');
          if (failure !== null) throw new LineError(`evaluation failed: ${failure}`);
        } catch (error) {
          if (!(error instanceof LineError)) throw error;
          wrong += 1;
          process.stderr.write(`${options.declarations}: line ${number}: ${error.message}\n`);
        }
        done += 1;
        progress.tell({ stage: 'evaluate', done, total: null });
      }
      progress.end();
      process.exitCode = wrong > 0 ? 1 : 0;
    });
}

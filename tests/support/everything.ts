import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '../..');
const reports = path.join(root, '.cache/reports');
const vitestReport = path.join(reports, 'vitest.json');
const playwrightReport = path.join(reports, 'playwright.json');

interface Tally {
  passed: number;
  failed: number;
  /** The tests that failed, each as `file › name: what it said`, for whoever sees only the end of the output. */
  faults?: readonly string[];
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Record<string, string>;
  /** How many tests the step was; a step without its own count is one test. */
  readonly tally?: () => Tally;
}

const steps: readonly Step[] = [
  { name: 'format', command: ['npm', 'run', '--silent', 'format:check'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'layers', command: ['npm', 'run', '--silent', 'layers'] },
  { name: 'dead code', command: ['npm', 'run', '--silent', 'dead'] },
  {
    name: 'unit, property, contract and fault tests',
    command: [
      'npm',
      'run',
      '--silent',
      'test:unit',
      '--',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ],
    tally: () => vitestTally(readFileSync(vitestReport, 'utf8')),
  },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  {
    name: 'tests of the running program',
    command: ['npm', 'run', '--silent', 'test:e2e', '--', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
    tally: () => playwrightTally(readFileSync(playwrightReport, 'utf8')),
  },
];

/** Runs every step and prints `N passed, N failed` as the last line. Answers with the exit code. */
export async function runEverything(): Promise<number> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const total: Tally = { passed: 0, failed: 0 };
  const failures: string[] = [];
  for (const [index, step] of steps.entries()) {
    process.stdout.write(`\n[${index + 1}/${steps.length}] ${step.name}\n`);
    const started = Date.now();
    const code = await run(step);
    const tally = tallyOf(step, code);
    total.passed += tally.passed;
    total.failed += tally.failed;
    if (tally.failed > 0) failures.push(failure(step.name, tally));
    const seconds = ((Date.now() - started) / 1_000).toFixed(1);
    process.stdout.write(
      `[${index + 1}/${steps.length}] ${step.name}: ${tally.passed} passed, ${tally.failed} failed, ${seconds} s\n`,
    );
  }
  if (failures.length > 0) process.stdout.write(`\nFailed:\n${failures.join('\n')}\n`);
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
}

function failure(name: string, { faults = [] }: Tally): string {
  if (faults.length === 0)
    return `  ${name}: it ended badly without naming a test; see its output above`;
  return [`  ${name}:`, ...faults.map((fault) => `    ${fault}`)].join('\n');
}

/** A step that ended badly has failed at least once, whatever its report says or does not say. */
function tallyOf(step: Step, code: number): Tally {
  let tally: Tally;
  try {
    tally = step.tally?.() ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  } catch (error) {
    process.stdout.write(`No report of ${step.name}: ${String(error)}\n`);
    tally = { passed: 0, failed: 1 };
  }
  const nothingRan = tally.passed + tally.failed === 0;
  if (tally.failed === 0 && (code !== 0 || nothingRan)) return { ...tally, failed: 1 };
  return tally;
}

function run(step: Step): Promise<number> {
  const [program = '', ...args] = step.command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...step.env },
    });
    child.on('error', (error) => {
      process.stdout.write(`${program} does not start: ${error.message}\n`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

const vitestSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

interface PlaywrightSuite {
  suites?: PlaywrightSuite[] | undefined;
  specs: {
    ok: boolean;
    file: string;
    line: number;
    title: string;
    tests: { results: { error?: { message?: string | undefined } | undefined }[] }[];
  }[];
}
const suiteSchema: z.ZodType<PlaywrightSuite> = z.object({
  get suites() {
    return z.array(suiteSchema).optional();
  },
  specs: z.array(
    z.object({
      ok: z.boolean(),
      file: z.string(),
      line: z.int(),
      title: z.string(),
      tests: z.array(
        z.object({
          results: z.array(
            z.object({ error: z.object({ message: z.string().optional() }).optional() }),
          ),
        }),
      ),
    }),
  ),
});
const playwrightSchema = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  suites: z.array(suiteSchema),
});

/** Counts and faults of vitest's JSON report; a file that broke before its first test is a fault of its own. */
export function vitestTally(report: string): Tally {
  const { numPassedTests, numFailedTests, testResults } = vitestSchema.parse(JSON.parse(report));
  const faults = testResults.flatMap((file) => {
    const name = path.relative(root, file.name);
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && file.status === 'failed') return [fault(name, file.message)];
    return failed.map((test) => fault(`${name} › ${test.fullName}`, test.failureMessages?.[0]));
  });
  return { passed: numPassedTests, failed: numFailedTests, faults };
}

/** Counts and faults of Playwright's JSON report; a test that passed only when repeated has failed. */
export function playwrightTally(report: string): Tally {
  const { stats, suites } = playwrightSchema.parse(JSON.parse(report));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    faults: suites.flatMap(faultsOf),
  };
}

function faultsOf({ suites = [], specs }: PlaywrightSuite): string[] {
  const here = specs.flatMap((spec) => {
    const errors = spec.tests.flatMap(({ results }) => results.flatMap(({ error }) => error ?? []));
    if (spec.ok && errors.length === 0) return [];
    return [fault(`${spec.file}:${spec.line} › ${spec.title}`, errors[0]?.message)];
  });
  return [...here, ...suites.flatMap(faultsOf)];
}

/** One line of the list of failures: the test and the first line of what it said, without colours. */
function fault(test: string, message = ''): string {
  const [first = ''] = stripVTControlCharacters(message).trim().split('\n');
  return first === '' ? test : `${test}: ${first.slice(0, 200)}`;
}

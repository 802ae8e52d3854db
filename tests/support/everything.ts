import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '../..');
const reports = path.join(root, '.cache/reports');
const vitestReport = path.join(reports, 'vitest.json');
const playwrightReport = path.join(reports, 'playwright.json');

interface Tally {
  passed: number;
  failed: number;
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
  const failedSteps: string[] = [];
  for (const [index, step] of steps.entries()) {
    process.stdout.write(`\n[${index + 1}/${steps.length}] ${step.name}\n`);
    const started = Date.now();
    const code = await run(step);
    const tally = tallyOf(step, code);
    total.passed += tally.passed;
    total.failed += tally.failed;
    if (tally.failed > 0) failedSteps.push(step.name);
    const seconds = ((Date.now() - started) / 1_000).toFixed(1);
    process.stdout.write(
      `[${index + 1}/${steps.length}] ${step.name}: ${tally.passed} passed, ${tally.failed} failed, ${seconds} s\n`,
    );
  }
  if (failedSteps.length > 0) process.stdout.write(`\nFailed: ${failedSteps.join('; ')}\n`);
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
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

const vitestSchema = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });
const playwrightSchema = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
});

/** Counts of vitest's JSON report. */
export function vitestTally(report: string): Tally {
  const { numPassedTests, numFailedTests } = vitestSchema.parse(JSON.parse(report));
  return { passed: numPassedTests, failed: numFailedTests };
}

/** Counts of Playwright's JSON report; a test that passed only when repeated has failed. */
export function playwrightTally(report: string): Tally {
  const { expected, unexpected, flaky } = playwrightSchema.parse(JSON.parse(report)).stats;
  return { passed: expected, failed: unexpected + flaky };
}

import { expect, test } from 'vitest';
import { playwrightTally, vitestTally } from '../../support/everything.ts';

const RED = '\u001B[31m';
const PLAIN = '\u001B[39m';

test('counts what vitest reports and names what failed', () => {
  const report = {
    numPassedTests: 10,
    numFailedTests: 1,
    testResults: [
      {
        name: `${process.cwd()}/tests/unit/work/claim.test.ts`,
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'a claim is kept' },
          {
            status: 'failed',
            fullName: 'a claim is refused',
            failureMessages: [`${RED}expected 2${PLAIN} to be 1\n    at claim.ts:3`],
          },
        ],
      },
      {
        name: `${process.cwd()}/tests/unit/work/lot.test.ts`,
        status: 'failed',
        message: 'Cannot find module',
        assertionResults: [],
      },
    ],
  };
  expect(vitestTally(JSON.stringify(report))).toEqual({
    passed: 10,
    failed: 1,
    faults: [
      'tests/unit/work/claim.test.ts › a claim is refused: expected 2 to be 1',
      'tests/unit/work/lot.test.ts: Cannot find module',
    ],
  });
});

test('a test that passed only when repeated counts as failed, and is named', () => {
  const spec = (ok: boolean, title: string, messages: readonly string[]) => ({
    ok,
    file: 'work.spec.ts',
    line: 19,
    title,
    tests: [{ results: [...messages.map((message) => ({ error: { message } })), {}] }],
  });
  const report = {
    stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 0 },
    suites: [
      {
        specs: [spec(true, 'passed', [])],
        suites: [
          {
            specs: [spec(false, 'broke', ['Timed out\nwaiting']), spec(true, 'at last', ['late'])],
          },
        ],
      },
    ],
  };
  expect(playwrightTally(JSON.stringify(report))).toEqual({
    passed: 7,
    failed: 3,
    faults: ['work.spec.ts:19 › broke: Timed out', 'work.spec.ts:19 › at last: late'],
  });
});

test('a report that cannot be read is refused', () => {
  expect(() => vitestTally('{}')).toThrow();
  expect(() => playwrightTally('')).toThrow();
});

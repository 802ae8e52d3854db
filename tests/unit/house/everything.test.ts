import { expect, test } from 'vitest';
import { playwrightTally, vitestTally } from '../../support/everything.ts';

test('the unit tests are counted from their own report', () => {
  const report = { numTotalTests: 12, numPassedTests: 10, numFailedTests: 1, numPendingTests: 1 };
  expect(vitestTally(JSON.stringify(report))).toEqual({ passed: 10, failed: 1 });
});

test('a test of the window that passed only the second time counts as failed', () => {
  const report = { stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 3 } };
  expect(playwrightTally(JSON.stringify(report))).toEqual({ passed: 7, failed: 3 });
});

test('a report that is not one is not taken for zero failures', () => {
  expect(() => vitestTally('{}')).toThrow();
  expect(() => playwrightTally('')).toThrow();
});

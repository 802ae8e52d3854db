import { expect, test } from 'vitest';
import { nextStep } from '../../../renderer/features/work/nextStep.ts';
import type { WorkView } from '../../../shared/contract/work.ts';
import type { Measure } from '../../../shared/work/measure.ts';
import { measureOf } from '../../support/measures.ts';

const nothing = {
  claim: false,
  giveBack: false,
  handOver: false,
  draw: false,
  work: true,
  release: false,
  approve: false,
};

const measure = (code: string, state: Measure['state']): Measure => measureOf(code, { state });

function next(queue: WorkView['queue'], states: Record<string, Measure['state']>, release = false) {
  const measures = Object.entries(states).map(([code, state]) => measure(code, state));
  return nextStep({ queue, measures, may: { ...nothing, release } });
}

test('red goods are inspected first; then their papers are checked, and nobody is sent to the act again', () => {
  expect(next('red', { D10: 'open', I21: 'open' })).toBe('inspection');
  expect(next('red', { D10: 'open', I21: 'applied' })).toBe('check');
  expect(next('red', {})).toBe('inspection');
});

test('papers come first where goods were not selected, and an inspection of one’s own after them', () => {
  expect(next('yellow', { D10: 'open', I21: 'open' })).toBe('check');
  expect(next('yellow', { D10: 'applied', I21: 'open' })).toBe('inspection');
  expect(next('yellow', { D10: 'applied', D11: 'skipped' })).toBe('check');
  expect(next('blue', { P50: 'open' })).toBe('check');
});

test('what no check or act carries out is said to be carried out when nothing else is open', () => {
  expect(next('red', { I27: 'applied', T31: 'open' })).toBe('carryOut');
  expect(next('yellow', { D10: 'applied', G40: 'open', X60: 'open' })).toBe('carryOut');
  expect(next('red', { I27: 'open', T31: 'open' })).toBe('inspection');
  expect(next('yellow', { D10: 'open', T31: 'open' })).toBe('check');
  // What is done after release does not come before it, but holds the end of the check after it.
  expect(next('yellow', { D10: 'applied', P50: 'open', T30: 'open' })).toBe('carryOut');
  expect(next('blue', { P50: 'open', T30: 'open' })).toBe('check');
  // Handing the case on has a step of its own.
  expect(next('red', { I27: 'applied', X61: 'open' })).toBe('inspection');
  expect(next('red', { I27: 'applied', T31: 'applied' }, true)).toBe('release');
});

test('what holds release no more is released', () => {
  expect(next('red', { D10: 'applied', I21: 'applied' }, true)).toBe('release');
  expect(next('yellow', { D10: 'skipped' }, true)).toBe('release');
});

import { expect, it } from 'vitest';
import { changedMeanwhile } from '../../../renderer/features/work/changedMeanwhile.ts';

const seen = {
  version: 1,
  items: [1, 2],
  corridor: 'yellow' as const,
  queue: 'yellow' as const,
  officer: { login: 'aigul', name: 'Aigul' },
  measures: [],
  requests: [],
  approvals: [],
  checks: [],
  order: null,
  acts: [],
  suspension: null,
  release: null,
};

it('What another window changed under an open sheet is named part by part', () => {
  expect(changedMeanwhile(seen, structuredClone(seen))).toEqual([]);
  const suspension = {
    cause: 'expertise',
    ground: 'the expert was asked',
    at: '2026-05-12T05:00:00.000Z',
    by: 'aigul',
  } as const;
  expect(changedMeanwhile(seen, { ...seen, officer: null, suspension })).toEqual([
    'officer',
    'suspension',
  ]);
});

it('A correction of what is declared is named, and a move to another queue', () => {
  expect(changedMeanwhile(seen, { ...seen, version: 2 })).toEqual(['declaration']);
  expect(changedMeanwhile(seen, { ...seen, version: 2, items: [1, 2, 3] })).toEqual([
    'declaration',
    'items',
  ]);
  expect(changedMeanwhile(seen, { ...seen, queue: 'red' })).toEqual(['queue']);
  expect(changedMeanwhile(seen, { ...seen, corridor: 'red', queue: 'red' })).toEqual([
    'corridor',
    'queue',
  ]);
});

import { expect, it } from 'vitest';
import { changedMeanwhile } from '../../../renderer/features/work/changedMeanwhile.ts';

const seen = {
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

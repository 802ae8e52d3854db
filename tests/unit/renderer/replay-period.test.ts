import { describe, expect, it } from 'vitest';
import { daysOf } from '../../../renderer/features/profiles/replay/period.ts';

const today = '2026-03-01';

describe('The period a replay looks at', () => {
  it('is all of the past unless one says otherwise', () => {
    expect(daysOf({ span: 'whole', text: '01.2026' }, today)).toEqual({ from: null, to: null });
  });

  it('ends today and is as long as it says, today among its days', () => {
    expect(daysOf({ span: 'days30', text: '' }, today)).toEqual({ from: '2026-01-31', to: today });
    expect(daysOf({ span: 'days365', text: '' }, today)).toEqual({ from: '2025-03-02', to: today });
  });

  it('of one’s own is typed as under the head of a column of dates', () => {
    const own = (text: string) => daysOf({ span: 'own', text }, today);
    expect(own('02.2026')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(own('15.01.2026-02.2026')).toEqual({ from: '2026-01-15', to: '2026-02-28' });
    expect(own('>=05.03.2026')).toEqual({ from: '2026-03-05', to: null });
  });

  it('is none where the days do not exist, or nothing was typed', () => {
    for (const text of ['', '31.02.2026', 'yesterday', '13.2026'])
      expect(daysOf({ span: 'own', text }, today), text).toBeUndefined();
  });
});

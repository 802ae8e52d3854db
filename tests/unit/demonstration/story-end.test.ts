import { describe, expect, it } from 'vitest';
import { Agenda } from '../../../electron/core/demonstration/agenda.ts';
import { calendar, windowDays } from '../../../electron/core/demonstration/world/calendar.ts';
import { storyEnd } from '../../../electron/core/post/story-end.ts';

describe('the story of a post that is made now', () => {
  it('ends at this moment, so that a shift is in full swing', () => {
    // Half past two in the afternoon at the post.
    expect(storyEnd('2026-11-30T09:30:00.000Z')).toEqual({ until: '2026-11-30', ends: 52_200 });
  });

  it('ends with the day before in the first hours of a day, which has nothing to tell yet', () => {
    expect(storyEnd('2026-11-30T20:00:00.000Z')).toEqual({ until: '2026-11-30', ends: 86_399 });
  });
});

describe('the days of the story', () => {
  it('are a sample of the past, and full at the end', () => {
    const days = calendar(1, '2026-11-30', 2000);
    expect(days).toHaveLength(windowDays);
    expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(2000);
    const [...last] = days.slice(-3).map(({ count }) => count);
    for (const [index, least] of [60, 80, 100].entries())
      expect(last[index]).toBeGreaterThanOrEqual(least);
    expect(Math.max(...days.slice(0, -3).map(({ count }) => count))).toBeLessThan(20);
  });

  it('leave a short story its past', () => {
    const days = calendar(1, '2026-11-30', 50);
    const last = days.slice(-3).reduce((sum, { count }) => sum + count, 0);
    expect(last).toBeGreaterThan(5);
    expect(last).toBeLessThan(15);
  });
});

describe('what is to come', () => {
  it('happens in the order of time, with what follows from it, and not before its moment', () => {
    const agenda = new Agenda();
    const told: string[] = [];
    agenda.add('2026-01-03', () => told.push('third'));
    agenda.add('2026-01-01', () => {
      told.push('first');
      agenda.add('2026-01-02', () => told.push('second'));
    });
    const moments: string[] = [];
    agenda.until('2026-01-02', (at) => moments.push(at));
    expect(told).toEqual(['first', 'second']);
    expect(moments).toEqual(['2026-01-01', '2026-01-02']);
    agenda.until('2026-01-04', (at) => moments.push(at));
    expect(told.at(-1)).toBe('third');
  });
});

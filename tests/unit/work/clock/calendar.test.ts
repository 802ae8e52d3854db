import { describe, expect, it } from 'vitest';
import { isWorkingDay, openingHours } from '../../../../electron/core/work/clock/calendar.ts';
import { aroundTheClock, dayOff, open, postTables, sixDays } from './post-tables.ts';

describe('A post that works six days a week', () => {
  const tables = postTables({
    schedule: [...sixDays.slice(0, 5), ...open([6], '10:00', '14:00')],
    holidays: [
      dayOff('2026-07-06'),
      dayOff('2026-07-12', 'working'),
      dayOff('2026-07-11', 'working'),
    ],
  });

  it('is open from nine to six at Almaty, which is five hours ahead', () => {
    expect(openingHours(tables, '2026-07-07')).toEqual({
      opens: '2026-07-07T04:00:00.000Z',
      closes: '2026-07-07T13:00:00.000Z',
    });
  });

  it('has its own hours on Saturday and is closed on Sunday', () => {
    expect(openingHours(tables, '2026-07-04')?.closes).toBe('2026-07-04T09:00:00.000Z');
    expect(openingHours(tables, '2026-07-05')).toBeNull();
    expect(isWorkingDay(tables, '2026-07-05')).toBe(false);
  });

  it('is closed on a public holiday', () => {
    expect(isWorkingDay(tables, '2026-07-06')).toBe(false);
  });

  it('works with the hours of a Monday on a Sunday that was made a working day', () => {
    expect(openingHours(tables, '2026-07-12')).toEqual({
      opens: '2026-07-12T04:00:00.000Z',
      closes: '2026-07-12T13:00:00.000Z',
    });
  });

  it('keeps its own hours on a Saturday that was made a working day', () => {
    expect(openingHours(tables, '2026-07-11')?.opens).toBe('2026-07-11T05:00:00.000Z');
  });
});

describe('Opening hours', () => {
  it('go by the schedule of the day: a new one counts from its first day', () => {
    const tables = postTables({
      schedule: [
        ...sixDays,
        ...open([1, 2, 3, 4, 5], '08:00', '20:00').map((row) => ({ ...row, from: '2026-08-03' })),
      ],
    });
    expect(openingHours(tables, '2026-07-31')?.opens).toBe('2026-07-31T04:00:00.000Z');
    expect(openingHours(tables, '2026-08-03')?.opens).toBe('2026-08-03T03:00:00.000Z');
  });

  it('were an hour earlier in UTC before 1 March 2024', () => {
    const tables = postTables({ schedule: sixDays });
    expect(openingHours(tables, '2024-02-29')?.opens).toBe('2024-02-29T03:00:00.000Z');
    expect(openingHours(tables, '2024-03-01')?.opens).toBe('2024-03-01T04:00:00.000Z');
  });

  it('round the clock leave no gap between days, not even where the clocks were put back', () => {
    const tables = postTables({ schedule: aroundTheClock, holidays: [dayOff('2024-03-01')] });
    const days = ['2024-02-28', '2024-02-29', '2024-03-01', '2024-03-02'];
    const hours = days.map((day) => openingHours(tables, day));
    for (const [index, day] of hours.entries())
      if (index > 0) expect(day?.opens).toBe(hours[index - 1]?.closes);
    expect(hours[1]).toEqual({
      opens: '2024-02-28T18:00:00.000Z',
      closes: '2024-02-29T19:00:00.000Z',
    });
  });

  it('are none where no schedule was ever loaded, whatever the holidays say', () => {
    const tables = postTables({ holidays: [dayOff('2026-07-12', 'working')] });
    expect(openingHours(tables, '2026-07-12')).toBeNull();
  });
});

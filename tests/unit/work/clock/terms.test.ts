import { describe, expect, it } from 'vitest';
import { shippedTables } from '../../../../electron/core/reference/shipped.ts';
import { addTerm, stopsOf } from '../../../../electron/core/work/clock/terms.ts';
import {
  addWorkingMinutes,
  workingMinutesBetween,
} from '../../../../electron/core/work/clock/working-time.ts';
import {
  aroundTheClock,
  dayOff,
  open,
  postTables,
  sixDays,
  term,
  terms,
  wholeWeek,
} from './post-tables.ts';

const tables = postTables({
  schedule: sixDays,
  terms,
  holidays: [dayOff('2026-07-06'), dayOff('2026-08-31')],
});

/** A moment of the time of Almaty, five hours ahead, as UTC. */
const almaty = (moment: string) => new Date(`${moment}+05:00`).toISOString();

describe('Four working hours for the release', () => {
  it.each([
    ['in the morning end the same day', '2026-07-07T10:00', '2026-07-07T14:00'],
    ['that fill the day end with the closing', '2026-07-07T14:00', '2026-07-07T18:00'],
    ['of which a minute is missing count anew', '2026-07-07T14:01', '2026-07-08T13:00'],
    ['shortly before the closing are whole in the morning', '2026-07-07T17:30', '2026-07-08T13:00'],
    ['before the opening begin with it', '2026-07-07T06:00', '2026-07-07T13:00'],
    ['at the closing begin with the next opening', '2026-07-07T18:00', '2026-07-08T13:00'],
    [
      'on Saturday evening leave out Sunday and the holiday',
      '2026-07-04T16:00',
      '2026-07-07T13:00',
    ],
    ['in the night belong to the next morning', '2026-07-07T23:59', '2026-07-08T13:00'],
  ])('%s', (_, from, due) => {
    expect(addTerm(tables, almaty(from), 'release')).toBe(almaty(due));
  });

  it('keep seconds and milliseconds', () => {
    expect(addTerm(tables, '2026-07-07T05:00:00.123Z', 'release')).toBe('2026-07-07T09:00:00.123Z');
  });

  it('are four hours anywhere at a post that never closes', () => {
    const always = postTables({
      schedule: aroundTheClock,
      terms,
      holidays: [dayOff('2026-07-06')],
    });
    expect(addTerm(always, almaty('2026-07-05T22:00'), 'release')).toBe(almaty('2026-07-06T02:00'));
  });

  it('are four hours that pass, also in the night the clocks were put back', () => {
    const always = postTables({ schedule: aroundTheClock, terms });
    expect(addTerm(always, '2024-02-29T17:30:00.000Z', 'release')).toBe('2024-02-29T21:30:00.000Z');
  });

  it('are broken by the closing of a post that is open day and night, not by midnight', () => {
    const mostly = postTables({
      schedule: open(wholeWeek, '00:00', '24:00'),
      terms,
      holidays: [dayOff('2026-07-07')],
    });
    expect(addTerm(mostly, almaty('2026-07-05T23:00'), 'release')).toBe(almaty('2026-07-06T03:00'));
    expect(addTerm(mostly, almaty('2026-07-06T20:00'), 'release')).toBe(almaty('2026-07-07T00:00'));
    expect(addTerm(mostly, almaty('2026-07-06T20:01'), 'release')).toBe(almaty('2026-07-08T04:00'));
  });

  it('begin with an opening and go on with the next where the post is never open so long', () => {
    const short = postTables({ schedule: open(wholeWeek, '09:00', '12:00'), terms });
    for (const from of ['2026-07-07T08:00', '2026-07-07T09:00'])
      expect(addTerm(short, almaty(from), 'release')).toBe(almaty('2026-07-08T10:00'));
    expect(addTerm(short, almaty('2026-07-07T09:01'), 'release')).toBe(almaty('2026-07-09T10:00'));
  });

  it('spread over weeks where the post opens one hour a week', () => {
    const seldom = postTables({ schedule: open([3], '10:00', '11:00'), terms });
    expect(addTerm(seldom, almaty('2026-07-07T10:00'), 'release')).toBe(almaty('2026-07-29T11:00'));
  });
});

describe('Plain hours', () => {
  it('pass while the post is closed', () => {
    expect(addTerm(tables, almaty('2026-07-04T17:00'), 'plain')).toBe(almaty('2026-07-04T22:00'));
  });
});

describe('Working days', () => {
  it('count from the day after and end with the closing', () => {
    expect(addTerm(tables, almaty('2026-07-07T09:10'), 'extended')).toBe(
      almaty('2026-07-08T18:00'),
    );
    expect(addTerm(tables, almaty('2026-07-07T20:10'), 'extended')).toBe(
      almaty('2026-07-08T18:00'),
    );
  });

  it('leave out Sundays and holidays', () => {
    expect(addTerm(tables, almaty('2026-07-04T09:00'), 'extended')).toBe(
      almaty('2026-07-07T18:00'),
    );
    expect(addTerm(tables, almaty('2026-07-03T09:00'), 'head')).toBe(almaty('2026-07-16T18:00'));
  });

  it('belong to the day at the post, not to the day of UTC', () => {
    expect(addTerm(tables, '2026-07-07T19:30:00.000Z', 'extended')).toBe(
      almaty('2026-07-09T18:00'),
    );
  });
});

describe('Calendar days and years', () => {
  it('end with the closing of the last day', () => {
    expect(addTerm(tables, almaty('2026-07-07T09:00'), 'answer')).toBe(almaty('2026-07-17T18:00'));
  });

  it('whose last day is no working day end with the next one', () => {
    expect(addTerm(tables, almaty('2026-07-09T09:00'), 'answer')).toBe(almaty('2026-07-20T18:00'));
    expect(addTerm(tables, almaty('2026-08-20T09:00'), 'answer')).toBe(almaty('2026-09-01T18:00'));
  });

  it('of 29 February end on the 28th where the year has no 29th', () => {
    expect(addTerm(tables, '2024-02-29T06:00:00.000Z', 'postRelease')).toBe(
      almaty('2027-03-01T18:00'),
    );
    const always = postTables({ schedule: aroundTheClock, terms });
    expect(addTerm(always, '2024-02-29T06:00:00.000Z', 'postRelease')).toBe(
      almaty('2027-03-01T00:00'),
    );
  });
});

describe('There is no end', () => {
  const at = almaty('2026-07-07T10:00');

  it('of a term that the day does not know', () => {
    expect(addTerm(tables, at, 'unknown')).toBeNull();
    const later = postTables({
      schedule: sixDays,
      terms: [{ ...term('release', 4, 'workingHours'), from: '2026-07-08' }],
    });
    expect(addTerm(later, at, 'release')).toBeNull();
    expect(addTerm(later, almaty('2026-07-08T10:00'), 'release')).toBe(almaty('2026-07-08T14:00'));
  });

  it('where the post has no opening hours on that day', () => {
    const hoursLess = postTables({ terms });
    const ended = postTables({
      terms,
      schedule: sixDays.map((row) => ({ ...row, until: '2026-07-06' })),
    });
    for (const { code } of terms) {
      expect(addTerm(hoursLess, at, code)).toBeNull();
      expect(addTerm(ended, at, code)).toBeNull();
    }
    expect(addWorkingMinutes(hoursLess, at, 10)).toBeNull();
    expect(workingMinutesBetween(hoursLess, at, almaty('2026-07-08T10:00'))).toBe(0);
  });

  it('where the post closes for good before it', () => {
    const closing = postTables({
      terms,
      schedule: sixDays.map((row) => ({ ...row, until: '2026-07-07' })),
    });
    expect(addTerm(closing, at, 'release')).toBe(almaty('2026-07-07T14:00'));
    expect(addTerm(closing, almaty('2026-07-07T16:00'), 'release')).toBeNull();
    expect(addTerm(closing, at, 'extended')).toBeNull();
    expect(addTerm(closing, at, 'answer')).toBeNull();
  });

  it('of what is no moment, or lies beyond the years of dates', () => {
    for (const from of ['', 'yesterday', '+020000-01-01T00:00:00.000Z']) {
      expect(addTerm(tables, from, 'release')).toBeNull();
      expect(addWorkingMinutes(tables, from, 1)).toBeNull();
      expect(workingMinutesBetween(tables, from, at)).toBe(0);
    }
    expect(addTerm(tables, '9998-12-01T06:00:00.000Z', 'postRelease')).toBeNull();
  });

  it('of a term longer than the post will ever be open', () => {
    const seldom = postTables({
      schedule: open([3], '10:00', '10:01'),
      terms: [term('endless', 10_000, 'workingHours')],
    });
    expect(addTerm(seldom, at, 'endless')).toBeNull();
  });

  it('of a number of minutes that is none', () => {
    expect(addWorkingMinutes(tables, at, -1)).toBeNull();
    expect(addWorkingMinutes(tables, at, Number.NaN)).toBeNull();
  });
});

describe('Working minutes', () => {
  it('are those the post is open', () => {
    expect(
      workingMinutesBetween(tables, almaty('2026-07-04T17:00'), almaty('2026-07-07T09:30')),
    ).toBe(90);
    expect(
      workingMinutesBetween(tables, almaty('2026-07-04T19:00'), almaty('2026-07-07T08:30')),
    ).toBe(0);
  });

  it('are none backwards', () => {
    expect(
      workingMinutesBetween(tables, almaty('2026-07-07T12:00'), almaty('2026-07-07T10:00')),
    ).toBe(0);
  });

  it('are twenty-five hours on the day the clocks were put back', () => {
    const always = postTables({ schedule: aroundTheClock });
    expect(
      workingMinutesBetween(always, '2024-02-28T18:00:00.000Z', '2024-02-29T19:00:00.000Z'),
    ).toBe(25 * 60);
  });

  it('go on where a stopped clock left them', () => {
    const left =
      4 * 60 -
      workingMinutesBetween(tables, almaty('2026-07-07T16:00'), almaty('2026-07-07T17:00'));
    expect(addWorkingMinutes(tables, almaty('2026-07-10T16:30'), left)).toBe(
      almaty('2026-07-11T10:30'),
    );
  });

  it('of none is the moment itself, or the next opening', () => {
    expect(addWorkingMinutes(tables, almaty('2026-07-07T16:00'), 0)).toBe(
      almaty('2026-07-07T16:00'),
    );
    expect(addWorkingMinutes(tables, almaty('2026-07-07T19:00'), 0)).toBe(
      almaty('2026-07-08T09:00'),
    );
  });
});

describe('The terms that ship', () => {
  const shipped = shippedTables();
  const from = almaty('2026-07-07T10:00');

  it('give every one of them an end by the hours that ship', () => {
    for (const { code } of shipped.rows('terms', '2026-07-07'))
      expect(addTerm(shipped, from, code), code).not.toBeNull();
    expect(addTerm(shipped, from, 'release')).toBe(almaty('2026-07-07T14:00'));
    expect(addTerm(shipped, from, 'requestValue')).toBe(almaty('2026-09-05T18:00'));
  });

  it('say what stops them: the release stops for intellectual property alone', () => {
    expect(stopsOf(shipped, '2026-07-07', 'release')).toEqual(['intellectualProperty']);
    expect(stopsOf(shipped, '2026-07-07', 'request')).toEqual([]);
    expect(stopsOf(shipped, '2026-07-07', 'unknown')).toEqual([]);
  });

  it('open on six days of the week', () => {
    expect(shipped.rows('schedule', '2026-07-07').map(({ weekday }) => weekday)).toEqual(
      wholeWeek.slice(0, 6),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingHours } from '../../../electron/core/work/clock/calendar.ts';
import { addTerm } from '../../../electron/core/work/clock/terms.ts';
import {
  addWorkingMinutes,
  workingMinutesBetween,
} from '../../../electron/core/work/clock/working-time.ts';
import { dayAtThePost, minuteAtThePost } from '../../../shared/day.ts';
import { termUnits, type TableRow } from '../../../shared/reference.ts';
import { dayOff, postTables, term, type PostTables } from '../../unit/work/clock/post-tables.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Half a year around the night of 1 March 2024, when the clocks of Almaty were put back. */
const earliest = Date.parse('2023-12-01T00:00:00Z');
const latest = Date.parse('2024-06-01T00:00:00Z');
const iso = (at: number): string => new Date(at).toISOString();
const wholeMinutes = fc
  .integer({ min: earliest / minute, max: latest / minute })
  .map((minutes) => minutes * minute);
/** Any moment of it, the hours of the change itself more often than others. */
const moments = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: earliest, max: latest }) },
  {
    weight: 1,
    arbitrary: fc.integer({
      min: Date.parse('2024-02-29T12:00:00Z'),
      max: Date.parse('2024-03-01T06:00:00Z'),
    }),
  },
);

const timeOf = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;

/** Opening hours in quarters of an hour; none begins or ends within the hour that was shown twice. */
const hours = fc
  .tuple(
    fc.integer({ min: 0, max: 91 }),
    fc.oneof(fc.integer({ min: 1, max: 92 }), fc.constant(96)),
  )
  .filter(([opens, closes]) => opens < closes);

const weekdays = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
const schedules: fc.Arbitrary<TableRow<'schedule'>[]> = weekdays.chain((days) =>
  fc.tuple(
    ...days.map((weekday) =>
      fc.tuple(hours, fc.boolean()).map(([[opens, closes], onHolidays]) => ({
        weekday,
        opens: timeOf(opens),
        closes: timeOf(closes),
        onHolidays,
      })),
    ),
  ),
);

const aroundTheClock = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  opens: '00:00',
  closes: '24:00',
  onHolidays: true,
}));

const dates = fc
  .integer({ min: earliest / (24 * hour), max: latest / (24 * hour) })
  .map((day) => iso(day * 24 * hour).slice(0, 10));
const holidays = fc
  .uniqueArray(fc.oneof(dates, fc.constantFrom('2024-02-29', '2024-03-01')), { maxLength: 12 })
  .chain((days) =>
    fc.tuple(
      ...days.map((date) =>
        fc.constantFrom('holiday' as const, 'working' as const).map((kind) => dayOff(date, kind)),
      ),
    ),
  );

const terms = fc.tuple(
  ...termUnits.map((unit) =>
    fc
      .integer({ min: 1, max: unit === 'years' ? 5 : 40 })
      .map((amount) => term(unit, amount, unit)),
  ),
);

const posts: fc.Arbitrary<PostTables> = fc.record({
  schedule: fc.oneof({ weight: 6, arbitrary: schedules }, fc.constant(aroundTheClock)),
  holidays,
  terms,
});

/** Whether the post is open at a moment, or about to close: its own day, or the one that has just ended. */
function isOpenUntil(tables: ReturnType<typeof postTables>, moment: string): boolean {
  const days = [dayAtThePost(moment), dayAtThePost(iso(Date.parse(moment) - 1))];
  return days.some((day) => {
    const opening = openingHours(tables, day);
    return opening !== null && opening.opens <= moment && moment <= opening.closes;
  });
}

describe('The legal clock of any post', () => {
  it('never ends a later term earlier', () => {
    fc.assert(
      fc.property(posts, moments, moments, (post, one, other) => {
        const tables = postTables(post);
        const [from, later] = [Math.min(one, other), Math.max(one, other)];
        for (const code of termUnits) {
          const due = addTerm(tables, iso(from), code) ?? '';
          expect(due).not.toBe('');
          expect((addTerm(tables, iso(later), code) ?? '') >= due, code).toBe(true);
        }
      }),
    );
  });

  it('ends no term before it began, and none but one of plain hours while the post is closed', () => {
    fc.assert(
      fc.property(posts, moments, (post, from) => {
        const tables = postTables(post);
        for (const code of termUnits) {
          const due = addTerm(tables, iso(from), code) ?? '';
          expect(due > iso(from), code).toBe(true);
          if (code !== 'hours') expect(isOpenUntil(tables, due), `${code} ${due}`).toBe(true);
        }
      }),
    );
  });

  it('gives a term of working hours exactly so many of them, at once or from the next opening', () => {
    fc.assert(
      fc.property(posts, moments, (post, from) => {
        const tables = postTables(post);
        const amount = post.terms?.find(({ unit }) => unit === 'workingHours')?.amount ?? 0;
        const due = addTerm(tables, iso(from), 'workingHours') ?? '';
        const lost = workingMinutesBetween(tables, iso(from), due) - amount * 60;
        expect(lost).toBeGreaterThanOrEqual(0);
        expect(lost).toBeLessThan(amount * 60);
        if (lost === 0) return;
        const closing = Math.round(from + lost * minute);
        expect(isOpenUntil(tables, iso(closing))).toBe(true);
        expect(addWorkingMinutes(tables, iso(closing), amount * 60)).toBe(due);
      }),
    );
  });

  it('comes back to the same open moment by the minutes that lie between', () => {
    fc.assert(
      fc.property(posts, moments, fc.integer({ min: 1, max: 6000 }), (post, from, minutes) => {
        const tables = postTables(post);
        const to = addWorkingMinutes(tables, iso(from), minutes) ?? '';
        const between = workingMinutesBetween(tables, iso(from), to);
        expect(between).toBe(minutes);
        expect(addWorkingMinutes(tables, iso(from), between)).toBe(to);
      }),
    );
  });

  it('stopped and gone on at once ends as if it had never stopped', () => {
    fc.assert(
      fc.property(posts, moments, fc.nat(3000), fc.nat(3000), (post, from, before, after) => {
        const tables = postTables(post);
        const stopped = addWorkingMinutes(tables, iso(from), before) ?? '';
        expect(addWorkingMinutes(tables, stopped, after)).toBe(
          after === 0 && before > 0
            ? addWorkingMinutes(tables, stopped, 0)
            : addWorkingMinutes(tables, iso(from), before + after),
        );
      }),
    );
  });

  it('counts open minutes as a clock on the wall of the post would', () => {
    fc.assert(
      fc.property(
        posts,
        wholeMinutes,
        fc.integer({ min: 0, max: 2 * 24 * 60 }),
        (post, from, length) => {
          const tables = postTables(post);
          let open = 0;
          for (let at = from; at < from + length * minute; at += minute)
            if (isOpenOnTheWall(post, iso(at))) open += 1;
          expect(workingMinutesBetween(tables, iso(from), iso(from + length * minute))).toBe(open);
        },
      ),
      { numRuns: 40, examples: [[nightPost, Date.parse('2024-02-29T06:00:00Z'), 24 * 60]] },
    );
  });
});

const nightPost: PostTables = {
  schedule: aroundTheClock.map((row) => ({ ...row, opens: '22:00' })),
  holidays: [],
  terms: [],
};

/** Naively: by the time and the date that a clock at the post shows in this minute. */
function isOpenOnTheWall(
  { schedule = [], holidays: special = [] }: PostTables,
  at: string,
): boolean {
  const date = dayAtThePost(at);
  const time = minuteAtThePost(at).slice(11);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  const own = schedule.find((row) => row.weekday === weekday);
  const kind = special.find((row) => row.date === date)?.kind;
  const hoursOfTheDay = own ?? (kind === 'working' ? schedule[0] : undefined);
  if (hoursOfTheDay === undefined || (kind === 'holiday' && own?.onHolidays !== true)) return false;
  return hoursOfTheDay.opens <= time && time < hoursOfTheDay.closes;
}

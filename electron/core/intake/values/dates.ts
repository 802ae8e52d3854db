import { onPaper } from '../../control/on-paper.ts';
import type { Faults, Place } from './faults.ts';

type Order = 'day-first' | 'month-first';
/** Two-digit and four-digit years are written by different layers of the sender's system, each with its own order. */
type Shape = 'short-year' | 'long-year';

/**
 * What stands where a message never shows its order: ASYCUDA World writes short dates the American
 * way (8/24/16), and people type long ones day first (24/08/2016).
 */
const usualOrder: Record<Shape, Order> = { 'short-year': 'month-first', 'long-year': 'day-first' };

interface Undecided {
  readonly dayFirst: string;
  readonly monthFirst: string;
  readonly text: string;
  readonly place: Place;
  readonly assign: (date: string) => void;
}

const withTime = /^(.*?\d)(?:[T\s]+\d{1,2}:\d{2}.*)$/;
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/;
const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})$/;
const named = /^(\d{1,2})[-\s]([A-Za-z]{3})[a-z]*[-\s](\d{2}|\d{4})$/;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const registration = 'registration.date';
const documents = 'documents.date';

const inOrder = ({ dayFirst, monthFirst }: Undecided, order: Order): string =>
  order === 'day-first' ? dayFirst : monthFirst;

/**
 * Reads the dates of one message. Those that can be read in one way only are known at once and settle
 * the order of the ambiguous ones, which get their value when the message ends (`settle`). Where none
 * shows the order, the usual one stands unless it would make documents younger than the declaration.
 */
export class DateBook {
  readonly #faults: Faults;
  readonly #undecided: Record<Shape, Undecided[]> = { 'short-year': [], 'long-year': [] };
  readonly #votes: Record<Shape, Set<Order>> = {
    'short-year': new Set(),
    'long-year': new Set(),
  };

  /** Days already known of the fields whose order in time is known: documents come before registration. */
  readonly #known: Record<typeof registration | typeof documents, string[]> = {
    [registration]: [],
    [documents]: [],
  };

  constructor(faults: Faults) {
    this.#faults = faults;
  }

  /** Reads one date; `give` is called now or at `settle`, and never for a date that does not exist. */
  read(text: string, place: Place, give: (date: string) => void): void {
    const assign = (date: string): void => {
      this.#note(place, date);
      give(date);
    };
    const day = withTime.exec(text)?.[1] ?? text;
    const certain = readCertain(day);
    if (certain !== undefined) {
      if (certain === null) this.#impossible(text, place);
      else assign(certain);
      return;
    }
    const found = slashed.exec(day);
    if (!found) return this.#impossible(text, place);
    const [, first = '', second = '', year = ''] = found;
    const shape: Shape = year.length === 2 ? 'short-year' : 'long-year';
    const dayFirst = existing(year, second, first);
    const monthFirst = existing(year, first, second);
    if (dayFirst !== null && monthFirst !== null) {
      if (dayFirst === monthFirst) assign(dayFirst);
      else this.#undecided[shape].push({ dayFirst, monthFirst, text, place, assign });
    } else if (dayFirst !== null) {
      this.#votes[shape].add('day-first');
      assign(dayFirst);
    } else if (monthFirst !== null) {
      this.#votes[shape].add('month-first');
      assign(monthFirst);
    } else this.#impossible(text, place);
  }

  /** Gives every ambiguous date its value; says so where the order had to be assumed. */
  settle(): void {
    for (const shape of ['short-year', 'long-year'] as const) {
      const votes = [...this.#votes[shape]];
      const shown = votes.length === 1 ? votes[0] : undefined;
      const order = shown ?? this.#likelyOrder(shape);
      for (const date of this.#undecided[shape]) {
        const value = inOrder(date, order);
        date.assign(value);
        if (shown !== undefined) continue;
        const params = { value: date.text, read: onPaper(value) };
        this.#faults.remark('DATE_ORDER_ASSUMED', 'info', date.place, params, shape);
      }
      this.#undecided[shape] = [];
    }
  }

  #note({ field }: Place, date: string): void {
    if (field === registration || field === documents) this.#known[field].push(date);
  }

  #likelyOrder(shape: Shape): Order {
    const usual = usualOrder[shape];
    const other = usual === 'day-first' ? 'month-first' : 'day-first';
    return this.#tooYoung(shape, other) < this.#tooYoung(shape, usual) ? other : usual;
  }

  /** How many documents would be younger than the registration, were the undecided read in this order. */
  #tooYoung(shape: Shape, order: Order): number {
    const datesOf = (field: typeof registration | typeof documents): string[] => [
      ...this.#known[field],
      ...this.#undecided[shape]
        .filter(({ place }) => place.field === field)
        .map((date) => inOrder(date, order)),
    ];
    const [registered] = datesOf(registration);
    if (registered === undefined) return 0;
    return datesOf(documents).filter((date) => date > registered).length;
  }

  #impossible(text: string, place: Place): void {
    this.#faults.broken('BAD_DATE', place, text.slice(0, 40));
  }
}

/** ISO date of a text whose order is plain; `null`: no such day; `undefined`: not of these shapes. */
function readCertain(text: string): string | null | undefined {
  const iso = yearFirst.exec(text) ?? compact.exec(text);
  if (iso) return existing(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const dots = dotted.exec(text);
  if (dots) return existing(dots[3] ?? '', dots[2] ?? '', dots[1] ?? '');
  const words = named.exec(text);
  if (!words) return undefined;
  const month = months.indexOf((words[2] ?? '').toLowerCase()) + 1;
  return month === 0 ? undefined : existing(words[3] ?? '', String(month), words[1] ?? '');
}

/** The ISO date, where the calendar has it; two-digit years up to 69 are of this century. */
function existing(yearText: string, monthText: string, dayText: string): string | null {
  const year =
    yearText.length === 2
      ? Number(yearText) + (Number(yearText) < 70 ? 2000 : 1900)
      : Number(yearText);
  const month = Number(monthText);
  const day = Number(dayText);
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > lastDay) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * What a person writes under a column head, and what it means. One small
 * language for every column, so that a filter is typed and never clicked
 * together: `abc`, `abc*`, `=abc`; `100`, `>100`, `<=200`, `100-200`;
 * `05.03.2026`, `03.2026`, `2026`, `>05.03.2026`, `01.03.2026-15.03.2026`.
 */
export type ColumnFilter =
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'startsWith'; readonly text: string }
  | { readonly kind: 'equals'; readonly value: string | number }
  | { readonly kind: 'range'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'dates'; readonly from: string | null; readonly to: string | null };

export type FilterKind = 'text' | 'code' | 'number' | 'date';

/** What the text says; `null` when it is empty, `undefined` when it says nothing of this kind. */
export function readFilter(
  text: string,
  kind: FilterKind,
  step = 1,
): ColumnFilter | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  switch (kind) {
    case 'text':
      return readText(trimmed, 'contains');
    case 'code':
      return readText(trimmed, 'startsWith');
    case 'number':
      return readNumbers(trimmed, step);
    case 'date':
      return readDates(trimmed);
  }
}

const longestText = 120;

function readText(text: string, plain: 'contains' | 'startsWith'): ColumnFilter | undefined {
  const exact = /^=\s*(.+)$/.exec(text)?.[1];
  if (exact !== undefined) return { kind: 'equals', value: exact.slice(0, longestText) };
  const beginning = /^(.+)\*$/.exec(text)?.[1];
  if (beginning !== undefined) return { kind: 'startsWith', text: beginning.slice(0, longestText) };
  return /[^*=\s]/.test(text) ? { kind: plain, text: text.slice(0, longestText) } : undefined;
}

const figure = String.raw`-?\d[\d\s\u00a0]*(?:[.,]\d+)?`;
const comparison = new RegExp(String.raw`^(>=|<=|>|<|≥|≤)\s*(${figure})$`);
const span = new RegExp(String.raw`^(${figure})\s*(?:-|–|…|\.\.)\s*(${figure})$`);

/** `step`: the smallest difference the column knows, so that `>100` leaves 100 out. */
function readNumbers(text: string, step: number): ColumnFilter | undefined {
  const [, sign, bound] = comparison.exec(text) ?? [];
  if (sign !== undefined && bound !== undefined) {
    const value = numberIn(bound);
    if (sign === '>') return { kind: 'range', from: beyond(value, step), to: null };
    if (sign === '<') return { kind: 'range', from: null, to: beyond(value, -step) };
    if (sign === '>=' || sign === '≥') return { kind: 'range', from: value, to: null };
    return { kind: 'range', from: null, to: value };
  }
  const [, low, high] = span.exec(text) ?? [];
  if (low !== undefined && high !== undefined) {
    const [from, to] = [numberIn(low), numberIn(high)].sort((a, b) => a - b);
    return from === undefined || to === undefined ? undefined : { kind: 'range', from, to };
  }
  if (!new RegExp(`^${figure}$`).test(text)) return undefined;
  const value = numberIn(text);
  return { kind: 'range', from: value, to: value };
}

function numberIn(text: string): number {
  return Number(text.replace(/[\s\u00a0]/g, '').replace(',', '.'));
}

/** One step further, without the dust of binary fractions. */
function beyond(value: number, step: number): number {
  return Number((value + step).toFixed(6));
}

function readDates(text: string): ColumnFilter | undefined {
  const [, sign, bound] = /^(>=|<=|>|<|≥|≤)\s*(.+)$/.exec(text) ?? [];
  if (sign !== undefined && bound !== undefined) {
    const days = period(bound);
    if (days === undefined) return undefined;
    if (sign === '>') return { kind: 'dates', from: shifted(days.to, 1), to: null };
    if (sign === '<') return { kind: 'dates', from: null, to: shifted(days.from, -1) };
    if (sign === '>=' || sign === '≥') return { kind: 'dates', from: days.from, to: null };
    return { kind: 'dates', from: null, to: days.to };
  }
  const [first = '', second] = text.split(/\s*(?:-|–|…|\.\.)\s*/);
  const begin = period(first);
  const end = second === undefined ? begin : period(second);
  if (begin === undefined || end === undefined) return undefined;
  return begin.from <= end.from
    ? { kind: 'dates', from: begin.from, to: end.to }
    : { kind: 'dates', from: end.from, to: begin.to };
}

/** First and last day of `dd.mm.yyyy`, `mm.yyyy` or `yyyy`. */
function period(text: string): { from: string; to: string } | undefined {
  const parts = /^(?:(?:(\d{1,2})\.)?(\d{1,2})\.)?(\d{4})$/.exec(text.trim());
  if (parts === null) return undefined;
  const [, day, month, year = ''] = parts;
  const from = isoDay(Number(year), Number(month ?? 1), Number(day ?? 1));
  const lastMonth = Number(month ?? 12);
  const lastDay = day === undefined ? daysIn(Number(year), lastMonth) : Number(day);
  const to = isoDay(Number(year), lastMonth, lastDay);
  return from === undefined || to === undefined ? undefined : { from, to };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

function shifted(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

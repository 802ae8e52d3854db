import { describe, expect, it } from 'vitest';
import { readAll, traderOfCase, usualTraffic, type ReadCase } from './traffic-at-hand.ts';

const read = readAll(usualTraffic());

function groupedBy(cases: readonly ReadCase[], key: (one: ReadCase) => string): ReadCase[][] {
  return [...Map.groupBy(cases, key).values()];
}

const monthOf = ({ declaration }: ReadCase) => Number(declaration.declaredOn?.slice(5, 7));
const localHour = ({ receivedAt }: ReadCase) => (new Date(receivedAt).getUTCHours() + 5) % 24;
const startingWith = (prefix: string) =>
  read.filter(({ declaration }) => declaration.items[0]?.hsCode?.startsWith(prefix));

describe('the history of the demonstration post', () => {
  it('has traders that come again and again, a few of them very often', () => {
    const sizes = groupedBy(read, traderOfCase)
      .map((cases) => cases.length)
      .toSorted((a, b) => b - a);
    const ofRecurring = sizes.filter((size) => size > 2).reduce((all, size) => all + size, 0);
    const ofTop = sizes.slice(0, Math.ceil(sizes.length / 10)).reduce((all, size) => all + size, 0);
    expect(sizes.length).toBeGreaterThan(150);
    expect(ofRecurring / read.length).toBeGreaterThan(0.85);
    expect(ofTop / read.length).toBeGreaterThan(0.3);
  });

  it('has traders that keep to a few partners and mostly to one broker', () => {
    for (const cases of groupedBy(read, traderOfCase)) {
      if (cases.length < 12) continue;
      const partners = new Set(
        cases.map(({ declaration: { parties, direction } }) =>
          direction === 'export' ? parties.consignee?.name : parties.consignor?.name,
        ),
      );
      expect(partners.size).toBeLessThanOrEqual(6);
      const byDeclarant = groupedBy(
        cases,
        ({ declaration }) => declaration.parties.declarant?.code ?? '',
      );
      expect(Math.max(...byDeclarant.map((some) => some.length)) / cases.length).toBeGreaterThan(
        0.6,
      );
    }
  });

  it('sees trucks more than once, never the same one twice within two days', () => {
    const byRoad = read.filter(({ declaration }) => declaration.transport.border.mode === '31');
    const trips = groupedBy(
      byRoad,
      ({ declaration }) => declaration.transport.border.identity ?? '',
    );
    expect(trips.filter((cases) => cases.length > 1).length).toBeGreaterThan(100);
    for (const cases of trips) {
      const moments = cases.map(({ receivedAt }) => Date.parse(receivedAt));
      for (let i = 1; i < moments.length; i++) {
        expect((moments[i] ?? 0) - (moments[i - 1] ?? 0)).toBeGreaterThan(24 * 3_600_000);
      }
    }
  });

  it('has strawberries in spring and grapes in autumn', () => {
    const strawberries = startingWith('081010').map(monthOf);
    const grapes = startingWith('080610').map(monthOf);
    const share = (months: number[], from: number, to: number) =>
      months.filter((month) => month >= from && month <= to).length / months.length;
    expect(strawberries.length).toBeGreaterThan(5);
    expect(share(strawberries, 3, 7)).toBeGreaterThan(0.8);
    expect(grapes.length).toBeGreaterThan(5);
    expect(share(grapes, 7, 12)).toBeGreaterThan(0.7);
  });

  it('brings fresh fruit and flowers to the gate at dawn', () => {
    const fresh = [
      ...startingWith('0810'),
      ...startingWith('0603'),
      ...startingWith('0809'),
    ].filter(({ declaration }) => declaration.transport.border.mode !== '20');
    const atDawn = fresh.filter((one) => localHour(one) >= 3 && localHour(one) <= 7);
    expect(fresh.length).toBeGreaterThan(10);
    expect(atDawn.length / fresh.length).toBeGreaterThan(0.6);
  });

  it('is quieter at night than by day, and on Sundays than on Mondays', () => {
    const between = (from: number, to: number) =>
      read.filter((one) => localHour(one) >= from && localHour(one) < to).length;
    expect(between(9, 18)).toBeGreaterThan(4 * between(0, 5));
    const onWeekday = (weekday: number) =>
      read.filter(
        ({ declaration }) =>
          new Date(`${declaration.declaredOn}T00:00:00Z`).getUTCDay() === weekday,
      ).length;
    expect(onWeekday(1)).toBeGreaterThan(1.8 * onWeekday(0));
  });

  it('has exchange rates that move a little from day to day', () => {
    const rates = new Map<string, number>();
    for (const { declaration } of read) {
      if (declaration.invoice?.currency === 'USD') {
        const known = rates.get(declaration.declaredOn ?? '');
        if (known !== undefined) expect(declaration.exchangeRate).toBe(known);
        rates.set(declaration.declaredOn ?? '', declaration.exchangeRate ?? 0);
      }
    }
    const series = [...rates.values()];
    expect(new Set(series).size).toBeGreaterThan(100);
    for (let i = 1; i < series.length; i++) {
      expect(Math.abs((series[i] ?? 0) / (series[i - 1] ?? 1) - 1)).toBeLessThan(0.05);
    }
  });
});

import { problemAt, type Place, type Problems } from './problems.ts';

interface Placed {
  readonly place: Place;
  readonly row: { readonly key: string; readonly from: string; readonly until: string | null };
}

const ordinal = (place: Place): number => ('line' in place ? place.line : place.row);

/** Rows of one key in one file must follow each other: none begins with another, none before another has ended. */
export function checkSequence(rows: readonly Placed[], problems: Problems): void {
  const byKey = new Map<string, Placed[]>();
  for (const one of rows) {
    const same = byKey.get(one.row.key);
    if (same === undefined) byKey.set(one.row.key, [one]);
    else same.push(one);
  }
  for (const same of byKey.values()) {
    if (same.length === 1) continue;
    const inTime = same.toSorted((a, b) => (a.row.from < b.row.from ? -1 : 1));
    inTime.forEach(({ place, row }, index) => {
      const before = inTime[index - 1];
      if (before === undefined) return;
      const params = { key: row.key, first: ordinal(before.place) };
      if (before.row.from === row.from)
        problems.add(problemAt(place, null, 'DUPLICATE_KEY', params));
      else if (before.row.until !== null && before.row.until >= row.from)
        problems.add(problemAt(place, 'from', 'DATES_OVERLAP', params));
    });
  }
}

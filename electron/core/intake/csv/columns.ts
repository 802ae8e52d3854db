import { createHash } from 'node:crypto';
import { mappingTargets, type Mapping, type MappingTarget } from '../../../../shared/mapping.ts';

/** The mapping of a sender whose table has these columns; `null` where nobody has made one. */
export type MappingOf = (header: readonly string[]) => Mapping | null;

export const noMappings: MappingOf = () => null;

const longestName = 200;

/** Names of the columns as a mapping knows them: on one line, none empty, none twice. */
export function columnNames(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const written = cell
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, longestName - 8)
      .toWellFormed();
    const name = written === '' ? `#${index + 1}` : written;
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

/** By which a mapping is found again: the same columns in the same order. */
export function headerHash(header: readonly string[]): Uint8Array {
  return createHash('sha256').update(JSON.stringify(header)).digest();
}

const targets = new Set<string>(mappingTargets);
const isTarget = (name: string): name is MappingTarget => targets.has(name);

/** The columns that tell one declaration from the next in a table of our own, the surest first. */
const identities = ['sourceId', 'registrationNumber', 'reference'] as const;

/**
 * The reading of our own table, whose columns bear the technical names of the declaration (`mappingTargets`):
 * sums with a point, dates as yyyy-mm-dd, rows of one declaration together and with the same `sourceId`,
 * `registrationNumber` or `reference`. `null` where a column is named otherwise.
 */
export function ownMapping(
  header: readonly string[],
  delimiter: Mapping['delimiter'],
): Mapping | null {
  const columns: Mapping['columns'] = {};
  for (const name of header) {
    if (!isTarget(name)) return null;
    columns[name] = name;
  }
  return {
    name: 'Daliz',
    delimiter,
    decimal: '.',
    dates: 'iso',
    groupBy: identities.find((name) => header.includes(name)) ?? null,
    header: [...header],
    columns,
    constants: {},
    nationalCurrency: 'KZT',
  };
}

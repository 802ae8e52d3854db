import { describe, expect, it } from 'vitest';
import { columns } from '../../../electron/core/reference/columns.ts';
import { rowSchemas, tableNames } from '../../../shared/reference.ts';

describe('The columns of a table', () => {
  it.each(tableNames)('say everything a row of %s says, and nothing else', (table) => {
    const said = new Set(columns[table].map(({ field }) => field.split('.')[0]));
    expect(said).toEqual(new Set(Object.keys(rowSchemas[table].shape)));
  });

  it.each(tableNames)('of %s are each shown by an example that can be read', (table) => {
    for (const { name, kind } of columns[table]) {
      const examples = kind.example.split(' | ');
      for (const example of examples)
        expect(kind.read(example).ok, `${name}: ${example}`).toBe(true);
    }
  });

  it.each(tableNames)('of %s have no head that means two of them', (table) => {
    const heads = columns[table].flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(heads).toEqual([...new Set(heads)]);
  });
});

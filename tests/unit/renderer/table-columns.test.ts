import { describe, expect, test } from 'vitest';
import { columns } from '../../../electron/core/reference/columns.ts';
import { fileHeads, valueColumns } from '../../../renderer/features/reference/tableColumns.ts';
import { tableNames } from '../../../shared/reference.ts';

describe('what the screen says of the columns of a table is what the core reads', () => {
  test.each(tableNames)('the heads a file of %s needs and may have', (table) => {
    const names = (required: boolean) =>
      columns[table].filter((column) => column.required === required).map(({ name }) => name);
    expect(fileHeads[table].needed.toSorted()).toEqual(names(true).toSorted());
    expect(fileHeads[table].optional.toSorted()).toEqual(names(false).toSorted());
  });

  test.each(tableNames)('every value of %s has its column on the screen', (table) => {
    const shown = new Set(valueColumns[table].map(({ name }) => name));
    const key = new Set(['code', 'country', 'mode', 'date', 'trader']);
    const keyed = new Set(['exchange currency', 'fees kind', 'taxes kind', 'schedule weekday']);
    for (const { name, field } of columns[table]) {
      if (field.startsWith('name.') || key.has(name) || keyed.has(`${table} ${name}`)) continue;
      expect(shown, name).toContain(name);
    }
  });
});

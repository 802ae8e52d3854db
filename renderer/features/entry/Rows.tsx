import { Button } from '@blueprintjs/core';
import { Plus, Trash } from '@blueprintjs/icons';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useWords } from '../../i18n/index.ts';
import { newHeaderRow, newItemRow } from './convert.ts';
import { useEntry } from './EntryContext.tsx';
import { Field } from './Field.tsx';
import { FieldFindings } from './FieldFindings.tsx';
import {
  headerTables,
  itemTables,
  type EntryTable,
  type HeaderTable,
  type ItemTable,
} from './fields.ts';
import { placeId } from './findingsAt.ts';
import type { EntryValues, Part, PartName } from './values.ts';

/** Documents, containers and payments of the whole declaration. */
export function HeaderRows({ table }: { readonly table: HeaderTable }) {
  const { control } = useFormContext<EntryValues>();
  const rows = useFieldArray({ control, name: table });
  return (
    <Rows
      name={table}
      title={`table.sheet.${table}`}
      table={headerTables[table]}
      item={null}
      ids={rows.fields.map(({ id }) => id)}
      partOf={(index) => `${table}.${index}.`}
      onAdd={() => rows.append(newHeaderRow(table))}
      onRemove={(index) => rows.remove(index)}
    />
  );
}

interface ItemRowsProps {
  readonly table: ItemTable;
  /** Place of the item in the form, from 0. */
  readonly index: number;
}

/** Documents, payments and the like of one item. */
export function ItemRows({ table, index }: ItemRowsProps) {
  const { control } = useFormContext<EntryValues>();
  const rows = useFieldArray({ control, name: `items.${index}.${table}` });
  return (
    <Rows
      name={table}
      title={`table.${table}`}
      table={itemTables[table]}
      item={index + 1}
      ids={rows.fields.map(({ id }) => id)}
      partOf={(row) => `items.${index}.${table}.${row}.`}
      onAdd={() => rows.append(newItemRow(table) satisfies Part)}
      onRemove={(row) => rows.remove(row)}
    />
  );
}

interface RowsProps {
  readonly name: string;
  readonly title: string;
  readonly table: EntryTable;
  readonly item: number | null;
  readonly ids: readonly string[];
  readonly partOf: (row: number) => PartName;
  readonly onAdd: () => void;
  readonly onRemove: (row: number) => void;
}

function Rows({ name, title, table, item, ids, partOf, onAdd, onRemove }: RowsProps) {
  const t = useWords('entry');
  const { found } = useEntry();
  const caption = t(title);
  const id = placeId({ item, path: name });
  return (
    <section className="entry-rows" aria-label={caption} id={id} tabIndex={-1}>
      <h4>
        <span className="box-number figures">{table.box}</span> {caption}
        <Button
          size="small"
          variant="minimal"
          icon={<Plus aria-hidden />}
          text={t('row.add')}
          aria-label={t('row.addTo', { table: caption })}
          onClick={onAdd}
        />
      </h4>
      <FieldFindings findings={found.get(id) ?? []} />
      {ids.length > 0 && (
        <table>
          <thead>
            <tr>
              {table.fields.map((field) => (
                <th key={field.path} scope="col">
                  {t(`field.${field.word}`)}
                </th>
              ))}
              <th>
                <span className="visually-hidden">{t('row.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {ids.map((rowId, row) => (
              <tr key={rowId}>
                {table.fields.map((field) => (
                  <td key={field.path}>
                    <Field
                      field={field}
                      part={partOf(row)}
                      item={item}
                      row={row + 1}
                      label={t(`field.${field.word}`)}
                    />
                  </td>
                ))}
                <td>
                  <Button
                    size="small"
                    variant="minimal"
                    icon={<Trash aria-hidden />}
                    aria-label={t('row.remove', { row: row + 1, table: caption })}
                    title={t('row.remove', { row: row + 1, table: caption })}
                    onClick={() => onRemove(row)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

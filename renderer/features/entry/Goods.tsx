import { Button } from '@blueprintjs/core';
import { Duplicate, Plus, Trash } from '@blueprintjs/icons';
import { useState } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useCommand } from '../../app/commands.tsx';
import { useWords } from '../../i18n/index.ts';
import { ConfirmSheet } from '../../ui/ConfirmSheet.tsx';
import { Boxes } from './Boxes.tsx';
import { newItem } from './convert.ts';
import { useEntry } from './EntryContext.tsx';
import { itemBoxes, itemTables, type ItemTable } from './fields.ts';
import { copyOf, withItemAfter, withoutItem } from './items.ts';
import { ItemRows } from './Rows.tsx';
import type { EntryValues, ItemValues } from './values.ts';

const tables: readonly ItemTable[] = [
  'supplementaryUnits',
  'payments',
  'documents',
  'previousDocuments',
  'vehicles',
  'exciseStamps',
];

interface GoodsProps {
  /** Place of the item on the screen, from 0; `-1` where there are none. */
  readonly at: number;
  readonly onSelect: (index: number) => void;
}

/** The goods: a line each, and the boxes 31 to 47 of the one that is being entered. */
export function Goods({ at, onSelect }: GoodsProps) {
  const t = useWords('entry');
  const { control, getValues, setValue } = useFormContext<EntryValues>();
  const items = useFieldArray({ control, name: 'items' });
  const [removing, setRemoving] = useState<number | null>(null);
  const count = items.fields.length;

  const containers = () => getValues('containers');
  const add = () => {
    items.append(newItem(), { focusName: `items.${count}.texts.description` });
    onSelect(count);
  };
  const copy = (index: number) => {
    setValue('containers', withItemAfter(containers(), index + 1));
    items.insert(index + 1, copyOf(getValues(`items.${index}`)), {
      focusName: `items.${index + 1}.texts.description`,
    });
    onSelect(index + 1);
  };
  const remove = (index: number) => {
    setValue('containers', withoutItem(containers(), index + 1));
    items.remove(index);
    onSelect(Math.min(index, count - 2));
  };
  useCommand('entry.addItem', add);
  useCommand('entry.previousItem', () => onSelect(at - 1), at > 0);
  useCommand('entry.nextItem', () => onSelect(at + 1), at + 1 < count);

  const shown = items.fields[at];
  return (
    <section className="entry-section" id="entry-goods" aria-label={t('section.goods')}>
      <h3>
        {t('section.goods')} <span className="figures">{count}</span>
        <Button
          size="small"
          variant="outlined"
          icon={<Plus aria-hidden />}
          text={t('item.add')}
          onClick={add}
        />
        <span className="entry-keys">{t('item.keys')}</span>
      </h3>
      {count === 0 ? (
        <p className="entry-none">{t('item.none')}</p>
      ) : (
        <ul className="entry-items" aria-label={t('item.list')}>
          {items.fields.map(({ id }, index) => (
            <li key={id} data-selected={index === at}>
              <ItemLine index={index} here={index === at} onSelect={() => onSelect(index)} />
              <Button
                size="small"
                variant="minimal"
                icon={<Duplicate aria-hidden />}
                aria-label={t('item.copy', { item: index + 1 })}
                title={t('item.copy', { item: index + 1 })}
                onClick={() => copy(index)}
              />
              <Button
                size="small"
                variant="minimal"
                icon={<Trash aria-hidden />}
                aria-label={t('item.remove', { item: index + 1 })}
                title={t('item.remove', { item: index + 1 })}
                onClick={() =>
                  isEmpty(getValues(`items.${index}`)) ? remove(index) : setRemoving(index)
                }
              />
            </li>
          ))}
        </ul>
      )}
      {shown !== undefined && (
        <div
          key={shown.id}
          className="entry-item"
          role="group"
          aria-label={t('item', { item: at + 1 })}
        >
          <h4 className="entry-item-head">{t('item', { item: at + 1 })}</h4>
          <Boxes boxes={itemBoxes} part={`items.${at}.`} item={at + 1} />
          {tables.map((table) => (
            <ItemRows key={table} table={table} index={at} />
          ))}
        </div>
      )}
      <ConfirmSheet
        open={removing !== null}
        title={t('item.remove.ask', { item: (removing ?? 0) + 1 })}
        safe={t('item.remove.keep')}
        dangerous={t('item.remove', { item: (removing ?? 0) + 1 })}
        onConfirm={() => removing !== null && remove(removing)}
        onClose={() => setRemoving(null)}
      >
        <p>{t('item.remove.what')}</p>
      </ConfirmSheet>
    </section>
  );
}

function isEmpty(item: ItemValues): boolean {
  return (
    Object.values(item.texts).every((text) => text.trim() === '') &&
    Object.keys(itemTables).every((table) => {
      const rows = tables.find((name) => name === table);
      return rows === undefined || item[rows].length === 0;
    })
  );
}

interface ItemLineProps {
  readonly index: number;
  readonly here: boolean;
  readonly onSelect: () => void;
}

/** One item in a line: its number, code, description and how much is found wrong with it. */
function ItemLine({ index, here, onSelect }: ItemLineProps) {
  const t = useWords('entry');
  const { found } = useEntry();
  const texts = useWatch<EntryValues, `items.${number}.texts`>({ name: `items.${index}.texts` });
  const mine = [...found].filter(([id]) => id.startsWith(`entry-${index + 1}-`));
  const findings = mine.reduce((sum, [, list]) => sum + list.length, 0);
  return (
    <button type="button" className="entry-item-line" aria-pressed={here} onClick={onSelect}>
      <span className="figures entry-item-number">{index + 1}</span>
      <span className="figures entry-item-code">{texts['hsCode'] ?? ''}</span>
      <span className="entry-item-goods">{texts['description'] ?? ''}</span>
      {findings > 0 && (
        <span className="entry-item-found">{t('item.findings', { count: findings })}</span>
      )}
    </button>
  );
}

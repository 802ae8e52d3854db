import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useFormContext, useWatch } from 'react-hook-form';
import type { ActDraft } from '../../../shared/work/inspection.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { useAct } from './ActContext.tsx';
import { isOutside } from './afterOrder.ts';
import { fieldId } from './fields.tsx';
import { GoodsLine } from './GoodsLine.tsx';
import { LineDetail } from './LineDetail.tsx';
import { typedOrdinals } from './ordinals.ts';
import './table.css';
import './goods.css';

/** The four boxes of a line, by the key of each: its place on the keyboard, whatever the layout. */
const boxKeys = { weight: 'W', quantity: 'Q', description: 'D', other: 'O' } as const;
const boxes = ['weight', 'quantity', 'description', 'other'] as const;

interface GoodsSectionProps {
  readonly at: number;
  readonly onSelect: (line: number) => void;
}

/** The goods line by line: declared beside found, the difference reckoned at once, four boxes at one key each. */
export function GoodsSection({ at, onSelect }: GoodsSectionProps) {
  const t = useWords('inspection');
  const { getValues, setValue } = useFormContext<ActDraft>();
  const { work, locked, unread } = useAct();
  const items = useWatch({
    name: 'lines',
    compute: (lines: ActDraft['lines']) => lines.map(({ item }) => item),
  });
  const outside = items.filter((item) => isOutside(work.order, work.items, item));

  function move(by: 1 | -1, from: EventTarget) {
    const next = at + by;
    if (next < 0 || next >= items.length) return;
    const column = from instanceof HTMLElement ? /-(\w+)$/.exec(from.id)?.[1] : undefined;
    flushSync(() => onSelect(next));
    const field = document.getElementById(fieldId(`lines.${next}.${column ?? 'netGrams'}`));
    (field ?? document.getElementById(fieldId(`lines.${next}.netGrams`)))?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.matches('select, textarea')) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1, target);
      return;
    }
    // In a field of words the letters are letters.
    if (target.matches('input:not([data-figure]):not([type=checkbox])')) return;
    const box = boxes.find((each) => event.code === `Key${boxKeys[each]}`);
    if (box === undefined || locked) return;
    event.preventDefault();
    const name = `lines.${at}.differs.${box}` as const;
    setValue(name, !getValues(name), { shouldDirty: true });
  }

  /** What was written of an item that the order leaves out goes only if the officer says so. */
  function takeOut(item: number) {
    const left = getValues('lines').filter((line) => line.item !== item);
    const next = Math.max(0, Math.min(at, left.length - 1));
    flushSync(() => {
      setValue('lines', left, { shouldDirty: true });
      onSelect(next);
    });
    document.getElementById(fieldId(`lines.${next}.netGrams`))?.focus();
  }

  const item = items[at];
  if (items.length === 0)
    return <EmptyView title={t('goods.none')}>{t('goods.none.how')}</EmptyView>;
  return (
    <div className="act-lines" onKeyDown={onKeyDown}>
      {!locked && <p className="act-hint">{t('goods.keys')}</p>}
      {!locked && outside.length > 0 && (
        <p className="act-hint" role="status">
          {t('goods.outside', { items: typedOrdinals(outside) })}
        </p>
      )}
      <table className="act-table act-goods">
        <thead>
          <tr>
            <th scope="col">№</th>
            <th scope="col">{t('goods')}</th>
            <th scope="col">{t('gross.declared')}</th>
            <th scope="col">{t('gross.found')}</th>
            <th scope="col">{t('net.declared')}</th>
            <th scope="col">{t('net.found')}</th>
            <th scope="col">{t('difference')}</th>
            {boxes.map((box) => (
              <th key={box} scope="col" className="act-box" title={t(`differs.${box}`)}>
                <abbr title={t(`differs.${box}`)}>{t(`differs.${box}.short`)}</abbr>{' '}
                <kbd>{boxKeys[box]}</kbd>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((each, n) => (
            <GoodsLine
              key={each}
              line={n}
              selected={n === at}
              boxes={boxes}
              unreadGross={unread.get(`lines.${n}.grossGrams`)?.text}
              unreadNet={unread.get(`lines.${n}.netGrams`)?.text}
              onSelect={onSelect}
            />
          ))}
        </tbody>
      </table>
      {item !== undefined && (
        <LineDetail
          key={item}
          line={at}
          onTakeOut={!locked && outside.includes(item) ? () => takeOut(item) : null}
        />
      )}
    </div>
  );
}

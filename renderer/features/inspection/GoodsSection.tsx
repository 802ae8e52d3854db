import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useFormContext } from 'react-hook-form';
import type { ActDraft } from '../../../shared/work/inspection.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { useAct } from './ActContext.tsx';
import { fieldId } from './fields.tsx';
import { GoodsLine } from './GoodsLine.tsx';
import { LineDetail } from './LineDetail.tsx';
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
  const { locked } = useAct();
  const lines = getValues('lines');

  function move(by: 1 | -1, from: EventTarget) {
    const next = at + by;
    if (next < 0 || next >= lines.length) return;
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

  if (lines.length === 0)
    return <EmptyView title={t('goods.none')}>{t('goods.none.how')}</EmptyView>;
  return (
    <>
      {!locked && <p className="act-hint">{t('goods.keys')}</p>}
      <table className="act-table act-goods" onKeyDown={onKeyDown}>
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
          {lines.map((line, n) => (
            <GoodsLine
              key={line.item}
              line={n}
              selected={n === at}
              boxes={boxes}
              onSelect={() => onSelect(n)}
            />
          ))}
        </tbody>
      </table>
      {lines[at] !== undefined && <LineDetail key={at} line={at} />}
    </>
  );
}

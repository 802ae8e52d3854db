import { memo } from 'react';
import { useFormContext } from 'react-hook-form';
import type { ActDraft, ActLine } from '../../../shared/work/inspection.ts';
import { useWords } from '../../i18n/index.ts';
import { formatKilograms } from '../../ui/format.ts';
import { Check, Figure } from './fields.tsx';
import { useLine } from './useLine.ts';
import { WeightDifference } from './WeightDifference.tsx';

interface GoodsLineProps {
  readonly line: number;
  readonly selected: boolean;
  readonly boxes: readonly (keyof ActLine['differs'])[];
  /** What is typed of its weights and is none. */
  readonly unreadGross: string | undefined;
  readonly unreadNet: string | undefined;
  readonly onSelect: (line: number) => void;
}

/** One item: only the one that is written has fields, so that a thousand of them cost nothing. */
export const GoodsLine = memo(function GoodsLine({
  line,
  selected,
  boxes,
  unreadGross,
  unreadNet,
  onSelect,
}: GoodsLineProps) {
  const t = useWords('inspection');
  const one = useLine(line);
  const { getValues, setValue } = useFormContext<ActDraft>();
  /** Whoever writes a weight has weighed, unless he says otherwise. */
  const weighed = () => {
    const method = `lines.${line}.weighedBy` as const;
    if (getValues(method) === 'none') setValue(method, 'weighed', { shouldDirty: true });
  };
  if (one === undefined) return null;
  const { declared, differs } = one;
  const goods = [declared.hsCode, declared.description].filter(Boolean).join(' · ');
  return (
    // The keyboard reaches the line by its button and its fields.
    <tr data-selected={selected} onMouseDown={selected ? undefined : () => onSelect(line)}>
      <th scope="row" className="figures">
        <button
          type="button"
          className="act-line"
          tabIndex={selected ? 0 : -1}
          aria-label={t('goods.item', { item: one.item })}
          aria-current={selected}
          onClick={() => onSelect(line)}
        >
          {one.item}
        </button>
      </th>
      <td className="act-name" title={goods}>
        {goods}
      </td>
      <td className="figures">{formatKilograms(declared.grossGrams)}</td>
      <td className="figures">
        {selected ? (
          <Figure
            bare
            kind="kilograms"
            name={`lines.${line}.grossGrams`}
            label={t('gross.found')}
            onFound={weighed}
          />
        ) : (
          <Weight grams={one.grossGrams} unread={unreadGross} />
        )}
      </td>
      <td className="figures">{formatKilograms(declared.netGrams)}</td>
      <td className="figures">
        {selected ? (
          <Figure
            bare
            kind="kilograms"
            name={`lines.${line}.netGrams`}
            label={t('net.found')}
            onFound={weighed}
          />
        ) : (
          <Weight grams={one.netGrams} unread={unreadNet} />
        )}
      </td>
      <td className="figures act-difference">
        <WeightDifference line={one} />
      </td>
      {boxes.map((box) => (
        <td key={box} className="act-box">
          {selected ? (
            <Check bare name={`lines.${line}.differs.${box}`} label={t(`differs.${box}`)} />
          ) : differs[box] ? (
            <span role="img" aria-label={t(`differs.${box}`)}>
              ✕
            </span>
          ) : null}
        </td>
      ))}
    </tr>
  );
});

/** A weight of a line that is not written now. */
function Weight(props: { readonly grams: number | null; readonly unread: string | undefined }) {
  const { grams, unread } = props;
  if (unread === undefined) return formatKilograms(grams);
  return <span className="text-field-wrong">{unread}</span>;
}

import { useId } from 'react';
import { useWords } from '../../i18n/index.ts';
import { Field } from './Field.tsx';
import type { EntryBox } from './fields.ts';
import type { PartName } from './values.ts';

interface BoxesProps {
  readonly boxes: readonly EntryBox[];
  readonly part: PartName;
  readonly item: number | null;
}

/** Boxes of the form to be filled in, with the numbers they have on paper. */
export function Boxes({ boxes, part, item }: BoxesProps) {
  return (
    <div className="entry-boxes">
      {boxes.map((box, index) => (
        <BoxToFill key={index} box={box} part={part} item={item} />
      ))}
    </div>
  );
}

function BoxToFill({
  box: { box, title, span, fields },
  part,
  item,
}: Omit<BoxesProps, 'boxes'> & { readonly box: EntryBox }) {
  const t = useWords('entry');
  const terms = useWords('terms');
  const id = useId();
  const caption = title === undefined ? terms(`box.${box}`) : t(`box.${title}`);
  const alone = fields.length === 1 && fields[0]?.word === undefined;
  return (
    <div
      className="entry-box"
      data-span={span}
      {...(alone ? {} : { role: 'group', 'aria-labelledby': id })}
    >
      {!alone && (
        <div className="entry-box-head" id={id} title={caption}>
          {/* The lettered boxes bear their letter in the caption. */}
          {box !== '' && !caption.startsWith(box) && (
            <span className="box-number figures">{box}</span>
          )}{' '}
          {caption}
        </div>
      )}
      <div className="entry-fields" data-many={fields.length > 1}>
        {fields.map((field) => (
          <Field
            key={field.path}
            field={field}
            part={part}
            item={item}
            label={
              field.word !== undefined
                ? t(`field.${field.word}`)
                : box === ''
                  ? caption
                  : `${box} ${caption}`
            }
          />
        ))}
      </div>
    </div>
  );
}

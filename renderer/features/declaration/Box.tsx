import type { ReactNode } from 'react';
import { useWords } from '../../i18n/index.ts';
import { nothing } from '../../ui/format.ts';
import { BoxSigns } from './BoxSigns.tsx';
import { SeveritySign } from './FindingList.tsx';
import { useJumps } from './jump.tsx';
import { isFormBox } from '../../../shared/boxes.ts';
import { digitOf, isItemBox, placeOf, type BoxPlace } from './places.ts';
import { concerns } from './signs.ts';
import './boxes.css';

interface BoxProps {
  /** Number on the form, or a letter (A, B); a word for what has no box there. */
  readonly number: string;
  /** Ordinal of the item it belongs to; absent: the header. */
  readonly item?: number;
  /** Another caption than that of the form. */
  readonly caption?: string;
  /** Columns of the twelve it takes. */
  readonly span?: number;
  /** Figures: aligned right, digits under one another. */
  readonly figures?: boolean;
  readonly children: ReactNode;
}

/** The element of a box, to jump to. */
export function boxElementId({ box, item }: BoxPlace): string {
  return item === null ? `box-${box}` : `item-box-${box}`;
}

/** A box of the form: small number, caption in the reader's language, what was declared, what was found. */
export function Box({ number, item, caption, span = 2, figures, children }: BoxProps) {
  const terms = useWords('terms');
  const words = useWords('findings');
  const { jumps } = useJumps();
  const here = item ?? null;
  const found = jumps.findings.filter((finding) => {
    const place = placeOf(finding);
    return place !== null && place.box === number && place.item === here;
  });
  const digit = here !== null && isItemBox(number) ? digitOf(number) : null;
  const numbered = isFormBox(number);
  const label = caption ?? terms(numbered ? `box.${number}` : `term.${number}`);
  const empty = children === null || children === undefined || children === nothing;
  return (
    <div
      className="box"
      role="group"
      id={boxElementId({ box: number, item: here })}
      data-span={span}
      data-found={found.length > 0}
      tabIndex={-1}
      aria-label={numbered ? `${number} ${label}` : label}
    >
      <header className="box-head">
        {numbered && <span className="box-number figures">{number}</span>}
        <span className="box-caption clamped" title={label}>
          {label}
        </span>
        {digit !== null && (
          <kbd className="box-key" aria-hidden>
            {digit}
          </kbd>
        )}
      </header>
      <div className={figures === true ? 'box-value figures box-figures' : 'box-value figures'}>
        {empty ? <span className="box-nothing">{nothing}</span> : children}
      </div>
      {found.map((finding, index) => (
        <p key={index} className="box-finding">
          <SeveritySign severity={finding.severity} />
          <span>{words(finding.code, finding.params)}</span>
        </p>
      ))}
      <BoxSigns place={{ box: number, item: here }} />
    </div>
  );
}

/** A box that stands on the page where something is declared in it, or where a doubt sends the officer to it. */
export function BoxIfAny(props: Omit<BoxProps, 'item'>) {
  const { jumps } = useJumps();
  const place = { box: props.number, item: null };
  const asked = jumps.hits.some((hit) => concerns(hit, place));
  return props.children === null && !asked ? null : <Box {...props} />;
}

/** Something coded: the code as declared, and what it means. */
export function Coded({
  code,
  meaning,
}: {
  readonly code: string | null;
  readonly meaning?: string | null;
}) {
  if (code === null) return <span className="box-nothing">{nothing}</span>;
  return (
    <>
      <span>{code}</span>
      {meaning !== null && meaning !== undefined && meaning !== code && (
        <span className="box-meaning">{meaning}</span>
      )}
    </>
  );
}

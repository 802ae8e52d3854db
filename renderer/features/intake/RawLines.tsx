import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/index.ts';
import { faultParts } from './faultParts.ts';

interface RawLinesProps {
  readonly text: string;
  readonly firstLine: number;
  /** Line and column of the fault, counted from 1; `null`: not at one place. */
  readonly line: number | null;
  readonly column: number | null;
}

/** Lines of a message as received, with their numbers; the place of the fault is marked and in view. */
export function RawLines({ text, firstLine, line, column }: RawLinesProps) {
  const t = useWords('intake');
  const marked = useRef<HTMLElement>(null);
  useEffect(
    () => marked.current?.scrollIntoView({ block: 'center', inline: 'center' }),
    [text, line, column],
  );
  return (
    <ol className="excerpt-lines" start={firstLine} tabIndex={0} aria-label={t('excerpt')}>
      {text.split('\n').map((content, index) => {
        const number = firstLine + index;
        const isFault = number === line;
        return (
          <li key={number} {...(isFault ? { 'aria-current': true, className: 'fault' } : {})}>
            <span className="excerpt-number figures" aria-hidden>
              {number}
            </span>
            <code ref={isFault && column === null ? marked : undefined}>
              {isFault && column !== null ? (
                <Marked content={content} column={column} mark={marked} />
              ) : content === '' ? (
                '\u00a0'
              ) : (
                content
              )}
            </code>
          </li>
        );
      })}
    </ol>
  );
}

interface MarkedProps {
  readonly content: string;
  readonly column: number;
  readonly mark: React.RefObject<HTMLElement | null>;
}

function Marked({ content, column, mark }: MarkedProps) {
  const t = useWords('intake');
  const { before, at, after } = faultParts(content, column);
  return (
    <>
      {before}
      <mark ref={mark} title={t('excerpt.place')}>
        {at}
      </mark>
      {after}
    </>
  );
}

import { Button } from '@blueprintjs/core';
import { Cross, Tick } from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import { formatCount } from '../format.ts';
import { Key } from '../Key.tsx';
import { useGridHints } from './gridHints.ts';
import type { Tags } from './tags.tsx';

interface TagBarProps {
  readonly tags: Tags;
  /** What can be done with all of them at once. */
  readonly children?: ReactNode;
}

/** How many rows are tagged, and what to do with them. Whoever listens hears of every change. */
export function TagBar({ tags, children }: TagBarProps) {
  const hints = useGridHints();
  const { ids, cutFrom } = tags;
  const said =
    cutFrom === null
      ? `${hints.tagged}: ${formatCount(ids.size)}`
      : `${hints.tagged}: ${formatCount(ids.size)} / ${formatCount(cutFrom)} (${hints.taggedMost})`;
  return (
    <div className="tag-bar" role="group" aria-label={hints.tagged} hidden={ids.size === 0}>
      <Tick aria-hidden size={14} />
      <b role="status" className="figures">
        {said}
      </b>
      {children}
      <Button
        size="small"
        variant="minimal"
        icon={<Cross aria-hidden size={14} />}
        title={hints.tagsClear}
        aria-keyshortcuts="Escape"
        onClick={tags.clear}
      >
        <span className="visually-hidden">{hints.tagsClear}</span>
        <Key>Esc</Key>
      </Button>
    </div>
  );
}

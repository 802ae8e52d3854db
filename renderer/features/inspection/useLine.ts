import { useWatch } from 'react-hook-form';
import type { ActDraft, ActLine } from '../../../shared/work/inspection.ts';

/** A line of goods; `undefined`: the act has fewer by now, and what shows it is about to leave the screen. */
export function useLine(line: number): ActLine | undefined {
  return useWatch<ActDraft, `lines.${number}`>({ name: `lines.${line}` });
}

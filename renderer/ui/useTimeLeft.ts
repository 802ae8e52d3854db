import { useRef } from 'react';
import type { Progress } from '../../shared/contract/post.ts';

/** A guess made earlier would only be noise. */
const firstGuessAfter = 1500;

/** Seconds that the present stage will still take at its pace so far; `null` while nobody can tell. */
export function useTimeLeft(progress: Progress | null): number | null {
  const began = useRef<{ stage: string; at: number; done: number } | null>(null);
  if (progress === null || progress.total === null) return null;
  const now = performance.now();
  if (began.current?.stage !== progress.stage) {
    began.current = { stage: progress.stage, at: now, done: progress.done };
  }
  const elapsed = now - began.current.at;
  const done = progress.done - began.current.done;
  if (elapsed < firstGuessAfter || done <= 0) return null;
  return ((progress.total - progress.done) * elapsed) / done / 1000;
}

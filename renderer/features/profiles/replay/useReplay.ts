import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '../../../../shared/contract/post.ts';
import type { Replay, ReplayRequest } from '../../../../shared/replay.ts';
import { client } from '../../../app/rpc.ts';
import { daysOf, type Days, type PeriodChoice } from './period.ts';

/** What is replayed: one profile by its code, or the whole set. */
export type Subject = string | null;

/** How the past is asked: the same for a profile and for the whole set, until it is changed. */
export interface Manner {
  readonly period: PeriodChoice;
  /** Whether a profile fires also on days it is not valid on. */
  readonly anyDay: boolean;
}

interface ReplayState {
  readonly answers: ReadonlyMap<Subject, Replay>;
  readonly running: { readonly subject: Subject; readonly progress: Progress | null } | null;
  readonly failed: { readonly subject: Subject; readonly error: unknown } | null;
}

export interface Replaying extends ReplayState {
  readonly manner: Manner;
  readonly setManner: (manner: Manner) => void;
  /** Asks in this manner; `null` while the period that was typed is none. */
  readonly run: ((subject: Subject) => void) | null;
  readonly cancel: () => void;
}

/** Asks what profiles would have done; one question at a time, a newer one ends the one before. */
export function useReplay(): Replaying {
  const [state, setState] = useState<ReplayState>({
    answers: new Map(),
    running: null,
    failed: null,
  });
  const [manner, setManner] = useState<Manner>({
    period: { span: 'whole', text: '' },
    anyDay: false,
  });
  const current = useRef<AbortController | null>(null);

  const cancel = useCallback(() => {
    current.current?.abort();
    current.current = null;
    setState((before) => ({ ...before, running: null }));
  }, []);
  // Whoever leaves the desk waits no longer.
  useEffect(() => () => current.current?.abort(), []);

  const begin = useCallback((subject: Subject, days: Days, anyDay: boolean) => {
    current.current?.abort();
    const ending = new AbortController();
    current.current = ending;
    const change = (to: (before: ReplayState) => ReplayState) => {
      if (current.current === ending) setState(to);
    };
    change((before) => ({ ...before, running: { subject, progress: null }, failed: null }));
    const only = subject === null ? null : [subject];
    const question = { book: null, drafts: [], only, ...days, heedsValidity: !anyDay };
    ask(question, ending.signal, (progress) =>
      change((before) => ({ ...before, running: { subject, progress } })),
    ).then(
      (answer) =>
        change(({ answers }) => ({
          answers: new Map(answers).set(subject, answer),
          running: null,
          failed: null,
        })),
      (error: unknown) =>
        change((before) => ({ ...before, running: null, failed: { subject, error } })),
    );
  }, []);

  const days = daysOf(manner.period);
  const run = days === undefined ? null : (subject: Subject) => begin(subject, days, manner.anyDay);
  return { ...state, manner, setManner, run, cancel };
}

async function ask(
  question: ReplayRequest,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Replay> {
  const events = await client.profiles.replay(question, { signal });
  const left = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    for (;;) {
      const step = await Promise.race([events.next(), left]);
      if (step.done === true) return step.value;
      onProgress(step.value);
    }
  } catch (error) {
    // An answer nobody listens to is not worked out to its end.
    void events.return?.(undefined);
    throw error;
  }
}

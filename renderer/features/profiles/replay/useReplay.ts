import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '../../../../shared/contract/post.ts';
import type { Replay } from '../../../../shared/replay.ts';
import { client } from '../../../app/rpc.ts';

/** What is replayed: one profile by its code, or the whole set. */
export type Subject = string | null;

interface ReplayState {
  readonly answers: ReadonlyMap<Subject, Replay>;
  readonly running: { readonly subject: Subject; readonly progress: Progress | null } | null;
  readonly failed: { readonly subject: Subject; readonly error: unknown } | null;
}

export interface Replaying extends ReplayState {
  readonly run: (subject: Subject, heedsValidity: boolean) => void;
  readonly cancel: () => void;
}

/** Asks what profiles would have done; one question at a time, a newer one ends the one before. */
export function useReplay(): Replaying {
  const [state, setState] = useState<ReplayState>({
    answers: new Map(),
    running: null,
    failed: null,
  });
  const current = useRef<AbortController | null>(null);

  const cancel = useCallback(() => {
    current.current?.abort();
    current.current = null;
    setState((before) => ({ ...before, running: null }));
  }, []);
  // Whoever leaves the desk waits no longer.
  useEffect(() => () => current.current?.abort(), []);

  const run = useCallback((subject: Subject, heedsValidity: boolean) => {
    current.current?.abort();
    const ending = new AbortController();
    current.current = ending;
    const change = (to: (before: ReplayState) => ReplayState) => {
      if (current.current === ending) setState(to);
    };
    change((before) => ({ ...before, running: { subject, progress: null }, failed: null }));
    ask(subject, heedsValidity, ending.signal, (progress) =>
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

  return { ...state, run, cancel };
}

async function ask(
  subject: Subject,
  heedsValidity: boolean,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Replay> {
  const only = subject === null ? null : [subject];
  const question = { book: null, drafts: [], only, from: null, to: null, heedsValidity };
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

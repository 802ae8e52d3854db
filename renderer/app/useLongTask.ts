import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '../../shared/contract/post.ts';

interface TaskState {
  readonly running: boolean;
  readonly progress: Progress | null;
  readonly error: unknown;
}

export interface LongTask<Result> extends TaskState {
  readonly run: (begin: Begin<Result>) => Promise<Result | null>;
  readonly cancel: () => void;
  readonly forget: () => void;
}

type Begin<Result> = (signal: AbortSignal) => Promise<AsyncIterator<Progress, Result>>;

const rest: TaskState = { running: false, progress: null, error: null };

/** A long task of the core followed by a desk: its progress, its end; whoever leaves the desk ends it. */
export function useLongTask<Result>(): LongTask<Result> {
  const [state, setState] = useState<TaskState>(rest);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const cancel = useCallback(() => {
    current.current?.abort();
    current.current = null;
    setState(rest);
  }, []);

  const run = useCallback(async (begin: Begin<Result>) => {
    if (current.current !== null) return null;
    const ending = new AbortController();
    current.current = ending;
    setState({ ...rest, running: true });
    try {
      const result = await follow(begin, ending.signal, (progress) => {
        if (current.current === ending) setState({ ...rest, running: true, progress });
      });
      if (current.current === ending) setState(rest);
      return result;
    } catch (error) {
      if (current.current === ending) setState({ ...rest, error });
      return null;
    } finally {
      if (current.current === ending) current.current = null;
    }
  }, []);

  return { ...state, run, cancel, forget: () => setState(rest) };
}

async function follow<Result>(
  begin: Begin<Result>,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Result> {
  const left = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const steps = await Promise.race([begin(signal), left]);
  try {
    for (;;) {
      const step = await Promise.race([steps.next(), left]);
      if (step.done === true) return step.value;
      onProgress(step.value);
    }
  } catch (error) {
    // What nobody listens to is not worked out to its end.
    steps.return?.().catch(() => undefined);
    throw error;
  }
}

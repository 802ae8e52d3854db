import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ImportSummary } from '../../../shared/contract/intake.ts';
import type { Progress } from '../../../shared/contract/post.ts';
import { go } from '../../app/navigation.ts';
import { client, declarationsChanged, queryClient, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';

/** Messages brought in, or messages received earlier read once more. */
export type ImportKind = 'import' | 'retry';

/** What the importing of messages is doing now; it goes on whatever desk one is at. */
export type ImportState =
  | { readonly at: 'rest' }
  | {
      readonly at: 'running';
      readonly kind: ImportKind;
      readonly progress: Progress | null;
      readonly paused: boolean;
      readonly cancelling: boolean;
    }
  | { readonly at: 'done'; readonly kind: ImportKind; readonly summary: ImportSummary }
  | { readonly at: 'failed'; readonly kind: ImportKind; readonly error: unknown };

interface Importing {
  readonly state: ImportState;
  readonly running: boolean;
  /** Asks the person for files or a folder, then imports them. */
  readonly chooseAndImport: (what: 'files' | 'folder') => Promise<void>;
  readonly importPaths: (paths: readonly string[]) => Promise<void>;
  /** Reads messages received earlier once more; `null`: everything in quarantine. Answers with what came of it. */
  readonly retry: (ids: readonly number[] | null) => Promise<ImportSummary | null>;
  /** Holds the running import after the message it is at, or lets it go on. */
  readonly togglePause: () => void;
  readonly cancel: () => void;
  /** Puts the summary or the error away. */
  readonly dismiss: () => void;
}

const ImportContext = createContext<Importing | null>(null);

/** The screen follows the core at most this often, however fast messages go through. */
const refreshEvery = 100;

/** A long task of the core: steps of its progress, the summary at its end. */
type Running = AsyncIterator<Progress, ImportSummary>;

export function ImportProvider({ children }: { readonly children: ReactNode }) {
  const words = useWords('intake');
  const [state, setState] = useState<ImportState>({ at: 'rest' });
  const busy = useRef(false);

  const run = useCallback(async (kind: ImportKind, begin: () => Promise<Running>) => {
    if (busy.current) return null;
    busy.current = true;
    setState({ at: 'running', kind, progress: null, paused: false, cancelling: false });
    try {
      const summary = await follow(await begin(), (progress) =>
        setState((before) => (before.at === 'running' ? { ...before, progress } : before)),
      );
      setState({ at: 'done', kind, summary });
      return summary;
    } catch (error) {
      setState({ at: 'failed', kind, error });
      return null;
    } finally {
      busy.current = false;
      await queryClient.invalidateQueries({ queryKey: rpc.intake.key() });
      await declarationsChanged();
    }
  }, []);

  const importPaths = useCallback(
    async (paths: readonly string[]) => {
      if (paths.length === 0 || busy.current) return;
      go({ desk: 'messages' });
      await run('import', () => client.intake.import({ paths: [...paths] }));
    },
    [run],
  );

  const retry = useCallback(
    async (ids: readonly number[] | null) => {
      if (ids === null) go({ desk: 'quarantine' });
      return run('retry', () => client.intake.retry({ ids: ids === null ? null : [...ids] }));
    },
    [run],
  );

  const chooseAndImport = useCallback(
    async (what: 'files' | 'folder') => {
      try {
        const title = words(what === 'files' ? 'choose.files' : 'choose.folder');
        const { paths } = await client.desktop.choosePaths({ what, title });
        await importPaths(paths);
      } catch (error) {
        setState({ at: 'failed', kind: 'import', error });
        go({ desk: 'messages' });
      }
    },
    [importPaths, words],
  );

  const paused = state.at === 'running' && state.paused;
  const importing = useMemo<Importing>(() => {
    const whileRunning = (change: { paused: boolean } | { cancelling: boolean }) =>
      setState((before) => (before.at === 'running' ? { ...before, ...change } : before));
    return {
      state,
      running: state.at === 'running',
      chooseAndImport,
      importPaths,
      retry,
      togglePause: () => {
        const order = paused ? client.intake.resume() : client.intake.pause();
        order
          .then(() => whileRunning({ paused: !paused }))
          // Where it cannot be held it goes on: the progress shows it.
          .catch(() => whileRunning({ paused: false }));
      },
      cancel: () => {
        whileRunning({ cancelling: true });
        // The import itself then ends with the summary of what it reached.
        client.intake.cancel().catch(() => whileRunning({ cancelling: false }));
      },
      dismiss: () => setState((before) => (before.at === 'running' ? before : { at: 'rest' })),
    };
  }, [state, paused, chooseAndImport, importPaths, retry]);
  return <ImportContext value={importing}>{children}</ImportContext>;
}

/** Follows one import to its end and answers with its summary, also of one that was cancelled. */
async function follow(
  events: Running,
  onProgress: (progress: Progress) => void,
): Promise<ImportSummary> {
  let lastShown = 0;
  for (;;) {
    const step = await events.next();
    if (step.done === true) return step.value;
    const now = performance.now();
    if (now - lastShown < refreshEvery) continue;
    lastShown = now;
    onProgress(step.value);
  }
}

export function useImport(): Importing {
  const importing = use(ImportContext);
  if (importing === null) throw new Error('importing belongs to the frame');
  return importing;
}

import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ImportSummary } from '../../../shared/contract/intake.ts';
import type { Progress } from '../../../shared/contract/post.ts';
import { go } from '../../app/navigation.ts';
import { client, queryClient, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';

/** What the importing of messages is doing now; it goes on whatever desk one is at. */
export type ImportState =
  | { readonly at: 'rest' }
  | { readonly at: 'running'; readonly progress: Progress | null; readonly cancelling: boolean }
  | { readonly at: 'done'; readonly summary: ImportSummary }
  /** Ended by the person: how far it was. */
  | { readonly at: 'cancelled'; readonly progress: Progress | null }
  | { readonly at: 'failed'; readonly error: unknown };

interface Importing {
  readonly state: ImportState;
  readonly running: boolean;
  /** Asks the person for files or a folder, then imports them. */
  readonly chooseAndImport: (what: 'files' | 'folder') => Promise<void>;
  readonly importPaths: (paths: readonly string[]) => Promise<void>;
  readonly cancel: () => void;
  /** Puts the summary or the error away. */
  readonly dismiss: () => void;
}

const ImportContext = createContext<Importing | null>(null);

/** The screen follows the core at most this often, however fast messages go through. */
const refreshEvery = 100;

export function ImportProvider({ children }: { readonly children: ReactNode }) {
  const words = useWords('intake');
  const [state, setState] = useState<ImportState>({ at: 'rest' });
  const ending = useRef<AbortController | null>(null);

  const importPaths = useCallback(async (paths: readonly string[]) => {
    if (paths.length === 0 || ending.current !== null) return;
    const controller = new AbortController();
    ending.current = controller;
    setState({ at: 'running', progress: null, cancelling: false });
    go({ desk: 'messages' });
    try {
      const summary = await runImport([...paths], controller.signal, (progress) =>
        setState((before) => (before.at === 'running' ? { ...before, progress } : before)),
      );
      setState((before) => (summary === null ? cancelled(before) : { at: 'done', summary }));
    } catch (error) {
      setState((before) =>
        controller.signal.aborted ? cancelled(before) : { at: 'failed', error },
      );
    } finally {
      ending.current = null;
      await queryClient.invalidateQueries({ queryKey: rpc.intake.key() });
      await queryClient.invalidateQueries({ queryKey: rpc.declarations.key() });
    }
  }, []);

  const chooseAndImport = useCallback(
    async (what: 'files' | 'folder') => {
      try {
        const title = words(what === 'files' ? 'choose.files' : 'choose.folder');
        const { paths } = await client.desktop.choosePaths({ what, title });
        await importPaths(paths);
      } catch (error) {
        setState({ at: 'failed', error });
        go({ desk: 'messages' });
      }
    },
    [importPaths, words],
  );

  const importing = useMemo<Importing>(
    () => ({
      state,
      running: state.at === 'running',
      chooseAndImport,
      importPaths,
      cancel: () => {
        ending.current?.abort();
        setState((before) => (before.at === 'running' ? { ...before, cancelling: true } : before));
      },
      dismiss: () => setState((before) => (before.at === 'running' ? before : { at: 'rest' })),
    }),
    [state, chooseAndImport, importPaths],
  );
  return <ImportContext value={importing}>{children}</ImportContext>;
}

function cancelled(before: ImportState): ImportState {
  return { at: 'cancelled', progress: before.at === 'running' ? before.progress : null };
}

/** Follows one import to its end; `null` where it was ended before a summary came. */
async function runImport(
  paths: string[],
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<ImportSummary | null> {
  const events = await client.intake.import({ paths }, { signal });
  let lastShown = 0;
  for (;;) {
    const step = await events.next();
    if (step.done === true) return step.value ?? null;
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

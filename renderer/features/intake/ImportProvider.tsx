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
  const busy = useRef(false);

  const importPaths = useCallback(async (paths: readonly string[]) => {
    if (paths.length === 0 || busy.current) return;
    busy.current = true;
    setState({ at: 'running', progress: null, cancelling: false });
    go({ desk: 'messages' });
    try {
      const summary = await runImport([...paths], (progress) =>
        setState((before) => (before.at === 'running' ? { ...before, progress } : before)),
      );
      setState({ at: 'done', summary });
    } catch (error) {
      setState({ at: 'failed', error });
    } finally {
      busy.current = false;
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
        setState((before) => (before.at === 'running' ? { ...before, cancelling: true } : before));
        // The import itself then ends with the summary of what it reached.
        client.intake.cancel().catch((error: unknown) => setState({ at: 'failed', error }));
      },
      dismiss: () => setState((before) => (before.at === 'running' ? before : { at: 'rest' })),
    }),
    [state, chooseAndImport, importPaths],
  );
  return <ImportContext value={importing}>{children}</ImportContext>;
}

/** Follows one import to its end and answers with its summary, also of one that was cancelled. */
async function runImport(
  paths: string[],
  onProgress: (progress: Progress) => void,
): Promise<ImportSummary> {
  const events = await client.intake.import({ paths });
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

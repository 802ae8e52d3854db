import { app, clipboard, dialog, type BrowserWindow } from 'electron';
import { detailOf, type EventLog } from './event-log.ts';
import { shellWords } from './words.ts';

/** Says what happened to the page, and loads it again when the person wants. */
export function watchWindow(window: BrowserWindow, log: EventLog): void {
  const words = shellWords();
  let endedByPerson = false;

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.write('the page is gone', `${reason}, exit code ${exitCode}`);
    if (endedByPerson) {
      endedByPerson = false;
      loadAgain(window);
      return;
    }
    void ask(window, words.pageGone, words.pageGoneDetail, [words.reload, words.quit]).then(
      (chosen) => (chosen === 0 ? loadAgain(window) : app.quit()),
    );
  });

  window.on('unresponsive', () => {
    log.write('the page hangs', window.webContents.getURL());
    void ask(window, words.pageHangs, words.pageHangsDetail, [words.wait, words.reload]).then(
      (chosen) => {
        if (chosen !== 1 || window.isDestroyed()) return;
        // A page in a loop obeys no reload: its process has to end first.
        endedByPerson = true;
        window.webContents.forcefullyCrashRenderer();
      },
    );
  });

  window.webContents.on('preload-error', (_event, file, error) => {
    log.write('the bridge failed', `${file}\n${detailOf(error)}`);
  });
}

/** Writes an error that nobody caught and shows it with a way to copy it; the program goes on. */
export function watchProgram(log: EventLog): void {
  let showing = false;
  const report = (error: unknown) => {
    const detail = detailOf(error);
    log.write('nobody caught', detail);
    // An error that repeats must not bury the screen in boxes.
    if (showing || !app.isReady()) return;
    showing = true;
    void showFailure(detail, log).finally(() => {
      showing = false;
    });
  };
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
}

/** Shows an error that can be copied; resolves when the person closes it. */
export async function showFailure(detail: string, log: EventLog): Promise<void> {
  const words = shellWords();
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Daliz',
    message: words.programFailed,
    detail: `${words.programFailedDetail.replace('{file}', log.file)}\n\n${detail}`,
    buttons: [words.close, words.copy],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) await clipboard.writeText(detail);
}

/** Chromium must have finished with the page that is gone before it can load the next. */
function loadAgain(window: BrowserWindow): void {
  setImmediate(() => {
    if (!window.isDestroyed()) window.webContents.reload();
  });
}

async function ask(
  window: BrowserWindow,
  message: string,
  detail: string,
  buttons: string[],
): Promise<number> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Daliz',
    message,
    detail,
    buttons,
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response;
}

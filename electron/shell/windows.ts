import { app, BrowserWindow, powerMonitor } from 'electron';
import type { Line, Workstation } from '../core/workstation.ts';
import type { EventLog } from './event-log.ts';
import { desktopHost } from './host.ts';
import { lockWhenIdle } from './idle.ts';
import { acceptLines } from './line.ts';
import { watchWindow } from './mishaps.ts';
import { openWindow, type WindowFiles } from './window.ts';

/** As many as one desk can use; more come of a key that was held down. */
const mostWindows = 4;

/** Brings the window that was opened first to the front: a second start of the program does no more. */
export function showWindow(): void {
  const window = BrowserWindow.getAllWindows().at(-1);
  if (window !== undefined) bringForward(window);
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** The windows of the program: each has a line of its own to the core, and on it a session of its own. */
export class Windows {
  readonly #files: WindowFiles;
  readonly #log: EventLog;
  /** By the place they are remembered at: the first free one is taken. */
  readonly #open = new Map<number, BrowserWindow>();

  constructor(files: WindowFiles, log: EventLog) {
    this.#files = files;
    this.#log = log;
  }

  /** Opens one more window; where there are enough, the newest comes to the front instead. */
  readonly open = (): void => {
    const newest = [...this.#open.values()].at(-1);
    if (this.#open.size >= mostWindows && newest !== undefined) {
      bringForward(newest);
      return;
    }
    let place = 1;
    while (this.#open.has(place)) place += 1;
    const window = openWindow(this.#files, place);
    this.#open.set(place, window);
    window.on('closed', () => this.#open.delete(place));
    watchWindow(window, this.#log);
  };

  /** Serves every window that calls, for as long as it is there. */
  serve(workstation: Workstation): void {
    const lines = new Set<Line>();
    acceptLines((port, contents) => {
      const window = BrowserWindow.fromWebContents(contents);
      if (window === null) {
        port.close();
        return;
      }
      const line = workstation.connect(port, desktopHost(window, this.open));
      lines.add(line);
      const endWatching = lockWhenIdle(contents, line, shorten);
      port.on('close', () => {
        endWatching();
        lines.delete(line);
        line.end();
      });
      port.start();
    });
    const lockAll = () => {
      for (const line of lines) line.lock('system');
    };
    powerMonitor.on('lock-screen', lockAll);
    powerMonitor.on('suspend', lockAll);
  }
}

/** `--lock-after=SECONDS` locks sooner than the post says, never later. */
function shorten(limit: number): number {
  const seconds = Number(app.commandLine.getSwitchValue('lock-after'));
  return seconds > 0 ? Math.min(limit, seconds * 1000) : limit;
}

import type { WebContents } from 'electron';
import type { Line } from '../core/workstation.ts';

/** How often a window is looked at, ms. */
const every = 1000;

/**
 * Locks a window that nobody has touched for as long as its post allows. What counts is input to
 * this very window: whoever works in another one, or in another program, does not watch over this.
 *
 * @param shorten turns the limit of the post into a shorter one, for tests
 * @returns ends the watching
 */
export function lockWhenIdle(
  contents: WebContents,
  line: Line,
  shorten: (limit: number) => number,
): () => void {
  // Not the clock on the wall: setting it must not lock anything or keep it open.
  let touched = performance.now();
  const touch = () => {
    touched = performance.now();
  };
  contents.on('input-event', touch);
  contents.on('before-input-event', touch);
  const timer = setInterval(() => {
    const limit = line.idleLimit();
    if (limit === null) touch();
    else if (performance.now() - touched >= shorten(limit)) line.lock('idle');
  }, every);
  return () => {
    clearInterval(timer);
    if (contents.isDestroyed()) return;
    contents.off('input-event', touch);
    contents.off('before-input-event', touch);
  };
}

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from 'zod';

export const smallestSize = { width: 1024, height: 640 } as const;
const firstSize = { width: 1440, height: 900 } as const;

const placeSchema = z.strictObject({
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof placeSchema>;

/** Where the window was when it was last closed, if that place is still on a screen. */
export function rememberedPlace(file: string): WindowPlace | undefined {
  try {
    const place = placeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return isVisible(place.bounds) ? place : undefined;
  } catch {
    return undefined;
  }
}

/** A first place that fits the work area of the main screen. */
export function firstPlace(): { width: number; height: number } {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  return {
    width: Math.max(smallestSize.width, Math.min(firstSize.width, width)),
    height: Math.max(smallestSize.height, Math.min(firstSize.height, height)),
  };
}

/** Writes the place when the window closes; a place that cannot be written is no reason to disturb anybody. */
export function rememberPlace(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const place: WindowPlace = {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
    };
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(place));
      renameSync(`${file}.new`, file);
    } catch (error) {
      process.stderr.write(`the place of the window was not written: ${String(error)}\n`);
    }
  });
}

/** Enough of the title bar on a screen to take hold of it. */
function isVisible(bounds: Rectangle): boolean {
  const hold = 80;
  const large = bounds.width >= smallestSize.width && bounds.height >= smallestSize.height;
  return (
    large &&
    screen.getAllDisplays().some(({ workArea }) => {
      const across =
        Math.min(bounds.x + bounds.width, workArea.x + workArea.width) -
        Math.max(bounds.x, workArea.x);
      const top = bounds.y >= workArea.y && bounds.y < workArea.y + workArea.height - hold;
      return across >= hold && top;
    })
  );
}

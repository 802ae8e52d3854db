// Draws resources/icons/*.png and daliz.ico from daliz.svg, with Electron as the painter:
// npm exec -c 'node electron/runtime/under-display.mjs node electron/runtime/draw-icons.ts'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type Page } from '@playwright/test';
import { electronEnvironment, electronPath, sandboxSwitches } from './electron-path.ts';
import { encodeIco } from './ico.ts';
import { projectFolder } from './project.ts';

const folder = path.join(projectFolder, 'resources/icons');
const linuxSides = [16, 32, 48, 64, 128, 256, 512];
const windowsSides = [16, 24, 32, 48, 64, 128, 256];

/** The drawing as a PNG of `side` × `side` pixels. */
async function paint(page: Page, drawing: string, side: number): Promise<Buffer> {
  const bytes = await page.evaluate(
    async ({ source, size }) => {
      const picture = new Image(size, size);
      picture.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
      await picture.decode();
      const canvas = new OffscreenCanvas(size, size);
      canvas.getContext('2d')?.drawImage(picture, 0, 0, size, size);
      return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
    },
    { source: drawing, size: side },
  );
  return Buffer.from(bytes);
}

process.env['ELECTRON_OVERRIDE_DIST_PATH'] = path.dirname(await electronPath());
const app = await _electron.launch({
  args: [...sandboxSwitches(), pathToFileURL(path.join(folder, 'daliz.svg')).href],
  env: electronEnvironment(),
});
const page = await app.firstWindow();
const drawing = readFileSync(path.join(folder, 'daliz.svg'), 'utf8');
mkdirSync(path.join(folder, 'linux'), { recursive: true });
for (const side of linuxSides) {
  const png = await paint(page, drawing, side);
  writeFileSync(path.join(folder, 'linux', `${side}x${side}.png`), png);
  if (side === 256) writeFileSync(path.join(folder, 'daliz.png'), png);
}
const sizes = [];
for (const side of windowsSides) sizes.push({ side, png: await paint(page, drawing, side) });
writeFileSync(path.join(folder, 'daliz.ico'), encodeIco(sizes));
await app.close();

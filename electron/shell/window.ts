import path from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { startPage } from './policy.ts';
import { firstPlace, rememberedPlace, rememberPlace, smallestSize } from './window-place.ts';

/** Shown until the page has painted; the same as its ground in either theme. */
const ground = { dark: '#12151a', light: '#eceef1' } as const;

export interface WindowFiles {
  readonly preload: string;
  readonly icon: string;
  readonly dataFolder: string;
}

/** Opens a window of the workstation, at the place where the one of this number was last closed. */
export function openWindow(files: WindowFiles, number: number): BrowserWindow {
  const name = number === 1 ? 'window.json' : `window-${number}.json`;
  const placeFile = path.join(files.dataFolder, name);
  const remembered = rememberedPlace(placeFile);
  const window = new BrowserWindow({
    ...(remembered?.bounds ?? firstPlace()),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: 'Daliz',
    icon: files.icon,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      preload: files.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      enableWebSQL: false,
      v8CacheOptions: 'bypassHeatCheck',
    },
  });
  rememberPlace(window, placeFile);
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (remembered?.maximized === true) window.maximize();
    window.show();
  });
  void window.loadURL(startPage);
  return window;
}

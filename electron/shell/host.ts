import { BrowserWindow, clipboard, dialog, type OpenDialogOptions } from 'electron';
import type { DesktopHost } from '../core/workstation.ts';

/** What only the desktop can do for the core: its dialogs and its clipboard. */
export const desktopHost: DesktopHost = {
  async choosePaths(what, title) {
    const options: OpenDialogOptions = {
      title,
      properties: what === 'folder' ? ['openDirectory'] : ['openFile', 'multiSelections'],
    };
    const window = BrowserWindow.getAllWindows()[0];
    const { canceled, filePaths } =
      window === undefined
        ? await dialog.showOpenDialog(options)
        : await dialog.showOpenDialog(window, options);
    return canceled ? [] : filePaths;
  },
  copyText(text) {
    // Answers with a promise in newer releases of Electron.
    void clipboard.writeText(text);
  },
};

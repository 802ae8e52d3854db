import { writeFile } from 'node:fs/promises';
import { BrowserWindow, clipboard, dialog, type OpenDialogOptions } from 'electron';
import type { DesktopHost } from '../core/workstation.ts';

async function chooseTarget(suggestedName: string): Promise<string | null> {
  const options = { defaultPath: suggestedName };
  const window = BrowserWindow.getAllWindows()[0];
  const { canceled, filePath } =
    window === undefined
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(window, options);
  return canceled || filePath === '' ? null : filePath;
}

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
  async saveAs(suggestedName, bytes) {
    const filePath = await chooseTarget(suggestedName);
    if (filePath !== null) await writeFile(filePath, bytes);
    return filePath;
  },
  chooseTarget,
  copyText(text) {
    // Answers with a promise in newer releases of Electron.
    void clipboard.writeText(text);
  },
};

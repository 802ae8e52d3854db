import { writeFile } from 'node:fs/promises';
import { clipboard, dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import type { DesktopHost } from '../core/workstation.ts';

/** What only the desktop can do for the core: its dialogs, over the window that asks, and its clipboard. */
export function desktopHost(window: BrowserWindow, newWindow: () => void): DesktopHost {
  async function chooseTarget(suggestedName: string): Promise<string | null> {
    const options = { defaultPath: suggestedName };
    const { canceled, filePath } = await dialog.showSaveDialog(window, options);
    return canceled || filePath === '' ? null : filePath;
  }
  return {
    async choosePaths(what, title) {
      const options: OpenDialogOptions = {
        title,
        properties: what === 'folder' ? ['openDirectory'] : ['openFile', 'multiSelections'],
      };
      const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
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
    newWindow,
  };
}

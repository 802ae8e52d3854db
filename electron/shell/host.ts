import { clipboard, dialog, shell, type BrowserWindow, type OpenDialogOptions } from 'electron';
import type { DesktopHost } from '../core/workstation.ts';

/** What only the desktop can do for the core: its dialogs, over the window that asks, and its clipboard. */
export function desktopHost(window: BrowserWindow, newWindow: () => void): DesktopHost {
  return {
    async choosePaths(what, title) {
      const options: OpenDialogOptions = {
        title,
        properties: what === 'folder' ? ['openDirectory'] : ['openFile', 'multiSelections'],
      };
      const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
      return canceled ? [] : filePaths;
    },
    async chooseTarget(suggestedName) {
      const options = { defaultPath: suggestedName };
      const { canceled, filePath } = await dialog.showSaveDialog(window, options);
      return canceled || filePath === '' ? null : filePath;
    },
    copyText(text) {
      // Answers with a promise in newer releases of Electron.
      void clipboard.writeText(text);
    },
    async showPdf(file) {
      // Under another name the system might run it instead of showing it.
      if (!file.toLowerCase().endsWith('.pdf')) return false;
      return (await shell.openPath(file)) === '';
    },
    newWindow,
  };
}

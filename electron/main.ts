import path from 'node:path';
import { app, Menu, session } from 'electron';
import { createWorkstation } from './core/workstation.ts';
import { detailOf, EventLog } from './shell/event-log.ts';
import { systemSafe } from './shell/key.ts';
import { closeEverything, cutTheNetwork } from './shell/isolation.ts';
import { showFailure, watchProgram } from './shell/mishaps.ts';
import { declareAppScheme, serveApp } from './shell/protocol.ts';
import { showWindow, Windows } from './shell/windows.ts';

const built = path.resolve(import.meta.dirname, '..');

cutTheNetwork();
declareAppScheme();
// Root has to start Chromium without its sandbox; pages are kept away from Node all the same.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
Menu.setApplicationMenu(null);
// Windows groups windows and shortcuts by this name; the installer uses the same.
app.setAppUserModelId('kz.daliz.workstation');

// Tests and demonstrations keep their data in a folder of their own.
const chosenFolder = app.commandLine.getSwitchValue('data-folder');
if (chosenFolder !== '') app.setPath('userData', path.resolve(chosenFolder));
const dataFolder = app.getPath('userData');

const log = new EventLog(path.join(dataFolder, 'logs'));
watchProgram(log);
closeEverything();

// The lock lies in the data folder: one program a post, however often the icon is clicked.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}

function start(): void {
  const workstation = createWorkstation({
    dataFolder,
    version: app.getVersion(),
    workerFile: path.join(built, 'main/worker.js'),
    safe: systemSafe(),
    onFault: (error) => log.write('the core failed', detailOf(error)),
  });
  app.on('will-quit', () => workstation.close());
  serveApp(session.defaultSession, path.join(built, 'renderer'));
  const files = {
    preload: path.join(built, 'preload/preload.cjs'),
    icon: path.join(built, '../resources/icons/daliz.png'),
    dataFolder,
  };
  const windows = new Windows(files, log);
  windows.serve(workstation);
  windows.open();
}

async function giveUp(error: unknown): Promise<void> {
  const detail = detailOf(error);
  log.write('could not start', detail);
  await showFailure(detail, log);
  app.exit(1);
}

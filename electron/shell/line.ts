import { ipcMain, type IpcMainEvent, type MessagePortMain, type WebContents } from 'electron';
import { appOrigin } from './policy.ts';

/** The one IPC channel: a window hands over the port it will speak the contract on. */
export const lineChannel = 'daliz.connect';

/** Gives every port that comes from the top frame of our own page to `connect`; anything else is closed unheard. */
export function acceptLines(connect: (port: MessagePortMain, from: WebContents) => void): void {
  ipcMain.on(lineChannel, (event) => {
    const [port, ...more] = event.ports;
    if (port !== undefined && more.length === 0 && comesFromOurTopFrame(event)) {
      connect(port, event.sender);
    } else {
      for (const refused of event.ports) refused.close();
    }
  });
}

/** `senderFrame` is null once the frame has navigated or gone. */
export function comesFromOurTopFrame(event: Pick<IpcMainEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null && !frame.isDestroyed() && frame.parent === null && frame.origin === appOrigin
  );
}

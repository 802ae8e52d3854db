import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';
import type { Bridge, PortDelivery } from '../shared/bridge.ts';

const zoomStep = 1.2;
const smallestLevel = -3;
const largestLevel = 5;

const bridge: Bridge<File> = {
  connect(ticket) {
    const { port1, port2 } = new MessageChannel();
    ipcRenderer.postMessage('daliz.connect', null, [port2]);
    const delivery: PortDelivery = { kind: 'daliz.port', ticket };
    window.postMessage(delivery, window.location.origin, [port1]);
  },
  pathOf: (file) => webUtils.getPathForFile(file),
  zoom(steps) {
    const level = steps === 0 ? 0 : webFrame.getZoomLevel() + Math.sign(steps);
    webFrame.setZoomLevel(Math.min(largestLevel, Math.max(smallestLevel, level)));
    return Math.round(zoomStep ** webFrame.getZoomLevel() * 100);
  },
  platform: process.platform,
  versions: {
    electron: process.versions['electron'] ?? '',
    chrome: process.versions['chrome'] ?? '',
    node: process.versions.node,
  },
};

contextBridge.exposeInMainWorld('daliz', bridge);

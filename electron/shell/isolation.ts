import { app, type Session, type WebContents } from 'electron';
import { appOrigin, startPage } from './policy.ts';

/**
 * Switches that take the network and its helpers away from Chromium before it
 * starts: no names are resolved, no proxy is asked, nothing is fetched in the background.
 */
export function cutTheNetwork(): void {
  const switches: Record<string, string> = {
    'host-resolver-rules': 'MAP * ~NOTFOUND',
    'no-proxy-server': '',
    'no-pings': '',
    'disable-background-networking': '',
    'disable-component-update': '',
    'disable-domain-reliability': '',
    'disable-sync': '',
    'disable-breakpad': '',
    'webrtc-ip-handling-policy': 'disable_non_proxied_udp',
    'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  };
  for (const [name, value] of Object.entries(switches)) app.commandLine.appendSwitch(name, value);
}

/** Makes every session refuse permissions, devices, downloads and any request that is not for our own files. */
export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
  session.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault();
    answer('');
  });
  session.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayBeRequested(details.url) });
  });
}

/** Makes every page stay where it is: no navigation, no windows, no guests, no redirects. */
export function closeContents(contents: WebContents): void {
  contents.on('will-navigate', (details) => {
    if (details.url !== startPage) details.preventDefault();
  });
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame || details.url !== startPage) details.preventDefault();
  });
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    answer('');
  });
}

/** Applies both to everything that exists and will exist, and refuses certificates and log-in prompts. */
export function closeEverything(): void {
  app.on('session-created', closeSession);
  app.on('web-contents-created', (_event, contents) => closeContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault();
    answer();
  });
  app.on('login', (event) => event.preventDefault());
}

function mayBeRequested(url: string): boolean {
  // Developer tools load their own pages; a packaged application has none.
  return url.startsWith(`${appOrigin}/`) || (!app.isPackaged && url.startsWith('devtools://'));
}

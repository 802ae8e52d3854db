import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { projectFolder } from '../../electron/runtime/project.ts';
import { expect, test } from './support/launch.ts';

/** Name of the error that `attempt` ends with in the page; `undefined` when it succeeds. */
function failureOf(page: Page, attempt: string): Promise<string | undefined> {
  // In a task of the page itself: what a debugger evaluates directly is exempt from the policy.
  return page.evaluate(`new Promise((resolve) => {
    setTimeout(async () => {
      try { ${attempt}; resolve(undefined); } catch (error) { resolve(error.name); }
    });
  })`);
}

test.describe('the page is kept away from the machine', () => {
  test('it runs in a sandbox, isolated, and without Node', async ({ workstation, page }) => {
    const preferences = await workstation.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Only for tests, and not in the public types.
      return contents !== undefined && 'getLastWebPreferences' in contents
        ? (contents.getLastWebPreferences as () => Record<string, unknown>)()
        : {};
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    });
    const seen = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'electron', '__dirname'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(seen).toEqual([]);
  });

  test('the bridge holds five things and nothing more', async ({ page }) => {
    expect(await page.evaluate(() => Object.keys(window.daliz).sort())).toEqual([
      'connect',
      'pathOf',
      'platform',
      'versions',
      'zoom',
    ]);
  });

  test('the bridge cannot be replaced by a script of the page', async ({ page }) => {
    const kept = await page.evaluate(() => {
      const before = window.daliz;
      try {
        Object.assign(window, { daliz: {} });
      } catch {
        // Read-only, as it should be.
      }
      return window.daliz === before && Object.isFrozen(before);
    });
    expect(kept).toBe(true);
  });

  test('the view can be made larger and brought back', async ({ page }) => {
    expect(await page.evaluate(() => window.daliz.zoom(1))).toBe(120);
    expect(await page.evaluate(() => window.daliz.zoom(0))).toBe(100);
  });
});

test.describe('content policy', () => {
  test('every load has a policy of its own with a fresh nonce', async ({ page }) => {
    const load = () =>
      page.evaluate(async () => {
        const answer = await fetch('app://daliz/index.html');
        return {
          policy: answer.headers.get('Content-Security-Policy') ?? '',
          text: await answer.text(),
        };
      });
    const first = await load();
    const second = await load();
    const nonceOf = (policy: string) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';

    for (const part of [
      "default-src 'none'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(first.policy).toContain(part);
    }
    expect(first.policy).not.toContain('unsafe');
    expect(Buffer.from(nonceOf(first.policy), 'base64')).toHaveLength(18);
    expect(nonceOf(first.policy)).not.toBe(nonceOf(second.policy));
    expect(first.text).toContain(`nonce="${nonceOf(first.policy)}"`);
    expect(first.text).not.toContain('NONCE-OF-THIS-LOAD');
  });

  test('text never becomes script or markup', async ({ workstation, page }) => {
    workstation.problems.expect(/trusted|policy/i);
    for (const attempt of [
      'eval("1")',
      'new Function("return 1")()',
      'document.body.innerHTML = "<img src=x>"',
      'document.createElement("script").textContent = "1"',
      'document.createElement("script").src = "/other.js"',
      'setTimeout("1")',
    ]) {
      expect(await failureOf(page, attempt), attempt).toMatch(/TypeError|EvalError/);
    }
  });

  test('inline styles and scripts without the nonce do nothing', async ({ workstation, page }) => {
    workstation.problems.expect(/policy|TrustedScript/i);
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { violated: seen });
      document.addEventListener('securitypolicyviolation', (event) => {
        seen.push(event.effectiveDirective);
      });
      const style = document.createElement('style');
      style.append('body { outline: 7px solid }');
      document.head.append(style);
      const script = document.createElement('script');
      script.append('globalThis.smuggled = true');
      document.head.append(script);
      const picture = document.createElement('img');
      picture.src = 'https://example.com/picture.png';
      document.body.append(picture);
      const frame = document.createElement('iframe');
      frame.src = 'app://daliz/index.html';
      document.body.append(frame);
    });
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, 'violated') as string[]))
      .toEqual(expect.arrayContaining(['style-src-elem', 'img-src', 'frame-src']));
    const after = await page.evaluate(() => ({
      outline: getComputedStyle(document.body).outlineWidth,
      smuggled: 'smuggled' in globalThis,
    }));
    expect(after.outline).not.toBe('7px');
    expect(after.smuggled).toBe(false);
  });
});

test.describe('our own files and nothing else', () => {
  test('app:// gives only files of the window, with their types', async ({ workstation }) => {
    const answers = await workstation.app.evaluate(async ({ session }) => {
      const ask = async (url: string, method = 'GET') => {
        try {
          const answer = await session.defaultSession.fetch(url, { method });
          return `${answer.status} ${answer.headers.get('content-type') ?? ''}`;
        } catch {
          return 'refused';
        }
      };
      return {
        page: await ask('app://daliz/index.html'),
        encodedTraversal: await ask('app://daliz/..%2f..%2fpackage.json'),
        dottedTraversal: await ask('app://daliz/%2e%2e/main/main.js'),
        deepTraversal: await ask('app://daliz/assets/..%2f..%2fmain%2fmain.js'),
        backslash: await ask('app://daliz/..%5cmain%5cmain.js'),
        absolute: await ask('app://daliz//etc/passwd'),
        folder: await ask('app://daliz/assets/'),
        missing: await ask('app://daliz/missing.js'),
        broken: await ask('app://daliz/%E0%A4%A'),
        otherHost: await ask('app://other/index.html'),
        written: await ask('app://daliz/index.html', 'POST'),
      };
    });
    const none = '404 text/plain; charset=utf-8';
    expect(answers).toEqual({
      page: '200 text/html; charset=utf-8',
      encodedTraversal: none,
      dottedTraversal: none,
      deepTraversal: none,
      backslash: none,
      absolute: none,
      folder: none,
      missing: none,
      broken: none,
      otherHost: 'refused',
      written: none,
    });
  });

  test('nothing reaches the network, neither from the page nor from the program', async ({
    workstation,
    page,
  }) => {
    workstation.problems.expect(/./);
    const heard: string[] = [];
    const server: Server = createServer((request, response) => {
      heard.push(request.url ?? '');
      response.end('heard');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const address = `127.0.0.1:${port}`;
      expect(await failureOf(page, `await fetch("http://${address}/page")`)).toBe('TypeError');
      await page.evaluate((at) => {
        navigator.sendBeacon(`http://${at}/beacon`);
        new Image().src = `http://${at}/image`;
        try {
          Object.assign(window, { socket: new WebSocket(`ws://${at}/socket`) });
        } catch {
          // The policy may refuse it at once.
        }
      }, address);
      const fromProgram = await workstation.app.evaluate(async ({ net, session }, at) => {
        const outcome = (asked: Promise<unknown>) =>
          asked.then(
            () => 'answered',
            () => 'refused',
          );
        return {
          session: await outcome(session.defaultSession.fetch(`http://${at}/session`)),
          net: await outcome(net.fetch(`http://${at}/net`)),
          file: await outcome(session.defaultSession.fetch('file:///etc/passwd')),
          name: await outcome(net.resolveHost('example.com')),
          local: await outcome(net.resolveHost('localhost.localdomain')),
          proxy: await session.defaultSession.resolveProxy('https://example.com/'),
        };
      }, address);
      expect(fromProgram).toEqual({
        session: 'refused',
        net: 'refused',
        file: 'refused',
        name: 'refused',
        local: 'refused',
        proxy: 'DIRECT',
      });
      expect(heard).toEqual([]);
    } finally {
      server.close();
    }
  });

  test('the page stays where it is', async ({ workstation, page }) => {
    workstation.problems.expect(/policy|navigat|not allowed/i);
    const before = page.url();
    for (const attempt of [
      'location.href = "https://example.com/"',
      'location.href = "file:///etc/passwd"',
      'location.href = "app://daliz/other.html"',
      'location.href = "data:text/html,moved"',
      'const link = document.createElement("a"); link.href = "https://example.com/"; document.body.append(link); link.click()',
      'const form = document.createElement("form"); form.action = "https://example.com/"; document.body.append(form); form.submit()',
    ]) {
      await failureOf(page, attempt);
      await page.waitForTimeout(100);
      expect(page.url(), attempt).toBe(before);
    }
    expect(await page.evaluate(() => document.title)).toBe('Daliz');
  });

  test('no further window and no guest page opens', async ({ workstation, page }) => {
    workstation.problems.expect(/policy|not allowed/i);
    expect(await page.evaluate(() => window.open('app://daliz/index.html') === null)).toBe(true);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      const guest = document.createElement('webview');
      guest.setAttribute('src', 'https://example.com/');
      document.body.append(guest);
    });
    const contents = await workstation.app.evaluate(
      ({ webContents }) => webContents.getAllWebContents().length,
    );
    expect(contents).toBe(1);
  });

  test('nothing is downloaded', async ({ workstation, page }) => {
    await workstation.app.evaluate(({ session }) => {
      const downloads: boolean[] = [];
      Object.assign(globalThis, { downloads });
      session.defaultSession.on('will-download', (event) => downloads.push(event.defaultPrevented));
    });
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['taken away']));
      link.download = 'taken.txt';
      document.body.append(link);
      link.click();
    });
    await expect
      .poll(() => workstation.app.evaluate(() => Reflect.get(globalThis, 'downloads') as boolean[]))
      .toEqual([true]);
  });
});

test('every permission and device is refused', async ({ workstation, page }) => {
  workstation.problems.expect(/permission|policy/i);
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
    ];
    const answers = await Promise.all(
      names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
    );
    return answers.map(({ state }) => state);
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
  expect(
    await failureOf(page, 'await navigator.mediaDevices.getUserMedia({ audio: true })'),
  ).toBeDefined();
  expect(await failureOf(page, 'await navigator.mediaDevices.getDisplayMedia()')).toBeDefined();
  expect(await failureOf(page, 'await navigator.clipboard.readText()')).toBe('NotAllowedError');
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  const devices = await page.evaluate(async () => {
    const asked = navigator as unknown as Record<string, { getDevices?: () => Promise<unknown[]> }>;
    const found = await Promise.all(
      ['hid', 'usb', 'bluetooth'].map(async (kind) => (await asked[kind]?.getDevices?.()) ?? []),
    );
    return found.flat().length;
  });
  expect(devices).toBe(0);
});

test.describe('the line to the core', () => {
  test('there is one channel, and nothing can be invoked', async ({ workstation }) => {
    expect(
      await workstation.app.evaluate(({ ipcMain }) =>
        ipcMain.eventNames().filter((name) => name !== 'error'),
      ),
    ).toEqual(['daliz.connect']);
  });

  test('a page of another origin gets no line even with the bridge in its hands', async ({
    workstation,
    page,
  }) => {
    const listen = () =>
      new Promise<string>((resolve) => {
        const ticket = 'test';
        window.addEventListener('message', (event: MessageEvent<{ ticket?: string }>) => {
          const port = event.ports[0];
          if (event.data.ticket !== ticket || port === undefined) return;
          port.addEventListener('close', () => resolve('closed'));
          port.start();
          setTimeout(() => resolve('open'), 1_000);
        });
        window.daliz.connect(ticket);
      });
    expect(await page.evaluate(listen)).toBe('open');

    const foreignPage = workstation.app.waitForEvent('window');
    await workstation.app.evaluate(
      async ({ BrowserWindow, session }, preload) => {
        // A session of its own, with the block on requests lifted: only the check of the sender is left.
        const elsewhere = session.fromPartition('foreign');
        elsewhere.webRequest.onBeforeRequest(null);
        const foreign = new BrowserWindow({
          show: false,
          webPreferences: { preload, session: elsewhere },
        });
        await foreign.loadURL('data:text/html,<title>foreign</title>');
      },
      path.join(projectFolder, 'out/preload/preload.cjs'),
    );
    const foreign = await foreignPage;
    expect(await foreign.title()).toBe('foreign');
    // Its own origin is opaque, so the delivery inside the page fails too: ask for any way to get a port.
    const outcome = await foreign.evaluate(
      () =>
        new Promise<string>((resolve) => {
          window.addEventListener('message', (event) => {
            const port = event.ports[0];
            port?.addEventListener('close', () => resolve('closed'));
            port?.start();
          });
          try {
            window.daliz.connect('foreign');
          } catch {
            resolve('closed');
          }
          setTimeout(() => resolve('open'), 10_000);
        }),
    );
    expect(outcome).toBe('closed');
  });
});

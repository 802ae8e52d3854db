import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './support/launch.ts';
import { failureOf } from './support/attempt.ts';

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

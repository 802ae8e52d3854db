import path from 'node:path';
import { projectFolder } from '../../electron/runtime/project.ts';
import { expect, test } from './support/launch.ts';
import { failureOf } from './support/attempt.ts';

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

import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import {
  electronEnvironment,
  electronPath,
  sandboxSwitches,
} from '../../electron/runtime/electron-path.ts';
import { projectFolder } from '../../electron/runtime/project.ts';
import { expect, launchWorkstation, test } from './support/launch.ts';

/** Answers of every message box from now on, and what the boxes said. */
async function answerBoxes(app: ElectronApplication, response: number): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const said: string[] = [];
    Object.assign(globalThis, { boxes: said });
    const box = async (...given: unknown[]) => {
      said.push(JSON.stringify(given.at(-1)));
      return { response: chosen, checkboxChecked: false };
    };
    Object.assign(dialog, { showMessageBox: box });
  }, response);
}

function boxes(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => Reflect.get(globalThis, 'boxes') as string[]);
}

test.describe('one program, one window', () => {
  test('there is no native menu', async ({ workstation }) => {
    expect(await workstation.app.evaluate(({ Menu }) => Menu.getApplicationMenu())).toBeNull();
  });

  test('a second start on the same data ends at once and brings the first to the front', async ({
    workstation,
  }) => {
    await workstation.app.evaluate(({ app }) => {
      app.on('second-instance', () => Object.assign(globalThis, { asked: true }));
    });
    const program = await electronPath();
    const code = await new Promise<number>((resolve) => {
      execFile(
        program,
        [...sandboxSwitches(), projectFolder, `--data-folder=${workstation.dataFolder}`],
        { env: electronEnvironment() },
        (error) => resolve(error === null ? 0 : Number(error.code ?? 1)),
      );
    });
    expect(code).toBe(0);
    expect(await workstation.app.evaluate(() => 'asked' in globalThis)).toBe(true);
  });

  test('the window opens at the size it was left at', async ({ dataFolder }) => {
    const first = await launchWorkstation({ dataFolder, size: { width: 1366, height: 768 } });
    const bounds = { x: 40, y: 30, width: 1200, height: 700 };
    await first.app.evaluate(({ BrowserWindow }, wanted) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
    }, bounds);
    await expect.poll(() => first.page.evaluate(() => innerWidth)).toBe(bounds.width);
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await first.close();

    const second = await launchWorkstation({ dataFolder });
    const measured = await second.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await second.close();
    expect(measured).toEqual({ width: bounds.width, height: bounds.height });
  });

  for (const [what, content] of [
    ['is damaged', '{"bounds":'],
    [
      'lies off every screen',
      '{"bounds":{"x":9000,"y":9000,"width":1200,"height":700},"maximized":false}',
    ],
    ['is too small', '{"bounds":{"x":0,"y":0,"width":10,"height":10},"maximized":false}'],
  ] as const) {
    test(`the window opens in full view where the remembered place ${what}`, async ({
      dataFolder,
    }) => {
      await writeFile(path.join(dataFolder, 'window.json'), content);
      const workstation = await launchWorkstation({ dataFolder });
      const bounds = await workstation.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.getBounds(),
      );
      await workstation.close();
      expect(bounds).toMatchObject({ width: 1440, height: 900 });
      expect(bounds?.x).toBeLessThan(1920);
    });
  }
});

test.describe('when something breaks', () => {
  test('a page that died is reported, logged and loaded again', async ({ workstation }) => {
    await answerBoxes(workstation.app, 0);
    await workstation.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await expect.poll(() => boxes(workstation.app)).toHaveLength(1);
    await expect
      .poll(() =>
        workstation.app.evaluate(async ({ BrowserWindow }) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          return contents?.isCrashed() === false && !contents.isLoading() ? contents.getURL() : '';
        }),
      )
      .toBe('app://daliz/index.html');
    expect(await readFile(path.join(workstation.dataFolder, 'logs/daliz.log'), 'utf8')).toContain(
      'the page is gone',
    );
  });

  test('a page that hangs is ended and loaded again when the person wants it', async ({
    workstation,
  }) => {
    /** The process of the page, once it has loaded. */
    const pageProcess = () =>
      workstation.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        return contents === undefined || contents.isLoading() ? 0 : contents.getOSProcessId();
      });
    await expect.poll(pageProcess).toBeGreaterThan(0);
    const before = await pageProcess();
    await answerBoxes(workstation.app, 1);
    // What Chromium tells the window after some seconds without an answer.
    await workstation.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.emit('unresponsive');
    });
    await expect.poll(async () => ![0, before].includes(await pageProcess())).toBe(true);
    expect(await boxes(workstation.app)).toHaveLength(1);
  });

  test('an error nobody caught is logged, shown, and can be copied; the program goes on', async ({
    workstation,
  }) => {
    await answerBoxes(workstation.app, 1);
    await workstation.app.evaluate(() => {
      setTimeout(() => {
        throw new Error('the planted error');
      });
    });
    await expect.poll(() => boxes(workstation.app)).toHaveLength(1);
    await expect
      .poll(() => workstation.app.evaluate(({ clipboard }) => clipboard.readText()))
      .toContain('the planted error');
    expect(await readFile(path.join(workstation.dataFolder, 'logs/daliz.log'), 'utf8')).toContain(
      'the planted error',
    );
    expect(await workstation.page.title()).toBe('Daliz');
  });
});

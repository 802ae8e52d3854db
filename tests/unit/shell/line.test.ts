import type { WebFrameMain } from 'electron';
import { describe, expect, test, vi } from 'vitest';

vi.mock('electron', () => ({ ipcMain: {} }));

const { comesFromOurTopFrame } = await import('../../../electron/shell/line.ts');

/** As much of a frame as the check looks at. */
function frame(given: Partial<WebFrameMain>): WebFrameMain {
  const whole = { parent: null, origin: 'app://daliz', isDestroyed: () => false, ...given };
  return whole as WebFrameMain;
}

describe('a line to the core', () => {
  test('is given to the top frame of our own page', () => {
    expect(comesFromOurTopFrame({ senderFrame: frame({}) })).toBe(true);
  });

  test.each([
    ['a frame that has gone already', null],
    ['a frame that was destroyed', frame({ isDestroyed: () => true })],
    ['a frame inside our page', frame({ parent: frame({}) })],
    ['another host of our scheme', frame({ origin: 'app://other' })],
    ['a name that only begins like ours', frame({ origin: 'app://daliz.example' })],
    ['a page without an origin', frame({ origin: 'null' })],
    ['a page of the web', frame({ origin: 'https://daliz' })],
    ['a file', frame({ origin: 'file://' })],
  ])('is refused to %s', (_who, senderFrame) => {
    expect(comesFromOurTopFrame({ senderFrame })).toBe(false);
  });
});

import { expect, test } from './support/launch.ts';

test('the window opens at the size it was left at', async ({ workstation, size }) => {
  const measured = await workstation.page.evaluate(() => ({
    width: innerWidth,
    height: innerHeight,
  }));
  expect(measured).toEqual(size);
  await workstation.picture('first');
});

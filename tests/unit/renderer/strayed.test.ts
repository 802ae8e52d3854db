import { expect, it } from 'vitest';
import { strayed } from '../../../renderer/ui/keyboard.ts';

const field = new EventTarget();
const button = new EventTarget();
const down = (target: EventTarget, key = 'Enter', repeat = false) =>
  strayed({ type: 'keydown', key, repeat, target });
const up = (target: EventTarget, key = 'Enter') =>
  strayed({ type: 'keyup', key, repeat: false, target });

it('a key let go where it was pressed is a press', () => {
  down(button);
  expect(up(button)).toBe(false);
  down(button, ' ');
  expect(up(button, ' ')).toBe(false);
});

it('a key that closed a sheet presses nothing of what the keyboard went back to, however long it is held', () => {
  down(field);
  expect(up(button)).toBe(true);
  down(field);
  expect(down(button, 'Enter', true)).toBe(false);
  expect(up(button)).toBe(true);
});

it('a key that was pressed in another window presses nothing here', () => {
  down(button);
  up(button);
  expect(up(button)).toBe(true);
});

it('keys that press no button are left alone', () => {
  down(field, 'Tab');
  expect(up(button, 'Tab')).toBe(false);
});

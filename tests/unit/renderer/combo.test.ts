import { describe, expect, test } from 'vitest';
import { ariaCombo, comboOf, keysOf } from '../../../renderer/app/combo.ts';
import { commands } from '../../../shared/commands.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('shortcuts', () => {
  test('Ctrl+K is the same key on the English, Russian and Kazakh layouts', () => {
    for (const key of ['k', 'л', 'л']) {
      const event = { ...none, code: 'KeyK', key, ctrlKey: true };
      expect(comboOf(event)).toBe('mod+k');
    }
  });

  test('the digit row works where the Kazakh layout has letters on it', () => {
    expect(comboOf({ ...none, code: 'Digit2', ctrlKey: true })).toBe('mod+2');
  });

  test('modifiers are told in one order, and a key without a place is no shortcut', () => {
    const all = { ctrlKey: true, metaKey: false, altKey: false, shiftKey: true };
    expect(comboOf({ ...all, code: 'KeyO' })).toBe('mod+shift+o');
    expect(comboOf({ ...none, code: 'IntlYen' })).toBeNull();
  });

  test('every combination of the command table can be pressed and printed', () => {
    for (const command of commands) {
      if (!('combo' in command)) continue;
      const keys = keysOf(command.combo);
      expect(keys.length, command.id).toBe(command.combo.split('+').length);
      expect(keys.join(''), command.id).not.toMatch(/mod|undefined/);
      expect(ariaCombo(command.combo), command.id).not.toContain('mod');
      expect(comboOf(press(command.combo)), command.id).toBe(command.combo);
    }
  });
});

/** The keyboard event that a combination of the table describes. */
function press(combo: string) {
  const parts = combo.split('+');
  const key = parts.at(-1) ?? '';
  const named: Record<string, string> = {
    '=': 'Equal',
    '-': 'Minus',
    up: 'ArrowUp',
    down: 'ArrowDown',
    left: 'ArrowLeft',
    right: 'ArrowRight',
    enter: 'Enter',
    pageup: 'PageUp',
    pagedown: 'PageDown',
  };
  const code =
    named[key] ??
    (/^\d$/.test(key)
      ? `Digit${key}`
      : /^[a-z]$/.test(key)
        ? `Key${key.toUpperCase()}`
        : key.toUpperCase());
  return {
    code,
    ctrlKey: parts.includes('mod'),
    metaKey: false,
    altKey: parts.includes('alt'),
    shiftKey: parts.includes('shift'),
  };
}

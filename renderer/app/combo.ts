const keyByCode: Readonly<Record<string, string>> = {
  Equal: '=',
  Minus: '-',
  NumpadAdd: '=',
  NumpadSubtract: '-',
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Slash: '/',
  Enter: 'enter',
  NumpadEnter: 'enter',
  PageUp: 'pageup',
  PageDown: 'pagedown',
};

type Keys = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * The combination a keyboard event stands for, written as in shared/commands.ts
 * (`mod+shift+o`). It goes by the place of the key, not by its letter: an officer
 * with the Kazakh or Russian layout on presses the same key for Ctrl+K.
 */
export function comboOf(event: Keys): string | null {
  const key = keyOf(event.code);
  if (key === null) return null;
  return [
    event.ctrlKey || event.metaKey ? 'mod' : null,
    event.altKey ? 'alt' : null,
    event.shiftKey ? 'shift' : null,
    key,
  ]
    .filter((part) => part !== null)
    .join('+');
}

function keyOf(code: string): string | null {
  const letterOrDigit = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1];
  if (letterOrDigit !== undefined) return letterOrDigit.toLowerCase();
  if (/^F\d{1,2}$/.test(code)) return code.toLowerCase();
  return keyByCode[code] ?? null;
}

const named: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  enter: 'Enter',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  space: 'Space',
  esc: 'Esc',
  '-': '−',
};

/** The keys of a combination as they are printed on the keyboard, in the order they are pressed. */
export function keysOf(combo: string): string[] {
  return combo.split('+').map((part) => named[part] ?? part.toUpperCase());
}

const ariaNames: Readonly<Record<string, string>> = {
  mod: 'Control',
  pageup: 'PageUp',
  pagedown: 'PageDown',
};

/** The combination for `aria-keyshortcuts`. */
export function ariaCombo(combo: string): string {
  return combo
    .split('+')
    .map((part) => ariaNames[part] ?? part.charAt(0).toUpperCase() + part.slice(1))
    .join('+');
}

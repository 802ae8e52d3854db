import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { commands, type CommandId } from '../../shared/commands.ts';
import { comboOf } from './combo.ts';

interface Registration {
  readonly run: () => void;
  readonly enabled: boolean;
}

/** The last one to register a command answers for it: a dialog over a desk over the frame. */
const registrations = new Map<CommandId, Registration[]>();
const listeners = new Set<() => void>();
let snapshot: ReadonlySet<CommandId> = new Set();

function announce(): void {
  snapshot = new Set(commands.map((command) => command.id).filter((id) => topOf(id)?.enabled));
  for (const listener of listeners) listener();
}

function topOf(id: CommandId): Registration | undefined {
  return registrations.get(id)?.at(-1);
}

/** Runs a command of the table if some screen answers for it now. */
export function runCommand(id: CommandId): boolean {
  const top = topOf(id);
  if (!top?.enabled) return false;
  top.run();
  return true;
}

/** Answers for a command while the component is on screen; `enabled: false` shows it greyed. */
export function useCommand(id: CommandId, handler: () => void, enabled = true): void {
  const latest = useRef(handler);
  // Before the screen is painted: who sees the desk may press its keys at once.
  useLayoutEffect(() => {
    latest.current = handler;
  });
  useLayoutEffect(() => {
    const registration: Registration = { run: () => latest.current(), enabled };
    registrations.set(id, [...(registrations.get(id) ?? []), registration]);
    announce();
    return () => {
      registrations.set(
        id,
        (registrations.get(id) ?? []).filter((other) => other !== registration),
      );
      announce();
    };
  }, [id, enabled]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const currentlyAvailable = () => snapshot;

/** The commands some screen answers for now. */
export function useAvailableCommands(): ReadonlySet<CommandId> {
  return useSyncExternalStore(subscribe, currentlyAvailable);
}

/** Desks may share a combination: whoever is on the screen answers. */
const idsByCombo = Map.groupBy(commands, (command): string | null =>
  'combo' in command ? command.combo : null,
);

function idOf(combo: string | null): CommandId | undefined {
  const ids = combo === null ? [] : (idsByCombo.get(combo) ?? []).map(({ id }) => id);
  return ids.find((id) => topOf(id)?.enabled) ?? ids[0];
}

/** Commands that stay at hand while a dialog has the floor. */
const overDialogs = /^(language|session\.lock|window\.new|view\.(theme|zoom))/;

/**
 * Listens for the shortcuts of the command table, for the whole window.
 *
 * A key that has run a command belongs to it until it is let go. A button that takes the
 * focus meanwhile would count the letting go of Enter as a press of its own, so that
 * Ctrl+Enter on one screen pressed the first button of the next.
 */
export function useCommandKeys(): void {
  useEffect(() => {
    const spent = new Set<string>();
    function onKeyDown(event: KeyboardEvent) {
      const combo = comboOf(event);
      const id = idOf(combo);
      if (id === undefined) return;
      const dialogOpen = document.querySelector('.bp6-overlay-open:not(.bp6-overlay-inline)');
      if (dialogOpen !== null && !overDialogs.test(id)) return;
      if (!runCommand(id)) return;
      event.preventDefault();
      spent.add(event.code);
    }
    /** Held down, a spent key goes on as a shortcut and as nothing else; let go, it is free again. */
    function onSpentKey(event: KeyboardEvent) {
      if (!spent.has(event.code)) return;
      const pressedAnew = event.type === 'keydown' && !event.repeat;
      if (event.type === 'keyup' || pressedAnew) spent.delete(event.code);
      if (pressedAnew) return;
      event.stopImmediatePropagation();
      if (event.type !== 'keydown') return;
      // Nor does it press the button that took the focus meanwhile.
      event.preventDefault();
      onKeyDown(event);
    }
    const forget = () => spent.clear();
    document.addEventListener('keydown', onKeyDown);
    window.addEventListener('keydown', onSpentKey, true);
    window.addEventListener('keyup', onSpentKey, true);
    window.addEventListener('blur', forget);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('keydown', onSpentKey, true);
      window.removeEventListener('keyup', onSpentKey, true);
      window.removeEventListener('blur', forget);
    };
  }, []);
}

import { useEffect, useEffectEvent } from 'react';
import { back } from '../../app/navigation.ts';
import { sections, type Section } from './sections.ts';

/**
 * Alt and a digit open a section, also while a field has the keyboard. Escape leads out of a field,
 * and from there back to where the act was opened; what is typed is kept on the way.
 * Here they come before the keys of the window, whose languages are then chosen by their buttons.
 */
export function useSectionKeys(
  onSection: (section: Section) => void,
  /** A command of the window may lock it or leave the desk: what is typed is kept before. */
  onCommand: () => void,
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (document.querySelector('.bp6-overlay-open:not(.bp6-overlay-inline)') !== null) return;
    const command = event.ctrlKey || event.metaKey;
    if (command) onCommand();
    if (event.code === 'Escape' && !command && document.querySelector('[role=menu]') === null) {
      event.preventDefault();
      event.stopImmediatePropagation();
      const field =
        event.target instanceof HTMLElement &&
        event.target.closest('.act-body :read-write, .act-body select');
      if (field) field.closest<HTMLElement>('.act-body')?.focus();
      else {
        onCommand();
        back();
      }
      return;
    }
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const section = digit === undefined ? undefined : sections[Number(digit) - 1];
    if (section !== undefined && event.altKey && !command && !event.shiftKey) onSection(section);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}

import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** The shortcut as printed on the keys; `null` where there is none. */
  readonly keys: string | null;
  readonly ariaKeys: string | undefined;
  readonly disabled: boolean;
  readonly run: () => void;
}

interface DropMenuProps {
  readonly label: string;
  readonly entries: readonly (MenuEntry | 'line')[];
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** Left and right in a menu bar. */
  readonly onMove?: (step: -1 | 1) => void;
  readonly onHover?: () => void;
  readonly buttonRole?: 'menuitem';
  readonly className?: string;
  /** Stands above the entries; not a command. */
  readonly heading?: ReactNode;
  readonly children: ReactNode;
}

/** A button with a menu under it, worked by mouse or by arrows, Enter and Escape. */
export function DropMenu(props: DropMenuProps) {
  const { label, entries, open, onOpen, onMove, onHover, buttonRole, heading, children } = props;
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);

  // A menu that would be cut off at the edge of its part of the window moves in, in whatever language.
  useLayoutEffect(() => {
    const panel = list.current?.parentElement;
    if (!open || panel == null) return;
    panel.style.translate = '';
    const room = (root.current?.closest('main') ?? document.body).getBoundingClientRect();
    const { left, right } = panel.getBoundingClientRect();
    const over = Math.min(right - room.right, left - room.left);
    if (over > 0) panel.style.translate = `${-over}px`;
  });
  useEffect(() => {
    if (!open) return;
    list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    function onPointerDown(event: PointerEvent) {
      if (event.target instanceof Node && !root.current?.contains(event.target)) onOpen(false);
    }
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [open, onOpen]);

  function close() {
    onOpen(false);
    button.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const taken = handleKey(event.key);
    if (!taken) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function handleKey(key: string): boolean {
    if (!open) {
      if (key === 'ArrowDown') onOpen(true);
      else if (key === 'ArrowLeft' || key === 'ArrowRight')
        focusSibling(key === 'ArrowLeft' ? -1 : 1);
      else return false;
      return true;
    }
    if (key === 'Escape') close();
    else if (key === 'Tab') onOpen(false);
    else if (key === 'ArrowDown') focusEntry(1);
    else if (key === 'ArrowUp') focusEntry(-1);
    else if (key === 'Home') focusEntry('first');
    else if (key === 'End') focusEntry('last');
    else if (key === 'ArrowLeft') onMove?.(-1);
    else if (key === 'ArrowRight') onMove?.(1);
    else return false;
    return key !== 'Tab';
  }

  function focusSibling(step: -1 | 1) {
    if (onMove === undefined) return;
    const bar = root.current?.parentElement?.querySelectorAll<HTMLElement>('button[aria-haspopup]');
    const buttons = [...(bar ?? [])];
    const here = buttons.findIndex((one) => one === button.current);
    buttons.at((here + step) % buttons.length)?.focus();
  }

  function focusEntry(to: 1 | -1 | 'first' | 'last') {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const here = items.findIndex((item) => item === document.activeElement);
    const index = to === 'first' ? 0 : to === 'last' ? -1 : (here + to) % items.length;
    items.at(index)?.focus();
  }

  return (
    <div className={`drop-menu ${props.className ?? ''}`} ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        ref={button}
        role={buttonRole}
        className="drop-menu-button"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => onOpen(!open)}
        onPointerEnter={onHover}
      >
        {children}
      </button>
      {open && (
        <div className="drop-menu-list">
          {heading}
          <ul role="menu" aria-label={label} ref={list}>
            {entries.map((entry, index) =>
              entry === 'line' ? (
                <li key={`line ${index}`} role="separator" />
              ) : (
                <li key={entry.id} role="none">
                  <button
                    type="button"
                    role="menuitem"
                    tabIndex={-1}
                    aria-disabled={entry.disabled}
                    aria-keyshortcuts={entry.ariaKeys}
                    onPointerEnter={(event) => event.currentTarget.focus()}
                    onClick={() => {
                      if (entry.disabled) return;
                      close();
                      entry.run();
                    }}
                  >
                    <span>{entry.label}</span>
                    {entry.keys !== null && <kbd aria-hidden>{entry.keys}</kbd>}
                  </button>
                </li>
              ),
            )}
          </ul>
        </div>
      )}
    </div>
  );
}

import { Button, Classes, Dialog } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { useWords } from '../i18n/index.ts';
import { giveBackKeyboard, nobodyHasKeyboard } from './keyboard.ts';
import { escapeFrom, standOver } from './sheetStack.ts';

interface SheetProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly className?: string;
  /** Whether a press beside the sheet puts it away. */
  readonly closesOutside?: boolean;
  readonly children: ReactNode;
}

/** A sheet over the desks. Blueprint's own head calls its button "Close" in every language; this one is translated. */
export function Sheet({ open, title, onClose, className, closesOutside, children }: SheetProps) {
  const t = useWords('app');
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  useEscape(open, onClose);
  useFirstField(open, head);
  useWayBack(open);
  return (
    <Dialog
      isOpen={open}
      onClose={onClose}
      onClosed={giveBackKeyboard}
      aria-labelledby={id}
      canEscapeKeyClose={false}
      canOutsideClickClose={closesOutside ?? true}
      className={className ?? ''}
    >
      <div className={Classes.DIALOG_HEADER}>
        <h2 id={id} ref={head} className={Classes.HEADING}>
          {title}
        </h2>
        <Button
          variant="minimal"
          className={Classes.DIALOG_CLOSE_BUTTON}
          icon={<Cross aria-hidden />}
          aria-label={t('close')}
          title={t('close')}
          onClick={onClose}
        />
      </div>
      {children}
    </Dialog>
  );
}

/**
 * Many sheets are not closed but taken away with what they were made for, and of those Blueprint does not
 * give the keyboard back: it goes to where it was before, if that is still there, or else to the page.
 */
function useWayBack(open: boolean): void {
  const [opened, setOpened] = useState(() => ({ open, from: document.activeElement }));
  if (opened.open !== open) setOpened({ open, from: document.activeElement });
  const giveBack = useEffectEvent(() => {
    const { from } = opened;
    // Whoever was given it meanwhile keeps it.
    if (open && from instanceof HTMLElement && from.isConnected && nobodyHasKeyboard())
      from.focus();
    setTimeout(giveBackKeyboard);
  });
  useEffect(() => () => giveBack(), []);
}

/** Blueprint hears Escape only while the focus is inside; a sheet must go away wherever the focus strayed. */
function useEscape(open: boolean, onClose: () => void): void {
  const putAway = useEffectEvent(onClose);
  // Its place among the sheets is that of its opening, however often it is drawn since.
  useEffect(() => (open ? standOver(() => putAway()) : undefined), [open]);
}

// One ear for all of them: what lies under the sheet on top hears nothing of it.
document.addEventListener(
  'keydown',
  (event) => {
    if (escapeFrom(event)) event.stopImmediatePropagation();
  },
  { capture: true },
);

/** How long after its opening something else may still give the keyboard back to where it was, ms. */
const opening = 1000;

/**
 * The palette, going away, gives the keyboard back to what lies under a sheet it has opened, whence
 * Blueprint brings it to the edge of the sheet: from there it goes on to the first field.
 */
function useFirstField(open: boolean, head: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!open) return undefined;
    function onFocus({ target }: FocusEvent) {
      if (!(target instanceof Element)) return;
      if (!target.classList.contains(Classes.OVERLAY_START_FOCUS_TRAP)) return;
      const first = 'input:not(:disabled), textarea:not(:disabled), select:not(:disabled)';
      const sheet = head.current?.closest(`.${Classes.DIALOG}`);
      sheet?.querySelector<HTMLElement>(first)?.focus();
    }
    document.addEventListener('focusin', onFocus);
    const timer = setTimeout(() => document.removeEventListener('focusin', onFocus), opening);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('focusin', onFocus);
    };
  }, [open, head]);
}

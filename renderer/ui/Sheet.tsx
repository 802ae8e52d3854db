import { Button, Classes, Dialog } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import { useEffect, useId, type ReactNode } from 'react';
import { useWords } from '../i18n/index.ts';

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
  useEscape(open, onClose);
  return (
    <Dialog
      isOpen={open}
      onClose={onClose}
      aria-labelledby={id}
      canEscapeKeyClose={false}
      canOutsideClickClose={closesOutside ?? true}
      className={className ?? ''}
    >
      <div className={Classes.DIALOG_HEADER}>
        <h2 id={id} className={Classes.HEADING}>
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

/** Blueprint hears Escape only while the focus is inside; a sheet must go away wherever the focus strayed. */
function useEscape(open: boolean, onClose: () => void): void {
  useEffect(() => {
    if (!open) return undefined;
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onClose();
    }
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [open, onClose]);
}

import { Button, Classes, Dialog } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import { useId, type ReactNode } from 'react';
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
  return (
    <Dialog
      isOpen={open}
      onClose={onClose}
      aria-labelledby={id}
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

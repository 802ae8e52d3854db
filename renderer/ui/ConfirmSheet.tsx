import { Button, Classes } from '@blueprintjs/core';
import type { ReactNode } from 'react';
import { Sheet } from './Sheet.tsx';

interface ConfirmSheetProps {
  readonly open: boolean;
  /** The question, in words that name the thing. */
  readonly title: string;
  /** What stays as it is. */
  readonly safe: string;
  /** What is done. */
  readonly dangerous: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dangerous act asks once; the safe answer stands first and has the focus. */
export function ConfirmSheet(props: ConfirmSheetProps) {
  const { open, title, safe, dangerous, onConfirm, onClose, children } = props;
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <div className={Classes.DIALOG_BODY}>{children}</div>
      <div className={Classes.DIALOG_FOOTER}>
        <div className={Classes.DIALOG_FOOTER_ACTIONS}>
          <Button intent="primary" autoFocus text={safe} onClick={onClose} />
          <Button
            variant="outlined"
            text={dangerous}
            onClick={() => {
              onConfirm();
              onClose();
            }}
          />
        </div>
      </div>
    </Sheet>
  );
}

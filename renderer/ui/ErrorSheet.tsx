import { Classes } from '@blueprintjs/core';
import { ErrorNote } from './ErrorNote.tsx';
import { Sheet } from './Sheet.tsx';

interface ErrorSheetProps {
  readonly title: string;
  readonly doing: string;
  readonly error: unknown;
  readonly onClose: () => void;
}

/** What was asked for in a sheet and could not be done. */
export function ErrorSheet({ title, doing, error, onClose }: ErrorSheetProps) {
  return (
    <Sheet open title={title} onClose={onClose}>
      <div className={Classes.DIALOG_BODY}>
        <ErrorNote error={error} doing={doing} />
      </div>
    </Sheet>
  );
}

import { Button } from '@blueprintjs/core';
import { Key } from '../../ui/Key.tsx';

interface SigningButtonsProps {
  readonly undo: string;
  /** `null`: there is no step to take back. */
  readonly onUndo: (() => void) | null;
  readonly sign: string;
  readonly onSign: () => void;
  /** What else may be done with what is not signed yet. */
  readonly children?: React.ReactNode;
}

/** What a check and an act have in common while they are written: a step back, and the signature. */
export function SigningButtons({ undo, onUndo, sign, onSign, children }: SigningButtonsProps) {
  return (
    <>
      <Button
        size="small"
        variant="minimal"
        text={undo}
        title="Ctrl+Z"
        aria-keyshortcuts="Control+Z"
        disabled={onUndo === null}
        onClick={() => onUndo?.()}
      />
      {children}
      <Button
        size="small"
        intent="primary"
        text={sign}
        endIcon={<Key>Ctrl+Enter</Key>}
        aria-keyshortcuts="Control+Enter"
        onClick={onSign}
      />
    </>
  );
}

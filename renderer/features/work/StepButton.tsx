import { Classes } from '@blueprintjs/core';
import type { ReactNode } from 'react';

interface StepButtonProps {
  readonly first?: boolean;
  readonly takesKeyboard?: boolean;
  readonly children: ReactNode;
  readonly onStep: () => void;
}

/**
 * A button that comes up under the hand that has just pressed Enter. It is pressed by a key of its own:
 * the letting go of that Enter, or its being held, is none, as it would be with the buttons of the library.
 */
export function StepButton(props: StepButtonProps) {
  const { first = false, takesKeyboard = false, children, onStep } = props;
  return (
    <button
      type="button"
      className={`${Classes.BUTTON} ${first ? Classes.INTENT_PRIMARY : ''}`}
      // Only where nothing is being typed.
      autoFocus={takesKeyboard}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.repeat) event.preventDefault();
      }}
      onClick={onStep}
    >
      {children}
    </button>
  );
}

import { back } from '../../app/navigation.ts';
import { useCheckKeys } from './useCheckKeys.ts';

const nothing = () => undefined;

/** Where a check is only read, Escape leads back to where it was opened, as it does where it is written. */
export function WayBack() {
  useCheckKeys({ on: {}, onBox: nothing, onUndo: nothing, onEscape: back });
  return null;
}

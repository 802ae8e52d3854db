import { Button } from '@blueprintjs/core';
import { Trash } from '@blueprintjs/icons';
import { useWords } from '../../i18n/index.ts';
import { useAct } from './ActContext.tsx';

/** Takes a line out of a list of the act. */
export function RemoveButton(props: { readonly what: string; readonly onRemove: () => void }) {
  const t = useWords('inspection');
  const { locked } = useAct();
  if (locked) return null;
  const label = t('remove', { what: props.what });
  return (
    <Button
      size="small"
      variant="minimal"
      icon={<Trash aria-hidden />}
      aria-label={label}
      title={label}
      onClick={props.onRemove}
    />
  );
}

import { useWords } from '../../i18n/index.ts';
import { formatInstant, formatRecent } from '../../ui/format.ts';
import { SigningButtons } from '../work/SigningButtons.tsx';
import type { CheckEditing } from './useCheckDraft.ts';

interface CheckOrdersProps {
  readonly editing: CheckEditing;
  readonly onSign: () => void;
}

/** Whether the check is kept as it stands, and its two orders: a step back, and the signature. */
export function CheckOrders({ editing, onSign }: CheckOrdersProps) {
  const t = useWords('checkDesk');
  return (
    <>
      <span
        className="check-kept"
        role="status"
        title={editing.keptAt === null ? '' : formatInstant(editing.keptAt)}
      >
        {editing.conflict !== null || editing.error !== null
          ? t('kept.not')
          : editing.pending
            ? t('kept.soon')
            : editing.keptAt === null
              ? t('kept.nothing')
              : t('kept', { at: formatRecent(editing.keptAt) })}
      </span>
      <SigningButtons
        undo={t('undo')}
        onUndo={editing.canUndo ? editing.undo : null}
        sign={t('sign.open')}
        onSign={onSign}
      />
    </>
  );
}

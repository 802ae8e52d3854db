import { Button, Classes } from '@blueprintjs/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Consignment } from '../../../shared/contract/consignments.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Sheet } from '../../ui/Sheet.tsx';

interface StepSheetProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Records the step, or answers `null` where something is still wrong with what was written. */
  readonly record: () => Promise<Consignment> | null;
  readonly children: ReactNode;
}

/** A step written down and recorded: what was written stays until the core has it. */
export function StepSheet({ title, onClose, record, children }: StepSheetProps) {
  const t = useWords('consignments');
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  async function submit() {
    const recording = record();
    if (recording === null) return;
    setBusy(true);
    setError(null);
    try {
      await recording;
      await queries.invalidateQueries({ queryKey: rpc.consignments.key() });
      await queries.invalidateQueries({ queryKey: rpc.declarations.key() });
      onClose();
    } catch (fault) {
      setError(fault);
      setBusy(false);
    }
  }

  return (
    <Sheet open title={title} onClose={onClose} closesOutside={false} className="step-sheet">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className={Classes.DIALOG_BODY}>
          {children}
          {error !== null && <ErrorNote error={error} doing={t('do.doing')} />}
        </div>
        <div className={Classes.DIALOG_FOOTER}>
          <div className={Classes.DIALOG_FOOTER_ACTIONS}>
            <Button text={t('cancel')} onClick={onClose} />
            <Button type="submit" intent="primary" text={t('save')} loading={busy} />
          </div>
        </div>
      </form>
    </Sheet>
  );
}

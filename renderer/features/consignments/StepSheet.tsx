import { Button, Classes } from '@blueprintjs/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Consignment } from '../../../shared/contract/consignments.ts';
import { declarationsChanged } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Sheet } from '../../ui/Sheet.tsx';

interface StepSheetProps {
  readonly title: string;
  /** What the step does, in one sentence. */
  readonly about: string;
  readonly onClose: () => void;
  /** It is recorded: said where the sheet was opened from. */
  readonly onDone: () => void;
  /** Records the step, or answers `null` where something is still wrong with what was written. */
  readonly record: () => Promise<Consignment> | null;
  readonly children: ReactNode;
}

/** A step written down and recorded: what was written stays until the core has it. */
export function StepSheet({ title, about, onClose, onDone, record, children }: StepSheetProps) {
  const t = useWords('consignments');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const [opener] = useState(() => document.activeElement);

  // The keyboard goes back to what opened the sheet, if that is still there.
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    [opener],
  );
  // Whoever was refused stands at the first field that is wrong.
  useEffect(() => {
    if (attempt > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [attempt]);

  async function submit() {
    if (busy) return;
    const recording = record();
    if (recording === null) {
      setAttempt(attempt + 1);
      return;
    }
    setBusy(true);
    setError(null);
    try {
      await recording;
      await declarationsChanged();
      onDone();
      onClose();
    } catch (fault) {
      setError(fault);
      setBusy(false);
    }
  }

  return (
    <Sheet open title={title} onClose={onClose} closesOutside={false} className="step-sheet">
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className={Classes.DIALOG_BODY}>
          <p className="step-about">{about}</p>
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

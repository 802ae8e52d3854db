import { Button, Checkbox, Classes } from '@blueprintjs/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState, type SubmitEvent } from 'react';
import { lockMinutes, type GuardSettings } from '../../../shared/contract/settings.ts';
import { queryClient, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { wholeWithin, WholeNumberField } from '../../ui/WholeNumberField.tsx';
import './lock.css';

interface GuardSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** How the post guards what its people left open: when a window locks, and who may use the command line. */
export function GuardSheet({ open, onClose }: GuardSheetProps) {
  const t = useWords('lock');
  const commands = useWords('commands');
  const { data, error } = useQuery(rpc.settings.guard.queryOptions({ enabled: open }));
  return (
    <Sheet
      open={open}
      title={commands('post.guard').replace('…', '')}
      onClose={onClose}
      className="guard-sheet"
    >
      <div className={Classes.DIALOG_BODY}>
        <p>{t('guard.what')}</p>
        {error !== null && <ErrorNote error={error} doing={t('guard.what')} />}
        {open && data !== undefined && <GuardForm settings={data} />}
      </div>
    </Sheet>
  );
}

function GuardForm({ settings }: { readonly settings: GuardSettings }) {
  const t = useWords('lock');
  const about = useId();
  const [minutes, setMinutes] = useState(String(settings.lockMinutes));
  const [namedCommands, setNamed] = useState(settings.namedCommands);
  const save = useMutation(
    rpc.settings.saveGuard.mutationOptions({
      onSuccess: (now) => queryClient.setQueryData(rpc.settings.guard.queryKey(), now),
    }),
  );
  const minutesToLock = wholeWithin(minutes, lockMinutes);

  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    if (minutesToLock !== null) save.mutate({ lockMinutes: minutesToLock, namedCommands });
  }

  return (
    <form onSubmit={onSubmit}>
      <WholeNumberField
        label={t('guard.minutes')}
        className="guard-minutes"
        value={minutes}
        range={lockMinutes}
        says={t('guard.minutes.range', lockMinutes)}
        onChange={setMinutes}
      />
      <div>
        <Checkbox
          label={t('guard.named')}
          checked={namedCommands}
          aria-describedby={about}
          onChange={(event) => setNamed(event.currentTarget.checked)}
        />
        <p id={about}>{t('guard.named.what')}</p>
      </div>
      {save.error !== null && <ErrorNote error={save.error} doing={t('guard.doing')} />}
      <Button
        type="submit"
        intent="primary"
        disabled={minutesToLock === null}
        loading={save.isPending}
        text={t('guard.save')}
      />
      <p role="status">{save.isSuccess ? t('guard.saved') : ''}</p>
    </form>
  );
}

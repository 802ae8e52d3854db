import { Classes } from '@blueprintjs/core';
import { useState } from 'react';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { PasswordFields } from './PasswordFields.tsx';
import { usePasswordForm } from './usePasswordForm.ts';

interface ChangePasswordSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Changing one's own password, by everybody. */
export function ChangePasswordSheet({ open, onClose }: ChangePasswordSheetProps) {
  return open ? <Change onClose={onClose} /> : null;
}

function Change({ onClose }: Pick<ChangePasswordSheetProps, 'onClose'>) {
  const t = useWords('people');
  const form = usePasswordForm(useSession().person.login);
  const [done, setDone] = useState(false);
  if (done)
    return (
      <Sheet open title={t('own')} onClose={onClose}>
        <p className={Classes.DIALOG_BODY} role="status">
          {t('own.done')}
        </p>
      </Sheet>
    );
  return (
    <FormSheet
      title={t('own')}
      words={{ cancel: t('cancel'), save: t('own.save'), doing: t('own.doing') }}
      onClose={onClose}
      onDone={() => setDone(true)}
      record={() => form.record()}
    >
      <PasswordFields form={form} />
    </FormSheet>
  );
}

import type { PersonRecord } from '../../../shared/contract/people.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { FirstPassword, useFirstPassword } from './FirstPassword.tsx';
import { listed } from './peopleChanged.ts';
import type { Admitted } from './asked.ts';

interface ResetSheetProps {
  readonly person: PersonRecord;
  readonly onClose: () => void;
  readonly onAdmitted: (admitted: Admitted) => void;
}

/** A new password for somebody who forgot the old one, or should not have it any more. */
export function ResetSheet({ person, onClose, onAdmitted }: ResetSheetProps) {
  const t = useWords('people');
  const { id, name, login } = person;
  const password = useFirstPassword(login);
  return (
    <FormSheet
      title={t('reset.title', { name })}
      about={t('reset.about')}
      words={{ cancel: t('cancel'), save: t('reset.do'), doing: t('doing') }}
      onClose={onClose}
      onDone={onAdmitted}
      record={() => {
        if (!password.check()) return null;
        return client.people.resetPassword({ id, password: password.value }).then(listed);
      }}
    >
      <FirstPassword password={password} />
    </FormSheet>
  );
}

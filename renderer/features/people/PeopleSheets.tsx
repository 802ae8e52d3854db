import { useRef, useState } from 'react';
import type { PersonRecord } from '../../../shared/contract/people.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ConfirmSheet } from '../../ui/ConfirmSheet.tsx';
import { ErrorSheet } from '../../ui/ErrorSheet.tsx';
import type { Admitted, Asked } from './asked.ts';
import { GivenSheet } from './GivenSheet.tsx';
import { peopleChanged } from './peopleChanged.ts';
import { PersonSheet } from './PersonSheet.tsx';
import { ResetSheet } from './ResetSheet.tsx';

interface PeopleSheetsProps {
  readonly asked: Asked | null;
  readonly onAsk: (asked: Asked | null) => void;
}

/** The sheets of the people desk, one at a time. */
export function PeopleSheets({ asked, onAsk }: PeopleSheetsProps) {
  const close = () => onAsk(null);
  const admitted = ({ person, temporaryPassword: password }: Admitted) =>
    onAsk(password === null ? null : { what: 'given', person, password });
  switch (asked?.what) {
    case 'add':
      return <PersonSheet person={null} onClose={close} onAdmitted={admitted} />;
    case 'change':
      return <PersonSheet person={asked.person} onClose={close} onAdmitted={admitted} />;
    case 'reset':
      return <ResetSheet person={asked.person} onClose={close} onAdmitted={admitted} />;
    case 'disable':
      return <DisableSheet person={asked.person} onClose={close} />;
    case 'given':
      return <GivenSheet person={asked.person} password={asked.password} onClose={close} />;
    case undefined:
      return null;
  }
}

interface DisableSheetProps {
  readonly person: PersonRecord;
  readonly onClose: () => void;
}

function DisableSheet({ person, onClose }: DisableSheetProps) {
  const t = useWords('people');
  const { id, name } = person;
  const [open, setOpen] = useState(true);
  // The question is put away when it is answered: what comes of the answer is waited for.
  const answered = useRef(false);
  const [error, setError] = useState<unknown>(null);
  function disable() {
    answered.current = true;
    setOpen(false);
    client.people
      .setDisabled({ id, disabled: true })
      .then(peopleChanged)
      .then(onClose)
      .catch(setError);
  }
  if (error !== null)
    return (
      <ErrorSheet
        title={t('disable.title', { name })}
        doing={t('doing')}
        error={error}
        onClose={onClose}
      />
    );
  return (
    <ConfirmSheet
      open={open}
      title={t('disable.title', { name })}
      safe={t('keep')}
      dangerous={t('disable.do')}
      onConfirm={disable}
      onClose={() => {
        if (!answered.current) onClose();
      }}
    >
      <p>{t('disable.text')}</p>
    </ConfirmSheet>
  );
}

import { Button, Classes } from '@blueprintjs/core';
import type { PersonRecord } from '../../../shared/contract/people.ts';
import { useWords } from '../../i18n/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Sheet } from '../../ui/Sheet.tsx';

interface GivenSheetProps {
  readonly person: PersonRecord;
  readonly password: string;
  readonly onClose: () => void;
}

/** A password that the program made, told once. */
export function GivenSheet({ person, password, onClose }: GivenSheetProps) {
  const t = useWords('people');
  return (
    <Sheet open title={t('given', { name: person.name })} onClose={onClose} closesOutside={false}>
      <div className={Classes.DIALOG_BODY}>
        <p>{t('given.how')}</p>
        <dl className="given">
          <dt>{t('login')}</dt>
          <dd>
            <code>{person.login}</code>
          </dd>
          <dt>{t('password.typed.label')}</dt>
          <dd>
            <code data-testid="given-password">{password}</code>
          </dd>
        </dl>
      </div>
      <div className={Classes.DIALOG_FOOTER}>
        <div className={Classes.DIALOG_FOOTER_ACTIONS}>
          <CopyButton text={password} label={t('given.copy')} />
          <Button intent="primary" autoFocus text={t('given.done')} onClick={onClose} />
        </div>
      </div>
    </Sheet>
  );
}

import { Button, Classes } from '@blueprintjs/core';
import { useState } from 'react';
import type { DocumentProblem } from '../../../shared/contract/documents.ts';
import {
  supportingKindSchema,
  supportingKinds,
  type SupportingKind,
} from '../../../shared/supporting-document.ts';
import { client, documentsChanged } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { TextField } from '../../ui/TextField.tsx';
import './import-sheet.css';

interface ImportSheetProps {
  readonly declarationId: string;
  readonly onClose: () => void;
}

/** Documents out of a file: all of it or nothing, with every problem by its place. */
export function ImportSheet({ declarationId, onClose }: ImportSheetProps) {
  const t = useWords('documents');
  const [path, setPath] = useState<string | null>(null);
  const [kind, setKind] = useState<SupportingKind>('invoice');
  const [currency, setCurrency] = useState('');
  const [problems, setProblems] = useState<readonly DocumentProblem[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const typed = currency.trim().toUpperCase();
  const isWrong = typed !== '' && !/^[A-Z]{3}$/.test(typed);

  async function choose() {
    const { paths } = await client.desktop.choosePaths({ what: 'files', title: t('import.title') });
    if (paths[0] === undefined) return;
    setPath(paths[0]);
    setProblems([]);
  }

  async function read() {
    if (path === null || busy || isWrong) return;
    setBusy(true);
    setError(null);
    try {
      const result = await client.documents.import({
        declarationId,
        path,
        kind,
        currency: typed === '' ? null : typed,
      });
      setProblems(result.problems);
      if (result.problems.length > 0) return;
      await documentsChanged();
      onClose();
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Sheet open title={t('import')} onClose={onClose} closesOutside={false} className="form-sheet">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void (path === null ? choose() : read());
        }}
      >
        <div className={Classes.DIALOG_BODY}>
          <p className="form-about">{t('import.about')}</p>
          <p className="document-import-file">
            <Button autoFocus text={t('import.choose')} onClick={() => void choose()} />
            <span className="figures">{path ?? t('import.none')}</span>
          </p>
          <SelectField
            label={t('import.kind')}
            help={t('import.kind.help')}
            value={kind}
            onChange={(event) => setKind(supportingKindSchema.parse(event.target.value))}
          >
            {supportingKinds.map((each) => (
              <option key={each} value={each}>
                {t(`kind.${each}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            label={t('import.currency')}
            help={t('import.currency.help')}
            value={currency}
            maxLength={3}
            wrong={isWrong ? t('wrong.currency') : undefined}
            onChange={(event) => setCurrency(event.target.value)}
          />
          {problems.length > 0 && <Problems problems={problems} />}
          {error !== null && <ErrorNote error={error} doing={t('import.doing')} />}
        </div>
        <div className={Classes.DIALOG_FOOTER}>
          <div className={Classes.DIALOG_FOOTER_ACTIONS}>
            <Button text={t('cancel')} onClick={onClose} />
            <Button
              type="submit"
              intent="primary"
              text={t('import.read')}
              disabled={path === null}
              loading={busy}
            />
          </div>
        </div>
      </form>
    </Sheet>
  );
}

function Problems({ problems }: { readonly problems: readonly DocumentProblem[] }) {
  const t = useWords('documents');
  return (
    <div className="import-problems" role="alert">
      <p>
        <b>{t('import.refused', { count: problems.length })}</b>
      </p>
      <ul tabIndex={0} aria-label={t('import.problems')}>
        {problems.map((problem, index) => (
          <li key={index}>
            <b className="figures">
              {[
                problem.line === null ? null : t('place.line', { line: problem.line }),
                problem.column,
              ]
                .filter((part) => part !== null)
                .join(', ') || t('place.file')}
            </b>
            : {t(`problem.${problem.code}`, problem.params)}
          </li>
        ))}
      </ul>
    </div>
  );
}

import { Button, Classes, Radio, RadioGroup } from '@blueprintjs/core';
import { Print } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { PaperLine } from '../../../shared/contract/paper.ts';
import { languageNames, languages, type Language } from '../../../shared/languages.ts';
import { client, rpc } from '../../app/rpc.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatInstant } from '../../ui/format.ts';
import { Key } from '../../ui/Key.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { PaperPreview, turn } from './PaperPreview.tsx';
import './paper.css';

interface PaperMenuProps {
  readonly declarationId: string;
  readonly onClose: () => void;
}

/** Every paper that exists of a declaration, to be saved (Enter) or printed (P) in one of three languages. */
export function PaperMenu({ declarationId, onClose }: PaperMenuProps) {
  const t = useWords('papers');
  const input = { id: declarationId };
  const { data: papers, error, refetch } = useQuery(rpc.paper.list.queryOptions({ input }));
  return (
    <Sheet open title={t('title')} onClose={onClose} className="form-sheet paper-menu">
      {error !== null && (
        <div className={Classes.DIALOG_BODY}>
          <ErrorNote error={error} doing={t('doing')} onRetry={() => void refetch()} />
        </div>
      )}
      {papers?.length === 0 && <p className={Classes.DIALOG_BODY}>{t('empty')}</p>}
      {papers !== undefined && papers.length > 0 && (
        <Choice papers={papers} declarationId={declarationId} onClose={onClose} />
      )}
    </Sheet>
  );
}

/** What is told when a paper has gone: where it lies, and whether it is shown to be printed. */
function useSending(declarationId: string) {
  const t = useWords('papers');
  const [told, setTold] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  async function send({ what }: PaperLine, language: Language, how: 'save' | 'print') {
    if (busy) return;
    setBusy(true);
    setTold('');
    setError(null);
    const asked = { id: declarationId, what, language };
    try {
      if (how === 'save') {
        const { path } = await client.paper.save({ ...asked, as: 'pdf' });
        if (path !== null) setTold(t('saved', { path }));
      } else {
        const { path, opened } = await client.paper.print(asked);
        if (path !== null) setTold(t(opened ? 'opened' : 'notOpened', { path }));
      }
    } catch (fault) {
      setError(fault);
    }
    setBusy(false);
  }
  return { told, error, busy, send };
}

interface ChoiceProps extends PaperMenuProps {
  readonly papers: readonly PaperLine[];
}

function Choice({ papers, declarationId, onClose }: ChoiceProps) {
  const t = useWords('papers');
  const kinds = useWords('paper');
  const spoken = useLanguage();
  const [picked, setPicked] = useState<Language | null>(null);
  const language = picked ?? spoken;
  const [chosen, setChosen] = useState(0);
  const { told, error, busy, send } = useSending(declarationId);
  const form = useRef<HTMLFormElement>(null);
  const shown = papers[chosen];
  const go = (how: 'save' | 'print') => {
    if (shown !== undefined) void send(shown, language, how);
  };
  /** By its place on the keyboard: the letter on it is another one in each layout. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.code === 'KeyP' && !event.repeat) go('print');
    else if (event.code === 'PageDown') turn(form.current, 1);
    else if (event.code === 'PageUp') turn(form.current, -1);
    else return;
    event.preventDefault();
  }
  return (
    <form
      ref={form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        go('save');
      }}
    >
      <div className={`${Classes.DIALOG_BODY} paper-body`}>
        <div className="paper-choice">
          <p className="form-about">{t('about')}</p>
          <RadioGroup
            label={t('paper')}
            name="paper"
            className="paper-list"
            selectedValue={chosen}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
          >
            {papers.map(({ what, number, at, by }, index) => (
              <Radio key={`${what.kind} ${number}`} value={index} autoFocus={index === 0}>
                <span className="paper-kind">{kinds(`kind.${what.kind}`)}</span>
                <span className="paper-number">№ {number}</span>
                <span className="paper-made">
                  {formatInstant(at)}, {by ?? t('program')}
                </span>
              </Radio>
            ))}
          </RadioGroup>
          <RadioGroup
            label={t('language')}
            name="language"
            inline
            selectedValue={language}
            onChange={(event) =>
              setPicked(languages.find((each) => each === event.currentTarget.value) ?? null)
            }
          >
            {languages.map((each) => (
              <Radio key={each} value={each} label={languageNames[each]} />
            ))}
          </RadioGroup>
          <p role="status" className="paper-told">
            {told}
          </p>
          {error !== null && <ErrorNote error={error} doing={t('doing')} />}
          <p className="form-about">{t('print.about')}</p>
        </div>
        {shown !== undefined && (
          <PaperPreview declarationId={declarationId} what={shown.what} language={language} />
        )}
      </div>
      <div className={Classes.DIALOG_FOOTER}>
        <div className={Classes.DIALOG_FOOTER_ACTIONS}>
          <Button text={t('close')} onClick={onClose} />
          <Button
            text={t('print')}
            icon={<Print aria-hidden />}
            endIcon={<Key>P</Key>}
            aria-keyshortcuts="P"
            disabled={busy}
            onClick={() => go('print')}
          />
          <Button
            type="submit"
            intent="primary"
            text={t('save')}
            endIcon={<Key>Enter</Key>}
            loading={busy}
          />
        </div>
      </div>
    </form>
  );
}

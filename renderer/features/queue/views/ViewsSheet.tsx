import { Classes } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { SavedView } from '../../../../shared/contract/views.ts';
import { client, queryClient, rpc } from '../../../app/rpc.ts';
import { useWords } from '../../../i18n/index.ts';
import { EmptyView } from '../../../ui/EmptyView.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import type { Asking } from './asking.ts';
import { NameForm } from './NameForm.tsx';
import { ViewList } from './ViewList.tsx';

interface ViewsSheetProps {
  /** What is asked first. */
  readonly asking: 'choose' | 'name';
  /** How the person looks at the queue now. */
  readonly present: () => Omit<SavedView, 'name'>;
  readonly onChoose: (view: SavedView) => void;
  readonly onClose: () => void;
}

const desk = 'queue' as const;

/** The person's named views: chosen, kept, renamed and removed with the keyboard alone. */
export function ViewsSheet({ asking: first, present, onChoose, onClose }: ViewsSheetProps) {
  const t = useWords('queue');
  const views = useQuery(rpc.views.list.queryOptions({ input: { desk } }));
  const [asking, setAsking] = useState<Asking>({ kind: first });
  const [error, setError] = useState<unknown>(null);
  const [named, setNamed] = useState<string | null>(null);
  const all = views.data ?? [];
  const choose = () => setAsking({ kind: 'choose' });

  async function change(changing: Promise<SavedView[]>, name: string) {
    setError(null);
    try {
      queryClient.setQueryData(rpc.views.list.queryKey({ input: { desk } }), await changing);
      setNamed(name);
      choose();
    } catch (fault) {
      setError(fault);
    }
  }

  const save = (name: string, replace: boolean) =>
    change(client.views.save({ desk, view: { ...present(), name }, replace }), name);

  return (
    <Sheet open title={t('views.list')} onClose={onClose} className="form-sheet views-sheet">
      <div className={Classes.DIALOG_BODY}>
        {views.error !== null && <ErrorNote error={views.error} doing={t('views.loading')} />}
        {views.data?.length === 0 && (
          <EmptyView title={t('views.none')}>{t('views.none.how')}</EmptyView>
        )}
        {all.length > 0 && (
          <ViewList
            views={all}
            named={named}
            active={asking.kind === 'choose'}
            onChoose={(view) => {
              onClose();
              onChoose(view);
            }}
            onAsk={setAsking}
          />
        )}
        {asking.kind === 'rename' ? (
          <NameForm
            key={asking.name}
            label={t('views.newName')}
            action={t('views.rename')}
            first={asking.name}
            takesFocus
            onName={(to) => void change(client.views.rename({ desk, name: asking.name, to }), to)}
          />
        ) : asking.kind === 'remove' || asking.kind === 'replace' ? (
          <Question
            text={t(asking.kind === 'remove' ? 'views.remove' : 'views.exists', {
              name: asking.name,
            })}
            safe={t(asking.kind === 'remove' ? 'views.keepIt' : 'views.keep')}
            dangerous={t(asking.kind === 'remove' ? 'views.removeIt' : 'views.replace')}
            onSafe={choose}
            onDangerous={() =>
              void (asking.kind === 'replace'
                ? save(asking.name, true)
                : change(client.views.remove({ desk, name: asking.name }), ''))
            }
          />
        ) : (
          <NameForm
            label={t('views.name')}
            action={t('views.save')}
            first=""
            takesFocus={asking.kind === 'name' || views.data?.length === 0}
            onName={(name) => {
              const taken = all.find((view) => view.name.toLowerCase() === name.toLowerCase());
              if (taken === undefined) void save(name, false);
              else setAsking({ kind: 'replace', name: taken.name });
            }}
          />
        )}
        {error !== null && <ErrorNote error={error} doing={t('views.doing')} />}
      </div>
    </Sheet>
  );
}

const plain = `${Classes.BUTTON} ${Classes.INTENT_PRIMARY}`;
const outlined = `${Classes.BUTTON} ${Classes.OUTLINED}`;

interface QuestionProps {
  readonly text: string;
  readonly safe: string;
  readonly dangerous: string;
  readonly onSafe: () => void;
  readonly onDangerous: () => void;
}

/** Asked once, in the sheet itself; the safe answer stands first and has the focus. */
function Question({ text, safe, dangerous, onSafe, onDangerous }: QuestionProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className="views-question" role="alertdialog" aria-label={text}>
      <p>{text}</p>
      {/* Blueprint's own buttons would take the letting go of the Enter that asked for an answer. */}
      <button ref={button} type="button" className={plain} onClick={onSafe}>
        {safe}
      </button>
      <button type="button" className={outlined} onClick={onDangerous}>
        {dangerous}
      </button>
    </div>
  );
}

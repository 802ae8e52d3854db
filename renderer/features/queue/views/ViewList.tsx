import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { SavedView } from '../../../../shared/contract/views.ts';
import { useWords } from '../../../i18n/index.ts';
import type { Asking } from './asking.ts';

interface ViewListProps {
  readonly views: readonly SavedView[];
  /** The view that was just kept or renamed: the cursor stands on it. */
  readonly named: string | null;
  /** Whether the list has the keyboard. */
  readonly active: boolean;
  readonly onChoose: (view: SavedView) => void;
  readonly onAsk: (asking: Asking) => void;
}

/** The views by name, with what each of them holds. */
export function ViewList({ views, named, active, onChoose, onAsk }: ViewListProps) {
  const t = useWords('queue');
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [wanted, setWanted] = useState(0);
  const [followed, setFollowed] = useState(named);
  if (named !== followed) {
    setFollowed(named);
    setWanted(
      Math.max(
        0,
        views.findIndex((view) => view.name === named),
      ),
    );
  }
  const at = Math.min(wanted, views.length - 1);
  useEffect(() => {
    if (active) list.current?.focus();
  }, [active]);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  function onKeyDown(event: KeyboardEvent) {
    const view = views[at];
    if (view === undefined) return;
    if (event.key === 'ArrowDown') setWanted(Math.min(views.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setWanted(Math.max(0, at - 1));
    else if (event.key === 'Home') setWanted(0);
    else if (event.key === 'End') setWanted(views.length - 1);
    else if (event.key === 'Enter') onChoose(view);
    else if (event.key === 'F2') onAsk({ kind: 'rename', name: view.name });
    else if (event.key === 'Delete') onAsk({ kind: 'remove', name: view.name });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <ul
        ref={list}
        className="views-list"
        role="listbox"
        tabIndex={0}
        aria-label={t('views.list')}
        aria-activedescendant={`${id}${at}`}
        onKeyDown={onKeyDown}
      >
        {views.map((view, index) => (
          <li
            key={view.name}
            id={`${id}${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => setWanted(index)}
            onDoubleClick={() => onChoose(view)}
          >
            <b>{view.name}</b> <span>{contentsOf(view, t)}</span>
          </li>
        ))}
      </ul>
      <p className="views-keys">{t('views.keys')}</p>
    </>
  );
}

function contentsOf(view: SavedView, t: ReturnType<typeof useWords>): string {
  const filters = Object.keys(view.filters).length;
  return [
    view.search === '' ? '' : t('views.search', { text: view.search }),
    filters === 0 ? '' : t('views.filters', { count: filters }),
    t('views.columns', { count: view.columns.filter(({ hide }) => hide !== true).length }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

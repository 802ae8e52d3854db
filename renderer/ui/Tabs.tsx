import { useId, useRef, type ReactNode } from 'react';
import './tabs.css';

interface Tab<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** How much is behind it. */
  readonly note?: string;
}

interface TabsProps<Id extends string> {
  /** What the leaves are of, for who listens instead of looking. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly shown: Id;
  readonly onShow: (id: Id) => void;
  /** The leaf shown. */
  readonly children: ReactNode;
}

/** Leaves of one thing, one at a time: the arrows, Home and End go from one to the next. */
export function Tabs<Id extends string>({ label, tabs, shown, onShow, children }: TabsProps<Id>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  function step(key: string): boolean {
    const at = tabs.findIndex((tab) => tab.id === shown);
    const last = tabs.length - 1;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (next === undefined) return false;
    onShow(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
    return true;
  }

  return (
    <div className="tabs">
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={(event) => {
          if (step(event.key)) event.preventDefault();
        }}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${id}${tab.id}`}
            type="button"
            role="tab"
            data-tab={tab.id}
            aria-selected={tab.id === shown}
            aria-controls={`${id}leaf`}
            tabIndex={tab.id === shown ? 0 : -1}
            onClick={() => onShow(tab.id)}
          >
            {tab.name}
            {tab.note !== undefined && <span className="figures"> {tab.note}</span>}
          </button>
        ))}
      </div>
      <div
        id={`${id}leaf`}
        className="tabs-leaf"
        role="tabpanel"
        aria-labelledby={`${id}${shown}`}
        tabIndex={0}
      >
        {children}
      </div>
    </div>
  );
}

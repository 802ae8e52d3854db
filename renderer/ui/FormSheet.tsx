import { Button, Classes } from '@blueprintjs/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ErrorNote } from './ErrorNote.tsx';
import { forgetKept } from './kept.ts';
import { Key } from './Key.tsx';
import { nobodyHasKeyboard } from './keyboard.ts';
import { Sheet } from './Sheet.tsx';

interface FormSheetProps<Result> {
  readonly title: string;
  /** What it does, in one sentence. */
  readonly about?: string;
  /** The buttons: leave it, do it (`null`: that cannot be done any more); and what is said where it could not be done. */
  readonly words: {
    readonly cancel: string;
    readonly save: string | null;
    readonly doing: string;
  };
  readonly className?: string;
  /** Under which name what is written here is kept over a lock (`useKept`). */
  readonly keptAs?: string;
  /** There is nothing to be written first: the keyboard stands at doing it. */
  readonly atSave?: boolean;
  readonly onClose: () => void;
  /** It is recorded: the sheet may be closed now. */
  readonly onDone: (result: Result) => void;
  /** Records what was written, or answers `null` where something is still wrong with what was written. */
  readonly record: () => Promise<Result> | null;
  /** What can be chosen after a refusal, where trying again is not the only way. */
  readonly choices?: (error: unknown, forgive: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** What was written stays until the core has it; whoever was refused stands at the first field that is wrong. */
export function FormSheet<Result>(props: FormSheetProps<Result>) {
  const {
    title,
    about,
    words,
    className,
    keptAs,
    atSave = false,
    onDone,
    record,
    choices,
    children,
  } = props;
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [forgiven, setForgiven] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const leave = useRef<HTMLButtonElement>(null);
  // Whoever was refused stands at the first field that is wrong.
  useEffect(() => {
    if (attempt > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [attempt]);

  // What was chosen after a refusal went away with the note of it: the keyboard goes back to the first field.
  useEffect(() => {
    const field = 'input:not(:disabled), textarea:not(:disabled), select:not(:disabled)';
    if (forgiven > 0) form.current?.querySelector<HTMLElement>(field)?.focus();
  }, [forgiven]);

  // What cannot be done any more may have gone away from under the keyboard.
  useEffect(() => {
    if (words.save === null && nobodyHasKeyboard()) leave.current?.focus();
  }, [words.save]);

  function forget() {
    if (keptAs !== undefined) forgetKept(keptAs);
  }

  function onClose() {
    forget();
    props.onClose();
  }

  async function submit() {
    if (busy || words.save === null) return;
    const recording = record();
    if (recording === null) {
      setAttempt(attempt + 1);
      return;
    }
    setBusy(true);
    setError(null);
    try {
      const result = await recording;
      forget();
      onDone(result);
    } catch (fault) {
      setError(fault);
      setBusy(false);
    }
  }

  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      closesOutside={false}
      className={`form-sheet ${className ?? ''}`}
    >
      <form
        ref={form}
        noValidate
        // A choice opens on Enter and a note begins a line: with Ctrl it records from every field.
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.defaultPrevented) return;
          const records = event.ctrlKey || event.metaKey;
          const writes = event.target instanceof HTMLTextAreaElement && !records;
          // Held down it is no press of its own, except where it begins lines.
          if (records || (event.repeat && !writes)) event.preventDefault();
          if (records && !event.repeat) void submit();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className={Classes.DIALOG_BODY}>
          {about !== undefined && <p className="form-about">{about}</p>}
          {children}
          {/* Why nothing can be done any more the sheet says itself. */}
          {error !== null && words.save !== null && (
            <ErrorNote error={error} doing={words.doing}>
              {choices?.(error, () => {
                setError(null);
                setForgiven(forgiven + 1);
              })}
            </ErrorNote>
          )}
        </div>
        <div className={Classes.DIALOG_FOOTER}>
          <div className={Classes.DIALOG_FOOTER_ACTIONS}>
            <Button ref={leave} text={words.cancel} onClick={onClose} />
            {words.save !== null && (
              <Button
                type="submit"
                intent="primary"
                autoFocus={atSave}
                aria-keyshortcuts="Control+Enter"
                text={words.save}
                endIcon={<Key>{atSave ? 'Enter' : 'Ctrl+Enter'}</Key>}
                loading={busy}
              />
            )}
          </div>
        </div>
      </form>
    </Sheet>
  );
}

import { useRef, useState } from 'react';
import type { CheckDraft } from '../../../shared/work/check.ts';
import { client } from '../../app/rpc.ts';
import { isStale, keepDraft } from '../work/keepDraft.ts';
import { useKeptOnLeave } from '../work/useKeptOnLeave.ts';
import { stepBack, stepOn, type Trail } from './trail.ts';

/** Somebody kept another text meanwhile, from another window. */
export interface Conflict {
  readonly error: unknown;
}

/** @param field the field that is typed in: what is typed there without a rest is one step; left out where it is decided */
export type ChangeCheck = (next: (body: CheckDraft) => CheckDraft, field?: string) => void;

export interface CheckEditing {
  readonly body: CheckDraft;
  readonly change: ChangeCheck;
  /** What is written last, drawn or not. */
  readonly now: () => CheckDraft;
  readonly undo: () => void;
  readonly canUndo: boolean;
  /** When it was last kept (UTC ISO 8601); `null`: nothing is kept yet. */
  readonly keptAt: string | null;
  readonly pending: boolean;
  readonly conflict: Conflict | null;
  /** What else keeps it from being kept. */
  readonly error: unknown;
  /** Keeps mine as the draft over whatever is kept by now, knowing that the other draft is lost. @throws where it could not be */
  readonly overwrite: () => Promise<void>;
  /** Goes on from the other; mine can be taken back with one step of undo. */
  readonly takeOther: () => Promise<void>;
  /** Keeps what is not kept yet. @throws where it could not be */
  readonly flush: () => Promise<void>;
  /** It was signed: nothing is kept of it from now on. */
  readonly end: () => void;
}

interface Begun {
  readonly body: CheckDraft;
  /** Revision of the draft in the core; 0: there is none. */
  readonly revision: number;
  readonly keptAt: string | null;
}

/** Follows a check as it is written: keeps it at every pause and at every leave, and takes steps back. */
export function useCheckDraft(id: string, begun: Begun): CheckEditing {
  const [body, setBody] = useState(begun.body);
  const [trail, setTrail] = useState<Trail<CheckDraft>>({ steps: [], typing: null });
  const [keptAt, setKeptAt] = useState(begun.keptAt);
  const [pending, setPending] = useState(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [error, setError] = useState<unknown>(null);
  // What is kept is what was written last, drawn or not.
  const latest = useRef(begun.body);
  const [keeper] = useState(() =>
    keepDraft(id, begun.revision, 'check', () => ({ kind: 'check', body: latest.current }), {
      kept: (at, whole) => {
        setKeptAt(at);
        setError(null);
        setPending(!whole);
      },
      failed: (fault) => (isStale(fault) ? setConflict({ error: fault }) : setError(fault)),
    }),
  );
  useKeptOnLeave(keeper);

  const show = (next: CheckDraft) => {
    latest.current = next;
    setBody(next);
  };
  const write = (next: CheckDraft) => {
    show(next);
    setPending(true);
    keeper.typed();
  };
  const remember = (before: CheckDraft, field: string | null) => {
    const at = Date.now();
    setTrail((steps) => stepOn(steps, before, field, at));
  };

  return {
    body,
    change: (next, field) => {
      const before = latest.current;
      const after = next(before);
      if (after === before) return;
      remember(before, field ?? null);
      write(after);
    },
    now: () => latest.current,
    undo: () => {
      const before = trail.steps.at(-1);
      if (before === undefined) return;
      setTrail(stepBack(trail));
      write(before);
    },
    canUndo: trail.steps.length > 0,
    keptAt,
    pending,
    conflict,
    error,
    overwrite: async () => {
      await keeper.insist();
      setConflict(null);
    },
    takeOther: async () => {
      try {
        const other = await client.work.draft({ id, kind: 'check' });
        keeper.goOnFrom(other?.revision ?? 0);
        setConflict(null);
        // Taken back or signed meanwhile: what stands here is all there is.
        if (other?.draft.kind !== 'check') return write(latest.current);
        remember(latest.current, null);
        show(other.draft.body);
        setKeptAt(other.savedAt);
        setPending(false);
      } catch (fault) {
        setError(fault);
      }
    },
    flush: () => keeper.flush(),
    end: () => keeper.end(),
  };
}

import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { CheckBeginning, Recount } from '../../../shared/contract/check.ts';
import type { DeclarationPage } from '../../../shared/contract/declarations.ts';
import type { WorkView } from '../../../shared/contract/work.ts';
import { gapsOfCheck, type CheckDraft } from '../../../shared/work/check.ts';
import { useCommand } from '../../app/commands.tsx';
import { back } from '../../app/navigation.ts';
import { boxesByDigit } from '../declaration/places.ts';
import { CheckContext } from './CheckContext.ts';
import { CheckDecisions } from './CheckDecisions.tsx';
import { CheckOrders } from './CheckOrders.tsx';
import { CheckRows, standAt } from './CheckRows.tsx';
import { firstOpen } from './Requests.tsx';
import { CheckSheets, type CheckSheet } from './CheckSheets.tsx';
import { CheckStrip } from './CheckStrip.tsx';
import { rowId } from './Lines.tsx';
import { boxKey, rowsOf } from './lines.ts';
import { NotKept } from './NotKept.tsx';
import { acceptedOf, isSameAccepted, withReckoned } from './reckoning.ts';
import { useSheet } from '../work/useSheet.ts';
import { useCheckActs } from './useCheckActs.ts';
import { useCheckDraft } from './useCheckDraft.ts';
import { useCheckKeys } from './useCheckKeys.ts';
import { useCheckPlace } from './useCheckPlace.ts';
import { reckon, useRecount } from './useRecount.ts';
import { useUnread } from './useUnread.ts';
import { usePrices } from './ValueWork.tsx';

interface CheckEditorProps {
  readonly page: DeclarationPage;
  readonly work: WorkView;
  readonly beginning: CheckBeginning;
  readonly begun: {
    readonly body: CheckDraft;
    readonly revision: number;
    readonly keptAt: string | null;
  };
  readonly onWork: (work: WorkView) => void;
  readonly onSigned: (work: WorkView) => Promise<void>;
  readonly onLook: () => Promise<unknown>;
  /** Something was written that no other window may take from the screen. */
  readonly onTyped: () => void;
  /** What is written here is dropped for what another window signed. */
  readonly onTheirs: () => void;
}

/** The check as it is written: rows to look at on the left, what is decided of the item and of the whole on the right. */
export function CheckEditor(props: CheckEditorProps) {
  const { page, work, beginning, begun, onWork, onSigned, onLook, onTyped, onTheirs } = props;
  const { declaration } = page;
  const editing = useCheckDraft(page.id, begun);
  const { body, change, canUndo } = editing;
  const [signedBefore] = useState(work.checks.length);
  const signedMeanwhile = work.checks.length > signedBefore ? (work.checks[0] ?? null) : null;
  /** There is no draft to go on from: what the other window signed is read in place of mine. */
  const readTheirs = () => {
    editing.end();
    onTheirs();
  };
  const typed = useEffectEvent(onTyped);
  useEffect(() => {
    if (canUndo) typed();
  }, [canUndo]);
  const rows = useMemo(() => rowsOf(beginning, body), [beginning, body]);
  const place = useCheckPlace(rows, declaration);
  const { current, itemAt, item, step, focus } = place;
  const { data: prices } = usePrices(page.id, itemAt);
  const recount = useRecount(page.id, body);
  const gaps = useMemo(
    () =>
      gapsOfCheck(
        body,
        beginning.look.filter(({ asked }) => asked),
        declaration.items.map(({ ordinal }) => ordinal),
      ),
    [beginning, body, declaration],
  );
  const sheets = useSheet<CheckSheet>(work);
  const add = useRef<HTMLSelectElement>(null);
  const unread = useUnread(body);
  const unreadNames = [...unread.unread.keys()];
  const { say, sayRest, decide, toGap, toUnread } = useCheckActs({ editing, rows, place, prices });
  const take = ({ effects }: Recount) => {
    unread.readReckoned();
    change((now) => withReckoned(now, effects));
  };
  /** What is taken is reckoned of what is accepted now, also where the hand did not rest before. */
  const takeReckoned = async () => {
    if (recount.fresh && recount.data !== undefined) return take(recount.data);
    const accepted = acceptedOf(body);
    if (accepted.length === 0) return;
    try {
      const reckoned = await reckon(page.id, accepted);
      // Whoever typed on meanwhile takes nothing that is of an earlier sum.
      if (isSameAccepted(acceptedOf(editing.now()), accepted)) take(reckoned);
    } catch {
      // What failed is told beside the payments.
    }
  };
  const toSign = () => {
    const [name] = unreadNames;
    if (name === undefined) sheets.open({ sheet: 'sign' });
    else toUnread(name);
  };

  useCheckKeys({
    on: {
      KeyJ: () => step(1),
      KeyK: () => step(-1),
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      KeyA: () => say('agrees'),
      'Shift+KeyA': sayRest,
      KeyD: () => say('differs'),
      KeyU: () => say('unverifiable'),
      KeyM: () => say('missing'),
      KeyN: () => add.current?.focus(),
      KeyP: () => decide('accepted'),
      KeyX: () => decide('adjusted'),
      KeyS: () => decide('secured'),
      KeyV: () => standAt('check-value', 'button'),
      KeyC: () => standAt('check-classification', 'button, input'),
      KeyO: () => standAt('check-origin', 'button'),
      KeyE: () => void takeReckoned(),
      KeyR: () => {
        const request = firstOpen(work.requests);
        if (request !== undefined) sheets.open({ sheet: 'answer', request });
      },
      KeyT: () => standAt('check-outcome', '#check-outcome-choice'),
      KeyG: () => {
        const [name] = unreadNames;
        const [gap] = gaps;
        if (name !== undefined) toUnread(name);
        // What goes with one press is seen before.
        else if (gap?.fault === 'itemGone') standAt('check-gaps', 'button');
        else if (gap !== undefined) toGap(gap);
      },
    },
    onBox: (digit) => {
      const box = boxesByDigit[digit];
      if (box !== undefined) document.getElementById(rowId(boxKey(box, itemAt)))?.focus();
    },
    onUndo: editing.undo,
    onEscape: (field) => {
      if (field) document.getElementById(rowId(current?.key ?? ''))?.focus();
      else back();
    },
  });
  useCommand('check.sign', toSign);
  useCommand('check.request', () => sheets.open({ sheet: 'request' }));

  return (
    <div className="check">
      <CheckStrip page={page} work={work}>
        <CheckOrders editing={editing} onSign={toSign} />
      </CheckStrip>
      <NotKept
        editing={editing}
        signedMeanwhile={signedMeanwhile}
        onTheirs={readTheirs}
        onSign={toSign}
      />
      <div className="check-columns">
        <CheckRows
          page={page}
          cut={beginning.cut}
          rows={rows}
          current={current}
          itemAt={itemAt}
          body={body}
          add={add}
          onFocus={focus}
          onChange={change}
        />
        <CheckContext value={unread}>
          <CheckDecisions
            id={page.id}
            declaration={declaration}
            work={work}
            item={item}
            body={body}
            rows={rows}
            gaps={gaps}
            unread={unreadNames}
            recount={recount}
            onDecide={decide}
            onChange={change}
            onTake={() => void takeReckoned()}
            onGap={toGap}
            onUnread={toUnread}
            onSheet={sheets.open}
          />
        </CheckContext>
      </div>
      <CheckSheets
        sheets={sheets}
        work={work}
        editing={editing}
        rows={rows}
        gaps={gaps}
        items={declaration.items.map(({ ordinal }) => ordinal)}
        itemAt={itemAt}
        onGap={toGap}
        onWork={onWork}
        onTheirs={() => {
          if (signedMeanwhile === null) void editing.takeOther();
          else readTheirs();
        }}
        onSigned={onSigned}
        onLook={onLook}
      />
    </div>
  );
}

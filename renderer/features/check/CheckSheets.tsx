import type { WorkView } from '../../../shared/contract/work.ts';
import type { CheckGap } from '../../../shared/work/check.ts';
import type { DocumentRequest } from '../../../shared/work/request.ts';
import { AnswerSheet, WithdrawSheet } from './AnswerSheet.tsx';
import { isSaid, type Row } from './lines.ts';
import { RequestSheet } from './RequestSheet.tsx';
import { SignSheet } from './SignSheet.tsx';
import type { CheckEditing } from './useCheckDraft.ts';

/** A sheet over the check. */
export type CheckSheet =
  | { readonly sheet: 'sign' }
  | { readonly sheet: 'request' }
  | { readonly sheet: 'answer' | 'withdraw'; readonly request: DocumentRequest };

interface CheckSheetsProps {
  readonly sheet: CheckSheet | null;
  readonly work: WorkView;
  readonly editing: CheckEditing;
  readonly rows: readonly Row[];
  readonly gaps: readonly CheckGap[];
  /** Ordinals of the items that are declared. */
  readonly items: readonly number[];
  /** Ordinal of the item that is looked at. */
  readonly itemAt: number | null;
  readonly onClose: () => void;
  readonly onGap: (gap: CheckGap) => void;
  readonly onWork: (work: WorkView) => void;
  /** Goes on from what the other window made of it. */
  readonly onTheirs: () => void;
  readonly onSigned: (work: WorkView) => Promise<void>;
  readonly onLook: () => Promise<unknown>;
}

/** The sheet that stands over the check, if one does. */
export function CheckSheets(props: CheckSheetsProps) {
  const { sheet, work, editing, rows, gaps, items, itemAt } = props;
  const { onClose, onGap, onWork, onTheirs, onSigned, onLook } = props;
  if (sheet === null) return null;
  const { body } = editing;
  if (sheet.sheet === 'sign')
    return (
      <SignSheet
        work={work}
        body={body}
        gaps={gaps}
        unseen={rows.filter(({ look }) => look !== null).length - body.boxes.length}
        asked={rows.filter((row) => row.look?.asked === true && !isSaid(body, row))}
        onClose={onClose}
        onGap={onGap}
        flush={editing.flush}
        insist={editing.overwrite}
        onTheirs={onTheirs}
        onSigned={(next) => {
          editing.end();
          void onSigned(next);
        }}
        onLook={onLook}
      />
    );
  const ofRequest = {
    work,
    onClose,
    onDone: (next: WorkView) => {
      onWork(next);
      onClose();
    },
    onRefused: onLook,
  };
  if (sheet.sheet === 'request') return <RequestSheet {...ofRequest} item={itemAt} items={items} />;
  return sheet.sheet === 'answer' ? (
    <AnswerSheet {...ofRequest} request={sheet.request} />
  ) : (
    <WithdrawSheet {...ofRequest} request={sheet.request} />
  );
}

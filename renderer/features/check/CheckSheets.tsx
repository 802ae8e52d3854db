import type { WorkView } from '../../../shared/contract/work.ts';
import type { CheckGap } from '../../../shared/work/check.ts';
import type { DocumentRequest } from '../../../shared/work/request.ts';
import type { useSheet } from '../work/useSheet.ts';
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

/** What a request is about unless the officer says otherwise: what the risk explanation asks of, else where he stands. */
function begunWith(rows: readonly Row[], itemAt: number | null): number[] {
  const asked = rows.filter(({ look }) => look?.asked === true).map(({ item }) => item);
  const items = [...new Set(asked)].filter((item) => item !== null);
  return items.length > 0 || itemAt === null ? items : [itemAt];
}

interface CheckSheetsProps {
  readonly sheets: ReturnType<typeof useSheet<CheckSheet>>;
  readonly work: WorkView;
  readonly editing: CheckEditing;
  readonly rows: readonly Row[];
  readonly gaps: readonly CheckGap[];
  /** Ordinals of the items that are declared. */
  readonly items: readonly number[];
  /** Ordinal of the item that is looked at. */
  readonly itemAt: number | null;
  readonly onGap: (gap: CheckGap) => void;
  readonly onWork: (work: WorkView) => void;
  /** Goes on from what the other window made of it. */
  readonly onTheirs: () => void;
  readonly onSigned: (work: WorkView) => Promise<void>;
  readonly onLook: () => Promise<unknown>;
}

/** The sheet that stands over the check, if one does. */
export function CheckSheets(props: CheckSheetsProps) {
  const { sheets, work, editing, rows, gaps, items, itemAt } = props;
  const { onGap, onWork, onTheirs, onSigned, onLook } = props;
  const { sheet, close: onClose } = sheets;
  const step = sheets.props(onWork);
  if (sheet === null || step === null) return null;
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
  if (sheet.sheet === 'request')
    return <RequestSheet {...step} begins={begunWith(rows, itemAt)} items={items} />;
  return sheet.sheet === 'answer' ? (
    <AnswerSheet {...step} request={sheet.request} />
  ) : (
    <WithdrawSheet {...step} request={sheet.request} />
  );
}

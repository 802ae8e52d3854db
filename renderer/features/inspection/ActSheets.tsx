import { useFormContext } from 'react-hook-form';
import type { WorkView } from '../../../shared/contract/work.ts';
import type { ActDraft } from '../../../shared/work/inspection.ts';
import { OwnMeasuresSheet } from '../work/OwnMeasuresSheet.tsx';
import type { useSheet } from '../work/useSheet.ts';
import type { Work } from '../work/useWork.ts';
import { ConcludeSheet } from './ConcludeSheet.tsx';
import { OrderSheet } from './OrderSheet.tsx';
import { SignSheet } from './SignSheet.tsx';

/** A sheet over the act. */
export type OpenSheet = 'order' | 'ask' | 'sign' | 'conclude';

interface ActSheetsProps {
  readonly sheets: ReturnType<typeof useSheet<OpenSheet>>;
  readonly work: WorkView;
  readonly state: Work;
  /** Photos that are attached. */
  readonly photos: number;
  readonly onOrdered: () => void;
  /** Keeps what stands here over what another window kept or signed, knowingly. */
  readonly insist: () => Promise<void>;
  readonly onTheirs: () => void;
  readonly onSigned: (work: WorkView) => void;
}

/** The sheet that stands over the act, if one does. */
export function ActSheets(props: ActSheetsProps) {
  const { sheets, work, state, photos, onOrdered, insist, onTheirs, onSigned } = props;
  const form = useFormContext<ActDraft>();
  const { sheet, open, close } = sheets;
  const over = sheets.props(state.show);
  if (over === null) return null;
  return (
    <>
      {sheet === 'order' && (
        <OrderSheet
          {...over}
          ordinals={over.work.items}
          place={form.getValues('place')}
          onDone={(view) => {
            state.show(view);
            onOrdered();
          }}
          onAsk={() => open('ask')}
        />
      )}
      {sheet === 'ask' && <OwnMeasuresSheet {...over} kind="lowerExtent" />}
      {sheet === 'conclude' && <ConcludeSheet {...over} />}
      {sheet === 'sign' && (
        <SignSheet
          work={work}
          body={form.getValues()}
          photos={photos}
          onLook={() => state.refetch()}
          insist={insist}
          onTheirs={onTheirs}
          onClose={() => {
            close();
            // Whoever signed meanwhile, or changed it, is seen.
            void state.refetch();
          }}
          onSigned={onSigned}
        />
      )}
    </>
  );
}

import { useFormContext } from 'react-hook-form';
import type { WorkView } from '../../../shared/contract/work.ts';
import type { ActDraft } from '../../../shared/work/inspection.ts';
import { OwnMeasuresSheet } from '../work/OwnMeasuresSheet.tsx';
import type { Work } from '../work/useWork.ts';
import { ConcludeSheet } from './ConcludeSheet.tsx';
import { OrderSheet } from './OrderSheet.tsx';
import { SignSheet } from './SignSheet.tsx';

/** A sheet over the act. */
export type OpenSheet = 'order' | 'ask' | 'sign' | 'conclude';

interface ActSheetsProps {
  readonly sheet: OpenSheet | null;
  readonly work: WorkView;
  readonly state: Work;
  /** Photos that are attached. */
  readonly photos: number;
  readonly onSheet: (sheet: OpenSheet | null) => void;
  readonly onOrdered: () => void;
  /** Keeps what stands here over what another window kept or signed, knowingly. */
  readonly insist: () => Promise<void>;
  readonly onTheirs: () => void;
  readonly onSigned: (work: WorkView) => void;
}

/** The sheet that stands over the act, if one does. */
export function ActSheets(props: ActSheetsProps) {
  const { sheet, work, state, photos, onSheet, onOrdered, insist, onTheirs, onSigned } = props;
  const form = useFormContext<ActDraft>();
  const close = () => onSheet(null);
  return (
    <>
      {sheet === 'order' && (
        <OrderSheet
          work={work}
          ordinals={form.getValues('lines').map(({ item }) => item)}
          place={form.getValues('place')}
          onClose={close}
          onDone={(view) => {
            state.show(view);
            onOrdered();
          }}
          onAsk={() => onSheet('ask')}
        />
      )}
      {sheet === 'ask' && (
        <OwnMeasuresSheet work={work} kind="lowerExtent" onClose={close} onDone={state.show} />
      )}
      {sheet === 'conclude' && <ConcludeSheet work={work} onClose={close} onDone={state.show} />}
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

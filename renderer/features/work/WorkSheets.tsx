import type { WorkView } from '../../../shared/contract/work.ts';
import type { Approval } from '../../../shared/work/approval.ts';
import { PaperMenu } from '../paper/PaperMenu.tsx';
import { CarryOutSheet } from './CarryOutSheet.tsx';
import { DecideSheet } from './DecideSheet.tsx';
import { HandOverSheet } from './HandOverSheet.tsx';
import { OwnMeasuresSheet } from './OwnMeasuresSheet.tsx';
import { ReferSheet } from './ReferSheet.tsx';
import { ReleaseSheet } from './ReleaseSheet.tsx';
import { SkipSheet } from './SkipSheet.tsx';
import { SuspendSheet } from './SuspendSheet.tsx';
import type { useSheet } from './useSheet.ts';

/** A sheet over the work. */
export type WorkSheet =
  // The question it was opened for: no other takes its place, whatever is decided meanwhile.
  | { readonly sheet: 'decide'; readonly approval: Approval }
  | { readonly sheet: 'ownInitiative' | 'extension' | 'againstMeasure' }
  | { readonly sheet: 'handOver' | 'suspend' | 'refer' | 'release' | 'skip' | 'carryOut' }
  | { readonly sheet: 'papers' };

interface WorkSheetsProps {
  readonly sheets: ReturnType<typeof useSheet<WorkSheet>>;
  /** As it stands now. */
  readonly work: WorkView;
  readonly onDone: (view: WorkView) => void;
}

/** The sheet that stands over the work, if one does. */
export function WorkSheets({ sheets, work, onDone }: WorkSheetsProps) {
  const { sheet: opened, close } = sheets;
  const step = sheets.props(onDone);
  if (opened === null || step === null) return null;
  switch (opened.sheet) {
    case 'decide': {
      const { approval } = opened;
      const now = work.approvals.find(({ id }) => id === approval.id);
      return (
        <DecideSheet
          key={approval.id}
          {...step}
          approval={approval}
          decision={now?.decision ?? null}
        />
      );
    }
    case 'ownInitiative':
    case 'extension':
    case 'againstMeasure':
      return <OwnMeasuresSheet key={opened.sheet} {...step} kind={opened.sheet} />;
    case 'handOver':
      return <HandOverSheet {...step} />;
    case 'suspend':
      return <SuspendSheet {...step} />;
    case 'refer':
      return <ReferSheet {...step} />;
    case 'release':
      return <ReleaseSheet {...step} />;
    case 'skip':
      return <SkipSheet {...step} />;
    case 'carryOut':
      return <CarryOutSheet {...step} />;
    case 'papers':
      return <PaperMenu declarationId={work.declarationId} onClose={close} />;
  }
}

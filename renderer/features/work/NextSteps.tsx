import type { WorkView } from '../../../shared/contract/work.ts';
import type { Release } from '../../../shared/work/release.ts';
import { familyOf } from '../../../shared/work/measure.ts';
import { runCommand, useCommand } from '../../app/commands.tsx';
import { go, here } from '../../app/navigation.ts';
import { useWords } from '../../i18n/index.ts';
import { formatInstant } from '../../ui/format.ts';
import { useQueueWalk } from '../declaration/useQueueWalk.ts';
import { PaperMenu } from '../paper/PaperMenu.tsx';
import { CarryOutSheet } from './CarryOutSheet.tsx';
import { isOpen, toCarryOut } from './nextStep.ts';
import { OpenThings } from './OpenThings.tsx';
import { ReleaseSheet } from './ReleaseSheet.tsx';
import { SkipSheet, skippable } from './SkipSheet.tsx';
import { StepButton } from './StepButton.tsx';
import { useSheet } from './useSheet.ts';
import './next-steps.css';

interface NextStepsProps {
  readonly work: WorkView;
  /** How it stands after a step. */
  readonly onWork: (work: WorkView) => void;
}

/**
 * What follows on what was signed, the next step with the keyboard on it: the inspection or the check of
 * papers that is still open, a measure that was carried out besides, one that is left out with a reason, the decision on
 * release, or which one was made, then the next declaration of the queue; the papers of it all beside them.
 */
export function NextSteps({ work, onWork }: NextStepsProps) {
  const t = useWords('work');
  const label = useWords('commands');
  const sheets = useSheet<'skip' | 'carryOut' | 'release' | 'papers'>(work);
  const { sheet, open: openSheet } = sheets;
  const { declarationId: id, release, order, may, open } = work;
  const walk = useQueueWalk(id);
  const decided = release !== null && release.code !== '90';
  const releases = may.work && !decided && work.releasable;
  const place = here();
  const onGoods = isOpen(work, 'goods');
  const inspects = may.work && !decided && (onGoods || order !== null);
  // What a signed check leaves open of them is left out, not checked once more.
  const onPapers = isOpen(work, 'documents') && place.desk !== 'check';
  const checks = may.work && !decided && onPapers;
  // What is done after release holds nothing up.
  const leavesOut =
    may.work && !decided && skippable(work).some((code) => familyOf(code) !== 'after');
  const carriesOut = may.work && !decided && toCarryOut(work).length > 0;
  useCommand('work.skip', () => openSheet('skip'), leavesOut);
  useCommand('work.carryOut', () => openSheet('carryOut'), carriesOut);
  useCommand('work.release', () => openSheet('release'), releases);
  useCommand('inspection.open', () => go({ desk: 'inspection', id }), inspects);
  useCommand('check.open', () => go({ desk: 'check', id }), checks);
  useCommand('paper.open', () => openSheet('papers'));

  const steps = [
    {
      step: 'inspection.open',
      keys: 'Ctrl+G',
      offered: inspects && place.desk !== 'inspection',
      next: onGoods,
    },
    { step: 'check.open', keys: 'Ctrl+D', offered: checks, next: true },
    {
      step: 'work.carryOut',
      keys: 'Alt+Shift+C',
      offered: carriesOut && !onGoods && !checks,
      next: true,
    },
    {
      step: 'work.skip',
      keys: 'Alt+Shift+N',
      offered: leavesOut && !onGoods && !checks,
      next: !may.release,
    },
    { step: 'work.release', keys: 'Ctrl+Shift+Enter', offered: releases, next: may.release },
    { step: 'declaration.next', keys: 'Alt+↓', offered: walk.canGoDown, next: !may.release },
    { step: 'paper.open', keys: 'Ctrl+P', offered: true, next: false },
  ] as const;
  const offered = steps.filter((each) => each.offered);
  const taken = (offered.find(({ next }) => next) ?? offered[0])?.step ?? null;
  // Whoever only reads stays at the head of what he opened.
  const first = taken === 'paper.open' && !work.mine ? null : taken;
  const over = sheets.props(onWork);
  return (
    <section className="next-steps" aria-label={t('next')}>
      {releases && <OpenThings things={open} />}
      {release !== null && <Decided release={release} />}
      {offered.map(({ step, keys }) => (
        <StepButton
          // Once it is taken, the keyboard stands at the step after it.
          key={`${step} ${String(step === first)}`}
          takesKeyboard={step === first}
          first={step === first}
          onStep={() => void runCommand(step)}
        >
          {label(step)} <kbd>{keys}</kbd>
        </StepButton>
      ))}
      {over !== null && sheet === 'skip' && <SkipSheet {...over} />}
      {over !== null && sheet === 'carryOut' && <CarryOutSheet {...over} />}
      {over !== null && sheet === 'release' && <ReleaseSheet {...over} />}
      {sheet === 'papers' && <PaperMenu declarationId={id} onClose={sheets.close} />}
    </section>
  );
}

/** The decision that was made: by whom, when, and under which number. */
function Decided({ release }: { readonly release: Release }) {
  const t = useWords('work');
  const by = release.by === 'system' ? t('release.system') : release.name;
  return (
    <p className="next-decided" role="status">
      {t('release')}:{' '}
      <b>
        {release.code} · {t(`release.${release.code}`)}
      </b>{' '}
      <span className="figures">№ {release.number}</span>
      <span className="next-decided-by">
        {by}, {formatInstant(release.at)}
      </span>
    </p>
  );
}

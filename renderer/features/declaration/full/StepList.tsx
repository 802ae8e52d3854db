import type { ExplainedStep } from '../../../../shared/explanation/full.ts';
import { exact, signed } from '../../../../shared/figures.ts';
import { useWords } from '../../../i18n/index.ts';
import { CorridorSign } from '../../../ui/CorridorSign.tsx';

/** The steps that led to the corridor, in their order, each with the corridor after it. */
export function StepList({ steps }: { readonly steps: readonly ExplainedStep[] }) {
  return (
    <ol className="full-steps">
      {steps.map((step, index) => (
        <li key={index}>
          <StepWords step={step} /> → <CorridorSign corridor={step.corridor} withName="short" />
        </li>
      ))}
    </ol>
  );
}

function StepWords({ step }: { readonly step: ExplainedStep }) {
  const t = useWords('explanation');
  const terms = useWords('terms');
  switch (step.by) {
    case 'score':
      return t('step.score', { points: exact(step.points) });
    case 'category':
      return t('step.category', {
        category: t(`category.${step.category}`),
        points: signed(step.points),
      });
    case 'capacity':
      return t('step.capacity', {
        corridor: terms(`corridor.${step.full}`),
        perDay: exact(step.perDay),
      });
    case 'mandatory':
    case 'target':
      return t(`step.${step.by}`, { profiles: step.profiles.join(', ') });
    case 'random':
      return step.profile === null ? t('step.lot') : t('step.random', { profile: step.profile });
  }
}

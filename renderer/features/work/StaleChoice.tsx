import type { ReactNode } from 'react';
import { useWords } from '../../i18n/index.ts';
import { formatInstant } from '../../ui/format.ts';
import { StepButton } from './StepButton.tsx';
import './stale-choice.css';

interface Signed {
  readonly name: string;
  readonly signedAt: string;
  readonly version: number;
}

interface StaleChoiceProps {
  /** What was signed meanwhile; `null`: another draft was kept, or another step was taken. */
  readonly signed: Signed | null;
  /** What that says. */
  readonly children?: ReactNode;
  /** Whether the keyboard goes there: not while somebody types. */
  readonly takesKeyboard?: boolean;
  readonly onTheirs: () => void;
  readonly onKeep: () => void;
  readonly onSign: () => void;
}

/** Somebody was quicker: what there is now, and what becomes of what was written here. Nothing is lost unasked. */
export function StaleChoice(props: StaleChoiceProps) {
  const { signed, children, takesKeyboard = false, onTheirs, onKeep, onSign } = props;
  const t = useWords('work');
  return (
    <div className="stale-choice">
      {signed !== null && (
        <>
          <p>
            {t('stale.signed', {
              version: signed.version,
              name: signed.name,
              at: formatInstant(signed.signedAt),
            })}
          </p>
          {children}
        </>
      )}
      <div className="stale-choices" role="group" aria-label={t('stale.choice')}>
        <StepButton takesKeyboard={takesKeyboard} onStep={onKeep}>
          {t('stale.keep')}
        </StepButton>
        <StepButton onStep={onSign}>{t('stale.sign')}</StepButton>
        <StepButton onStep={onTheirs}>{t('stale.theirs')}</StepButton>
      </div>
    </div>
  );
}

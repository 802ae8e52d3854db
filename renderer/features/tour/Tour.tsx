import { Button, DialogBody, DialogFooter } from '@blueprintjs/core';
import { useState } from 'react';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { tourSteps } from './steps.ts';

interface TourProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Five minutes around the post for each role; can be left at any step and opened again from Help. */
export function Tour({ open, onClose }: TourProps) {
  const t = useWords('tour');
  return (
    <Sheet open={open} onClose={onClose} title={t('title')} className="tour" closesOutside={false}>
      {open && <TourSteps onClose={onClose} />}
    </Sheet>
  );
}

function TourSteps({ onClose }: { readonly onClose: () => void }) {
  const t = useWords('tour');
  const { person } = useSession();
  const steps = tourSteps(person.roles);
  const [at, setAt] = useState(0);
  const step = steps[at] ?? 'welcome';
  const isLast = at === steps.length - 1;
  return (
    <>
      <DialogBody>
        <div aria-live="polite">
          <h3>{t(step, { name: person.name })}</h3>
          {t(`${step}.text`)
            .split('\n')
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
        </div>
      </DialogBody>
      <DialogFooter
        actions={
          <>
            {at > 0 && <Button text={t('back')} onClick={() => setAt(at - 1)} />}
            <Button
              intent="primary"
              autoFocus
              text={t(isLast ? 'finish' : 'next')}
              onClick={() => (isLast ? onClose() : setAt(at + 1))}
            />
          </>
        }
      >
        <span className="tour-count figures">
          {t('step', { step: at + 1, steps: steps.length })}
        </span>
        {!isLast && <Button variant="minimal" text={t('skip')} onClick={onClose} />}
      </DialogFooter>
    </>
  );
}

import { Button } from '@blueprintjs/core';
import { ArrowLeft } from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import { traderOf } from '../../../shared/declaration.ts';
import type { DeclarationPage } from '../../../shared/contract/declarations.ts';
import type { WorkView } from '../../../shared/contract/work.ts';
import { back } from '../../app/navigation.ts';
import { useWords } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { TimeLeft } from './TimeLeft.tsx';

interface CheckStripProps {
  readonly page: DeclarationPage;
  readonly work: WorkView;
  readonly children?: ReactNode;
}

/** What is always in sight: which declaration, whose, until when. */
export function CheckStrip({ page, work, children }: CheckStripProps) {
  const t = useWords('checkDesk');
  const terms = useWords('terms');
  const trader = traderOf(page.declaration);
  return (
    <header className="check-strip">
      <Button
        size="small"
        variant="minimal"
        icon={<ArrowLeft aria-hidden />}
        aria-label={t('back')}
        title={`${t('back')} (Esc)`}
        onClick={back}
      />
      <CorridorSign corridor={work.corridor} size={20} silent />
      <h2 className="figures">{work.registrationNumber ?? terms('status.unregistered')}</h2>
      <span className="check-trader" title={trader?.name ?? ''}>
        {trader?.name ?? trader?.code ?? ''}
      </span>
      {work.clock !== null && work.state !== 'ended' && <TimeLeft dueAt={work.clock.dueAt} />}
      <span className="check-strip-end">{children}</span>
    </header>
  );
}

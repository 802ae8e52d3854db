import { Button } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useCommand } from '../../../app/commands.tsx';
import { rpc } from '../../../app/rpc.ts';
import { useSession } from '../../../app/session.tsx';
import { useWords } from '../../../i18n/index.ts';
import { ConfidentialMark } from '../../../ui/ConfidentialMark.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { bring } from '../bring.ts';
import { FullView } from './FullView.tsx';
import { PeopleView } from './PeopleView.tsx';
import './full.css';

/**
 * The decision with everything it hung on, for those who may see profiles. Nothing of it is asked
 * for before it is opened: every opening is written into the journal.
 */
export function FullDecision({ declarationId }: { readonly declarationId: string }) {
  const t = useWords('explanation');
  const { may } = useSession();
  const [open, setOpen] = useState(false);
  const body = useId();
  const button = useRef<HTMLButtonElement>(null);
  const allowed = may('profile.read');
  useCommand(
    'declaration.full',
    () => {
      flushSync(() => setOpen(!open));
      // From anywhere on the page: what is opened comes before the eyes, and the keyboard with it.
      button.current?.focus({ preventScroll: true });
      bring(button.current?.closest('section') ?? null, 'top');
    },
    allowed,
  );
  if (!allowed) return null;
  return (
    <section className="full-decision" aria-label={t('full')}>
      <header>
        <h3>{t('full')}</h3>
        <ConfidentialMark />
        <span className="full-recorded">{t('full.recorded')}</span>
        <Button
          size="small"
          variant="outlined"
          text={t(open ? 'full.hide' : 'full.show')}
          aria-expanded={open}
          aria-controls={body}
          aria-keyshortcuts="Control+E"
          ref={button}
          onClick={() => setOpen(!open)}
        />
      </header>
      <div id={body}>{open && <Opened id={declarationId} people={may('decision.people')} />}</div>
    </section>
  );
}

function Opened({ id, people }: { readonly id: string; readonly people: boolean }) {
  const t = useWords('explanation');
  const app = useWords('declaration');
  const tier = people ? 'supervisor' : 'analyst';
  const full = useQuery({
    ...rpc.declarations.explain.queryOptions({ input: { id, tier } }),
    // Kept nowhere once it is hidden, so that every look at it is recorded.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (full.error !== null) {
    return (
      <ErrorNote error={full.error} doing={t('full.doing')} onRetry={() => void full.refetch()} />
    );
  }
  if (full.data === undefined) return <p>{app('loading')}</p>;
  if (full.data.tier !== 'analyst' && full.data.tier !== 'supervisor') return null;
  return (
    <>
      <FullView full={full.data} />
      {full.data.tier === 'supervisor' && <PeopleView full={full.data} />}
    </>
  );
}

import { Button } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client, rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { WayBack } from '../check/WayBack.tsx';
import { NextSteps } from '../work/NextSteps.tsx';
import { useWork, type Work } from '../work/useWork.ts';
import '../work/work.css';
import { ActForm } from './ActForm.tsx';
import './inspection.css';

/** The desk of an inspection: the act of a declaration, being written, or as it was signed. */
export function InspectionDesk({ id }: { readonly id: string }) {
  const t = useWords('inspection');
  const state = useWork(id);
  const { may } = useSession();
  if (state.error !== null)
    return (
      <ErrorNote error={state.error} doing={t('doing')} onRetry={() => void state.refetch()} />
    );
  if (state.work === null) return <div className="work-waiting" aria-busy="true" />;
  return <Act key={String(state.work.may.work)} id={id} state={state} writes={may('check.work')} />;
}

interface ActProps {
  readonly id: string;
  readonly state: Work;
  readonly writes: boolean;
}

function Act({ id, state, writes }: ActProps) {
  const t = useWords('inspection');
  const { work } = state;
  const [round, setRound] = useState(0);
  const [correcting, setCorrecting] = useState(false);
  /** What was written here stays on the screen when another window signs: what becomes of it is chosen. */
  const [typed, setTyped] = useState(false);
  const mine = work?.may.work === true;
  const fresh = { gcTime: 0, staleTime: Infinity, refetchOnMount: 'always' as const };
  const draft = useQuery(
    rpc.work.draft.queryOptions({
      input: { id, kind: 'act' },
      enabled: writes,
      ...fresh,
    }),
  );
  const [signed] = work?.acts ?? [];
  const version = signed?.version ?? 0;
  const [shown, setShown] = useState(version);
  if (!typed && shown !== version) setShown(version);
  const prefill = useQuery(
    rpc.inspection.prefill.queryOptions({
      input: { id },
      enabled: writes && signed === undefined,
      ...fresh,
    }),
  );
  const again = async () => {
    setTyped(false);
    await Promise.all([state.refetch(), draft.refetch()]);
    setRound((count) => count + 1);
  };
  const error = draft.error ?? prefill.error;
  if (error !== null)
    return <ErrorNote error={error} doing={t('doing')} onRetry={() => void again()} />;
  const kept = draft.data?.draft.kind === 'act' ? draft.data : null;
  if (work === null || (writes && draft.isPending))
    return <div className="work-waiting" aria-busy="true" />;
  const body =
    kept?.draft.kind === 'act' && (mine || signed === undefined)
      ? kept.draft.body
      : (signed?.body ?? prefill.data);
  if (body === undefined)
    return writes ? (
      <div className="work-waiting" aria-busy="true" />
    ) : (
      <p className="act-empty">{t('nothing')}</p>
    );
  const locked = !mine || (!typed && signed !== undefined && kept === null && !correcting);
  return (
    <>
      {!mine && work.may.claim && (
        <p className="act-notMine">
          {t('claim')}{' '}
          <Button
            size="small"
            intent="primary"
            text={t('claim.do')}
            onClick={() => state.take(() => client.work.claim({ id, revision: work.revision }))}
          />
        </p>
      )}
      {locked && signed !== undefined && (mine || work.release !== null) && (
        <div className="act-next">
          <NextSteps work={work} onWork={state.show} />
        </div>
      )}
      {locked && <WayBack />}
      <ActForm
        key={`${round} ${locked} ${shown}`}
        state={state}
        initial={body}
        before={{ revision: kept?.revision ?? 0, savedAt: kept?.savedAt ?? null }}
        locked={locked}
        onReload={() => void again()}
        onTyped={() => setTyped(true)}
        onSigned={() => {
          setCorrecting(false);
          void again();
        }}
        onCorrect={() => setCorrecting(true)}
        onDiscard={() => {
          setCorrecting(false);
          setTyped(false);
          void client.work.dropDraft({ id, kind: 'act' }).then(again);
        }}
      />
    </>
  );
}

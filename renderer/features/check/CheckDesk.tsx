import { Button } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkView } from '../../../shared/contract/work.ts';
import type { CheckDraft } from '../../../shared/work/check.ts';
import { client, declarationsChanged, queryClient, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { NextSteps } from '../work/NextSteps.tsx';
import { CheckEditor } from './CheckEditor.tsx';
import { CheckStrip } from './CheckStrip.tsx';
import { CheckSummary } from './CheckSummary.tsx';
import { WayBack } from './WayBack.tsx';
import './check.css';

/** The documentary check of a declaration: written by who has it in hand, read by the others. */
export function CheckDesk({ id }: { readonly id: string }) {
  const t = useWords('checkDesk');
  const page = useQuery(rpc.declarations.get.queryOptions({ input: { id } }));
  const work = useQuery(rpc.work.get.queryOptions({ input: { id }, staleTime: 0 }));
  const beginning = useQuery(rpc.check.prefill.queryOptions({ input: { id } }));
  // What is typed lives in the editor: a draft that is asked for again would be an older one.
  const draft = useQuery(
    rpc.work.draft.queryOptions({ input: { id, kind: 'check' }, staleTime: Infinity, gcTime: 0 }),
  );
  const [round, setRound] = useState(0);
  const [correcting, setCorrecting] = useState<CheckDraft | null>(null);
  /** What was written here stays on the screen when another window signs: what becomes of it is chosen. */
  const [typed, setTyped] = useState(false);
  const [claiming, setClaiming] = useState<unknown>(null);
  const asked = [page, work, beginning, draft];
  const failed = asked.find(({ error }) => error !== null);
  if (failed !== undefined) {
    return (
      <div className="desk-fault">
        <ErrorNote
          error={failed.error}
          doing={t('doing')}
          onRetry={() => void Promise.all(asked.map((one) => one.refetch()))}
        />
      </div>
    );
  }
  if (
    page.data === undefined ||
    work.data === undefined ||
    beginning.data === undefined ||
    draft.data === undefined
  )
    return <div className="work-waiting" aria-busy="true" />;

  const view = work.data;
  const hold = (next: WorkView) => {
    queryClient.setQueryData(rpc.work.get.queryKey({ input: { id } }), next);
    void declarationsChanged();
  };
  const kept = draft.data;
  const begun =
    kept !== null && kept.draft.kind === 'check'
      ? { body: kept.draft.body, revision: kept.revision, keptAt: kept.savedAt }
      : correcting !== null
        ? { body: correcting, revision: 0, keptAt: null }
        : view.checks.length === 0
          ? { body: beginning.data.draft, revision: 0, keptAt: null }
          : typed
            ? { body: beginning.data.draft, revision: 0, keptAt: null }
            : null;
  if (view.may.work && begun !== null) {
    return (
      <CheckEditor
        key={round}
        page={page.data}
        work={view}
        beginning={beginning.data}
        begun={begun}
        onWork={hold}
        onSigned={async (next) => {
          hold(next);
          setCorrecting(null);
          setTyped(false);
          await queryClient.fetchQuery(
            rpc.work.draft.queryOptions({ input: { id, kind: 'check' }, staleTime: 0 }),
          );
          setRound(round + 1);
        }}
        onLook={() => work.refetch()}
        onTyped={() => setTyped(true)}
        onTheirs={() => {
          setTyped(false);
          setCorrecting(null);
          void draft.refetch().then(() => setRound(round + 1));
        }}
      />
    );
  }
  const [newest] = view.checks;
  return (
    <div className="check">
      <WayBack />
      <CheckStrip page={page.data} work={view} />
      <div className="check-read">
        {newest === undefined ? (
          <EmptyView title={view.queue === null ? t('none.queue') : t('none')}>
            {view.may.claim ? t('none.claim') : t('none.other', { name: view.officer?.name ?? '' })}
          </EmptyView>
        ) : (
          view.checks.map((check) => (
            <CheckSummary
              key={check.id}
              check={check}
              onCorrect={
                check === newest && view.may.work ? () => setCorrecting(check.body) : undefined
              }
            />
          ))
        )}
        {newest !== undefined && <NextSteps work={view} onWork={hold} />}
        {claiming !== null && <ErrorNote error={claiming} doing={t('claim.doing')} />}
        {view.may.claim && (
          <Button
            intent="primary"
            className="check-claim"
            autoFocus
            text={t('claim')}
            onClick={() => {
              setClaiming(null);
              client.work.claim({ id, revision: view.revision }).then(hold, (error: unknown) => {
                setClaiming(error);
                void work.refetch();
              });
            }}
          />
        )}
      </div>
    </div>
  );
}

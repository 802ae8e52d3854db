import { Button } from '@blueprintjs/core';
import { Endorsed, Help, WarningSign } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Verification } from '../../../shared/audit.ts';
import type { JournalState } from '../../../shared/contract/journal.ts';
import { useCommand } from '../../app/commands.tsx';
import { client, queryClient, rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatCount, formatInstant } from '../../ui/format.ts';
import { ProgressView } from '../../ui/ProgressView.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { useLongTask } from '../../app/useLongTask.ts';

interface JournalStripProps {
  /** Shows an entry in its place. */
  readonly onShow: (seq: number) => void;
}

const journalChanged = () => queryClient.invalidateQueries({ queryKey: rpc.journal.state.key() });

/** Whether the log is whole, when that was seen and by whom; verifying it, taking it elsewhere. Always in sight. */
export function JournalStrip({ onShow }: JournalStripProps) {
  const t = useWords('journalDesk');
  const { may } = useSession();
  const state = useQuery(rpc.journal.state.queryOptions());
  const verification = useLongTask<Verification>();
  const writing = useLongTask<{ path: string | null; checkpoint: string | null }>();
  const [saved, setSaved] = useState<string | null>(null);
  const [unchosen, setUnchosen] = useState<unknown>(null);
  const [unsaved, setUnsaved] = useState<unknown>(null);

  async function verify(checkpoints: readonly string[]) {
    await verification.run((signal) =>
      client.journal.verify({ checkpoints: [...checkpoints] }, { signal }),
    );
    await journalChanged();
  }

  async function verifyAgainst() {
    const title = t('verify.choose');
    setUnchosen(null);
    try {
      const { paths } = await client.desktop.choosePaths({ what: 'files', title });
      if (paths.length > 0) await verify(paths);
    } catch (error) {
      setUnchosen(error);
    }
  }

  async function save() {
    setUnsaved(null);
    setSaved(null);
    try {
      const { path } = await client.journal.checkpoint();
      if (path !== null) setSaved(t('checkpoint.done', { path }));
    } catch (error) {
      setUnsaved(error);
    }
    await journalChanged();
  }

  async function exportAll() {
    setSaved(null);
    const done = await writing.run((signal) => client.journal.export(undefined, { signal }));
    if (done !== null && done.path !== null) {
      const beside = done.checkpoint;
      const told = beside === null ? '' : ` ${t('export.checkpoint', { path: beside })}`;
      setSaved(t('export.done', { path: done.path }) + told);
    }
    await journalChanged();
  }

  const busy = verification.running || writing.running;
  useCommand('journal.verify', () => void verify([]), !busy);
  useCommand('journal.checkpoint', () => void save(), !busy);
  useCommand('journal.export', () => void exportAll(), !busy && may('journal.export'));

  if (state.error !== null)
    return (
      <ErrorNote error={state.error} doing={t('loading')} onRetry={() => void state.refetch()} />
    );
  if (state.data === undefined) return null;
  const running = verification.running ? verification : writing.running ? writing : null;
  return (
    <section
      className="journal-strip"
      aria-label={t('state')}
      data-bad={state.data.verified?.ok === false}
    >
      <div className="journal-strip-line">
        <Seen state={state.data} />
        <div className="journal-strip-acts">
          <Button
            size="small"
            intent="primary"
            text={t('verify')}
            disabled={busy}
            onClick={() => void verify([])}
          />
          <Button
            size="small"
            text={t('verify.against')}
            disabled={busy}
            onClick={() => void verifyAgainst()}
          />
          {may('journal.export') && (
            <Button
              size="small"
              text={t('export')}
              disabled={busy}
              onClick={() => void exportAll()}
            />
          )}
          <Button size="small" text={t('checkpoint')} disabled={busy} onClick={() => void save()} />
        </div>
      </div>
      {running !== null && (
        <div className="journal-strip-progress">
          <ProgressView progress={running.progress} />
          <Button size="small" text={t('cancel')} onClick={running.cancel} />
        </div>
      )}
      {unchosen !== null && <ErrorNote error={unchosen} doing={t('verify.doing')} />}
      {verification.error !== null && (
        <ErrorNote error={verification.error} doing={t('verify.doing')} />
      )}
      {writing.error !== null && <ErrorNote error={writing.error} doing={t('export.doing')} />}
      {unsaved !== null && <ErrorNote error={unsaved} doing={t('checkpoint.doing')} />}
      {saved !== null && (
        <p className="journal-saved" role="status">
          {saved}
        </p>
      )}
      {state.data.verified?.problem != null && (
        <ProblemNote
          problem={state.data.verified.problem}
          {...(may('journal.read') ? { onShow } : {})}
        />
      )}
      <Known state={state.data} />
    </section>
  );
}

function Seen({ state: { verified, checkpoint, protection } }: { readonly state: JournalState }) {
  const t = useWords('journalDesk');
  const sign =
    verified === null ? (
      <Help aria-hidden size={18} />
    ) : verified.ok ? (
      <Endorsed aria-hidden size={18} />
    ) : (
      <WarningSign aria-hidden size={18} />
    );
  const word = verified === null ? 'state.unknown' : verified.ok ? 'state.ok' : 'state.bad';
  return (
    <div className="journal-seen">
      {sign}
      <p>
        <strong>{t(word)}</strong>
        {verified !== null && (
          <span className="figures">
            {' '}
            {t('state.when', {
              at: formatInstant(verified.at),
              by: verified.by,
              entries: formatCount(verified.entries),
            })}
            {verified.given > 0 && <>; {t('given', { count: verified.given })}</>}
          </span>
        )}
        <br />
        <span className="journal-muted">
          {t('state.checkpoint')}:{' '}
          {checkpoint === null ? (
            t('state.none')
          ) : (
            <>
              <span className="figures">
                {t('short', { size: formatCount(checkpoint.size), short: checkpoint.short })},{' '}
                {formatInstant(checkpoint.at)}
              </span>
              <CopyButton
                small
                text={checkpoint.note}
                label={t('copy', { what: t('state.checkpoint') })}
              />
            </>
          )}{' '}
          · {t(`protection.${protection}`)}
        </span>
      </p>
    </div>
  );
}

/** What a verification cannot know, in plain words. */
function Known({ state: { verified } }: { readonly state: JournalState }) {
  const t = useWords('journalDesk');
  if (verified === null || verified.limits.length === 0) return null;
  return (
    <details className="journal-known">
      <summary>{t('knowledge')}</summary>
      {verified.limits.map((limit) => (
        <p key={limit}>{t(`limit.${limit}`)}</p>
      ))}
    </details>
  );
}

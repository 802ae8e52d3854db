import { Button, Classes } from '@blueprintjs/core';
import { useState } from 'react';
import type { WorkView } from '../../../shared/contract/work.ts';
import { isBlank } from '../../../shared/plain-text.ts';
import type { CheckDraft, CheckGap } from '../../../shared/work/check.ts';
import { failureOf } from '../../app/failure.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { forgetKept, keptField, useKept } from '../../ui/kept.ts';
import { Key } from '../../ui/Key.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { StaleChoice } from '../work/StaleChoice.tsx';
import { CheckFacts } from './CheckSummary.tsx';
import { Gaps } from './Conclusion.tsx';
import type { Row } from './lines.ts';
import './check-unseen.css';
import './summary.css';

/** "42, 45 (Item 1); 31 (Item 2)": boxes by the item they are of. */
function placesOf(rows: readonly Row[], itemNumber: (item: number) => string): string {
  return [...Map.groupBy(rows, ({ item }) => item)]
    .map(([item, of]) => {
      const boxes = of.map(({ look }) => look?.box ?? '').join(', ');
      return item === null ? boxes : `${boxes} (${itemNumber(item)})`;
    })
    .join('; ');
}

/** Kept over a lock. */
const written = { reason: keptField<string>() };

interface SignSheetProps {
  readonly work: WorkView;
  readonly body: CheckDraft;
  readonly gaps: readonly CheckGap[];
  /** Boxes that are laid out and that nothing is said of. */
  readonly unseen: number;
  /** Those of them that the risk explanation names. */
  readonly asked: readonly Row[];
  readonly onClose: () => void;
  readonly onGap: (gap: CheckGap) => void;
  /** Keeps what is not kept yet, so that nothing is signed that differs from what is on the screen. */
  readonly flush: () => Promise<void>;
  /** Keeps it over what another window kept or signed, knowingly. */
  readonly insist: () => Promise<void>;
  /** Goes on from what the other window made of it. */
  readonly onTheirs: () => void;
  readonly onSigned: (work: WorkView) => void;
  /** The work as it stands now, after it changed under the officer's hands. */
  readonly onLook: () => Promise<unknown>;
}

/** What will be signed, before it is: the safe answer first, and Enter signs. */
export function SignSheet(props: SignSheetProps) {
  const { work, body, gaps, unseen, asked, onGap, flush, insist, onTheirs, onSigned, onLook } =
    props;
  const t = useWords('checkDesk');
  /** The work as the officer saw it: another window may take a step under an open sheet. */
  const [seen, setSeen] = useState(work);
  const corrects = seen.checks.length > 0;
  const sheet = `check/sign/${work.declarationId}`;
  const [reason, setReason] = useKept(written.reason, sheet, () => '');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const missing = corrects && isBlank(reason);
  const ready = gaps.length === 0;

  function onClose() {
    forgetKept(sheet);
    props.onClose();
  }
  async function submit() {
    setTried(true);
    if (missing || !ready || busy) return;
    setBusy(true);
    setError(null);
    try {
      await flush();
      const signed = await client.check.sign({
        id: work.declarationId,
        revision: seen.revision,
        body,
        correction: corrects ? reason.trim() : null,
      });
      forgetKept(sheet);
      onSigned(signed);
    } catch (fault) {
      // What stands there now is shown beside the choice.
      if (failureOf(fault).code === 'STALE') await onLook();
      setError(fault);
      setBusy(false);
    }
  }
  async function keep(then: () => void) {
    try {
      await insist();
      then();
    } catch (fault) {
      setError(fault);
    }
  }
  const [theirs] = work.checks;
  const stale = error !== null && failureOf(error).code === 'STALE';

  return (
    <Sheet
      open
      title={corrects ? t('sign.correction') : t('sign.title')}
      onClose={onClose}
      closesOutside={false}
      className="check-sign-sheet"
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className={Classes.DIALOG_BODY}>
          {ready ? (
            <CheckFacts body={body} />
          ) : (
            <Gaps
              body={body}
              gaps={gaps}
              takesKeyboard
              onGap={(gap) => {
                onClose();
                onGap(gap);
              }}
            />
          )}
          {asked.length > 0 && (
            <p className="check-unseen">
              {t('sign.asked', { places: placesOf(asked, (item) => t('itemNumber', { item })) })}
            </p>
          )}
          {unseen > 0 && <p className="check-hint">{t('sign.unseen', { count: unseen })}</p>}
          {corrects && (
            <TextField
              label={t('sign.reason')}
              autoFocus={ready}
              maxLength={4000}
              wrong={tried && missing ? t('reason.missing') : undefined}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
          <p className="check-hint">{t('sign.locks')}</p>
          {error !== null && (
            <ErrorNote error={error} doing={t('sign.doing')}>
              {stale && (
                <StaleChoice
                  takesKeyboard
                  signed={
                    theirs !== undefined && theirs.version > (seen.checks[0]?.version ?? 0)
                      ? theirs
                      : null
                  }
                  onTheirs={() => {
                    onClose();
                    onTheirs();
                  }}
                  onKeep={() => void keep(onClose)}
                  onSign={() =>
                    void keep(() => {
                      setSeen(work);
                      setTried(false);
                      setError(null);
                    })
                  }
                >
                  {theirs !== undefined && <CheckFacts body={theirs.body} />}
                </StaleChoice>
              )}
            </ErrorNote>
          )}
        </div>
        <div className={Classes.DIALOG_FOOTER}>
          <div className={Classes.DIALOG_FOOTER_ACTIONS}>
            <Button text={t('sign.notYet')} onClick={onClose} />
            <Button
              // Where a reason is asked for, its field has the floor; where something is missing, its place.
              autoFocus={!corrects && ready}
              type="submit"
              intent="primary"
              text={t('sign')}
              endIcon={<Key>Enter</Key>}
              loading={busy}
              disabled={!ready || stale}
            />
          </div>
        </div>
      </form>
    </Sheet>
  );
}

import { useState } from 'react';
import type { WorkView } from '../../../shared/contract/work.ts';
import { isBlank } from '../../../shared/plain-text.ts';
import type { ActDraft } from '../../../shared/work/inspection.ts';
import { nationalCurrency } from '../../../shared/money.ts';
import { failureOf } from '../../app/failure.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { FormSheet } from '../../ui/FormSheet.tsx';
import { formatInstant, formatMoney } from '../../ui/format.ts';
import { keptField, useKept } from '../../ui/kept.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { StaleChoice } from '../work/StaleChoice.tsx';
import { seenOf } from '../work/StepSheet.tsx';
import { sumsOf } from './sums.ts';
import './sheets.css';

/** Kept over a lock. */
const written = { reason: keptField<string>() };

interface SignSheetProps {
  readonly work: WorkView;
  readonly body: ActDraft;
  readonly photos: number;
  /** The work as it stands now, after it changed under the officer's hands. */
  readonly onLook: () => Promise<unknown>;
  /** Keeps it over what another window kept or signed, knowingly. */
  readonly insist: () => Promise<void>;
  /** Goes on from what the other window made of it. */
  readonly onTheirs: () => void;
  readonly onClose: () => void;
  readonly onSigned: (work: WorkView) => void;
}

/** All that is signed, in sight; Enter signs, Escape leaves it as it is. */
export function SignSheet(props: SignSheetProps) {
  const { work, body, photos, onLook, insist, onTheirs, onClose, onSigned } = props;
  const t = useWords('inspection');
  const outcomes = useWords('outcomes');
  const yesNo = useWords('declaration');
  /** The work as the officer saw it: another window may take a step under an open sheet. */
  const [seen, setSeen] = useState(work);
  const corrects = seen.acts.length > 0;
  const sheet = `inspection/sign/${work.declarationId}`;
  const [reason, setReason] = useKept(written.reason, sheet, () => '');
  const [tried, setTried] = useState(false);
  const missing = corrects && isBlank(reason);
  const [theirs] = work.acts;
  const differing = body.lines.filter(({ differs }) => Object.values(differs).includes(true));
  const { assessed, fined } = sumsOf(body.effects);
  const money = (minor: number | null) =>
    minor === null ? null : formatMoney({ minor, currency: nationalCurrency });
  const facts: readonly (readonly [string, string | number | null])[] = [
    ['form', t(`form.${body.form}`)],
    ['startedAt', formatInstant(body.startedAt)],
    ['endedAt', formatInstant(body.endedAt)],
    ['place', body.place],
    ['declarantPresent', yesNo(body.declarantPresent ? 'yes' : 'no')],
    ['goods', body.lines.length],
    ['differing', differing.length === 0 ? 0 : differing.map(({ item }) => item).join(', ')],
    ['sealsBefore', body.sealsBefore.map(({ number }) => number).join(', ') || 0],
    ['sealsAfter', body.sealsAfter.map(({ number }) => number).join(', ') || 0],
    ['photos', photos],
    ['outcome', body.outcome === null ? null : `${body.outcome} · ${outcomes(body.outcome)}`],
    ['assessed', body.effects.length === 0 ? null : money(assessed)],
    ['fined', money(fined)],
  ];
  return (
    <FormSheet<WorkView>
      title={t(corrects ? 'sign.correction' : 'sign.title', {
        number: work.registrationNumber ?? work.declarationId,
      })}
      about={t('sign.about')}
      words={{ cancel: t('sign.keep'), save: t('sign.save'), doing: t('sign.doing') }}
      className="sign-sheet"
      keptAs={sheet}
      atSave={!corrects}
      onClose={onClose}
      onDone={onSigned}
      record={() => {
        setTried(true);
        if (missing) return null;
        const correction = corrects ? reason.trim() : null;
        return client.inspection
          .sign({ ...seenOf(seen), body, correction })
          .catch(async (fault: unknown) => {
            // What stands there now is shown beside the choice.
            if (failureOf(fault).code === 'STALE') await onLook();
            throw fault;
          });
      }}
      choices={(error, forgive) =>
        failureOf(error).code === 'STALE' && (
          <StaleChoice
            takesKeyboard
            signed={
              theirs !== undefined && theirs.version > (seen.acts[0]?.version ?? 0) ? theirs : null
            }
            onTheirs={() => {
              onClose();
              onTheirs();
            }}
            onKeep={() => void insist().then(onClose)}
            onSign={() =>
              void insist().then(() => {
                setSeen(work);
                setTried(false);
                forgive();
              })
            }
          >
            {theirs?.body.outcome != null && (
              <p>{`${theirs.body.outcome} · ${outcomes(theirs.body.outcome)}`}</p>
            )}
          </StaleChoice>
        )
      }
    >
      <dl className="sign-facts">
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {corrects && (
        <NoteField
          label={t('correction')}
          value={reason}
          autoFocus
          wrong={tried && missing ? t('correction.wrong') : undefined}
          onChange={setReason}
        />
      )}
    </FormSheet>
  );
}

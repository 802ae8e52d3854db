import { Checkbox } from '@blueprintjs/core';
import { useState } from 'react';
import { isBlank } from '../../../shared/plain-text.ts';
import type { ApprovalInput } from '../../../shared/work/approval.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { keptField, useKept } from '../../ui/kept.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { seenOf, StepSheet, type StepSheetProps } from './StepSheet.tsx';

/** What an officer may propose of himself, unless it is to be taken already. */
const own = ['I20', 'I21', 'I22', 'I23', 'I24', 'I25', 'I26', 'D12', 'D13', 'D14', 'D17'];

type Kind = ApprovalInput['kind'];

/** Kept over a lock. */
const written = {
  measures: keptField<readonly string[]>(),
  figure: keptField<string>(),
  ground: keptField<string>(),
};

/** Asks the head of the post for what an officer may not decide alone. */
export function OwnMeasuresSheet({
  kind = 'ownInitiative',
  ...step
}: StepSheetProps & { readonly kind?: Kind }) {
  const { work } = step;
  const t = useWords('work');
  const measures = useWords('measures');
  const mandatory = work.measures
    .filter((each) => each.mandatory && each.state === 'open')
    .map(({ code }) => code);
  const taken = work.measures.filter((each) => each.state !== 'skipped').map(({ code }) => code);
  const offered = kind === 'againstMeasure' ? mandatory : own.filter((one) => !taken.includes(one));
  const sheet = `work/${kind}/${work.declarationId}`;
  const [ticked, setTicked] = useKept(written.measures, sheet, () =>
    kind === 'ownInitiative' ? [] : mandatory,
  );
  const chosen = ticked.filter((one) => offered.includes(one));
  const longest = work.clock?.longestExtension ?? 0;
  const [figure, setFigure] = useKept(written.figure, sheet, () =>
    kind === 'extension' ? String(longest) : '',
  );
  const [ground, setGround] = useKept(written.ground, sheet, () => '');
  const [tried, setTried] = useState(false);
  const choosing = kind === 'ownInitiative' || kind === 'againstMeasure';
  const number = /^\d{1,3}$/.test(figure) ? Number(figure) : null;
  const wrongFigure =
    !choosing &&
    (number === null || (kind === 'extension' ? number < 1 || number > longest : number > 100));
  function asked(): ApprovalInput | null {
    if (isBlank(ground) || wrongFigure || (choosing && chosen.length === 0)) return null;
    switch (kind) {
      case 'ownInitiative':
        return { kind, ground, measures: [...chosen], items: [] };
      case 'againstMeasure':
        return { kind, ground, measures: [...chosen] };
      case 'lowerExtent':
        return { kind, ground, percent: number ?? 0 };
      case 'extension':
        return { kind, ground, days: number ?? 1 };
    }
  }
  return (
    <StepSheet
      title={t(`approval.${kind}`)}
      about={t(`approval.${kind}.about`, { days: longest })}
      save={t('approval.ask')}
      keptAs={sheet}
      {...step}
      record={() => {
        setTried(true);
        const question = asked();
        return question === null ? null : client.work.ask({ ...seenOf(work), asked: question });
      }}
    >
      {choosing && (
        <fieldset className="work-choices">
          <legend>{t('measures')}</legend>
          {offered.map((code, index) => (
            <Checkbox
              key={code}
              autoFocus={index === 0}
              aria-invalid={tried && chosen.length === 0}
              checked={chosen.includes(code)}
              label={`${code} ${measures(code)}`}
              onChange={() =>
                setTicked(
                  chosen.includes(code)
                    ? chosen.filter((each) => each !== code)
                    : [...chosen, code],
                )
              }
            />
          ))}
          {tried && chosen.length === 0 && (
            <p className="text-field-wrong" role="alert">
              {t('measures.wrong')}
            </p>
          )}
        </fieldset>
      )}
      {!choosing && (
        <TextField
          label={t(kind === 'extension' ? 'approval.days' : 'approval.percent')}
          value={figure}
          autoFocus
          inputMode="numeric"
          wrong={tried && wrongFigure ? t(`approval.${kind}.wrong`, { days: longest }) : undefined}
          onChange={(event) => setFigure(event.target.value)}
        />
      )}
      <NoteField
        label={t('ground')}
        value={ground}
        wrong={tried && isBlank(ground) ? t('ground.wrong') : undefined}
        onChange={setGround}
      />
    </StepSheet>
  );
}

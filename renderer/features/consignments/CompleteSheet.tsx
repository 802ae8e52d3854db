import { Checkbox } from '@blueprintjs/core';
import { useState } from 'react';
import {
  transitAnomalies,
  type Completion,
  type Consignment,
} from '../../../shared/contract/consignments.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { keptField, useKept } from '../../ui/kept.ts';
import { noteOf, useMoment } from './moment.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { StepSheet } from './StepSheet.tsx';

type Seal = Completion['seals'][number];

const sealStates = ['intact', 'broken', 'missing', 'replaced'] as const;
/** What follows from the seals and the time limit is added by the core and need not be ticked. */
const ticked = transitAnomalies.filter((one) => !one.startsWith('seal') && one !== 'late');

/** Kept over a lock. */
const written = {
  seals: keptField<readonly Seal[]>(),
  anomalies: keptField<ReadonlySet<Completion['anomalies'][number]>>(),
  note: keptField<string>(),
};

/** Ends the transit: every seal of the declaration is looked at, and what was wrong is said. */
export function CompleteSheet({
  consignment,
  onClose,
  onDone,
}: {
  readonly consignment: Consignment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const t = useWords('consignments');
  const sheet = `consignments/complete/${consignment.id}`;
  const moment = useMoment(sheet);
  const [seals, setSeals] = useKept(written.seals, sheet, () =>
    (consignment.transit?.seals ?? []).map((number) => ({ number, state: 'intact' })),
  );
  const [anomalies, setAnomalies] = useKept(written.anomalies, sheet, () => new Set());
  const [note, setNote] = useKept(written.note, sheet, () => '');
  const [tried, setTried] = useState(false);

  function record() {
    setTried(true);
    if (moment.read === null) return null;
    return client.consignments.completeTransit({
      id: consignment.id,
      arrivedAt: moment.read,
      seals: [...seals],
      anomalies: [...anomalies],
      note: noteOf(note),
    });
  }

  return (
    <StepSheet
      title={t('do.complete')}
      about={t('do.complete.about')}
      keptAs={sheet}
      onClose={onClose}
      onDone={onDone}
      record={record}
    >
      <TextField
        label={t('form.arrivedAt')}
        value={moment.text}
        autoFocus
        wrong={tried && moment.read === null ? t('form.moment.wrong') : undefined}
        onChange={(event) => moment.setText(event.target.value)}
      />
      {seals.length > 0 && (
        <fieldset>
          <legend>{t('form.seals')}</legend>
          {seals.map(({ number, state }) => (
            <label key={number} className="seal">
              <span className="figures">{number}</span>
              <Select
                value={state}
                onChange={(event) => {
                  const chosen = sealStates.find((one) => one === event.target.value);
                  if (chosen === undefined) return;
                  setSeals(
                    seals.map((seal) =>
                      seal.number === number ? { number, state: chosen } : seal,
                    ),
                  );
                }}
              >
                {sealStates.map((value) => (
                  <option key={value} value={value}>
                    {t(`seal.${value}`)}
                  </option>
                ))}
              </Select>
            </label>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend>{t('form.anomalies')}</legend>
        <div className="anomalies">
          {ticked.map((anomaly) => (
            <Checkbox
              key={anomaly}
              checked={anomalies.has(anomaly)}
              label={t(`anomaly.${anomaly}`)}
              onChange={() => {
                const next = new Set(anomalies);
                if (!next.delete(anomaly)) next.add(anomaly);
                setAnomalies(next);
              }}
            />
          ))}
        </div>
      </fieldset>
      <NoteField label={t('form.note')} value={note} onChange={setNote} />
    </StepSheet>
  );
}

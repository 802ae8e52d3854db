import { useState } from 'react';
import type { Consignment } from '../../../shared/contract/consignments.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { TextField } from '../../ui/TextField.tsx';
import { keptField, useKept } from '../../ui/kept.ts';
import { noteOf, useMoment } from './moment.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { StepSheet } from './StepSheet.tsx';

const longestContainer = 17;

/** Kept over a lock. */
const written = {
  vehicle: keptField<string>(),
  containers: keptField<string>(),
  note: keptField<string>(),
};

/** The goods have come: what was announced is filled in, to be mended where something else came. */
export function ArriveSheet({
  consignment,
  onClose,
  onDone,
}: {
  readonly consignment: Consignment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const t = useWords('consignments');
  const sheet = `consignments/arrive/${consignment.id}`;
  const moment = useMoment(sheet);
  const [vehicle, setVehicle] = useKept(written.vehicle, sheet, () => consignment.vehicle ?? '');
  const [containers, setContainers] = useKept(
    written.containers,
    sheet,
    () => consignment.containers ?? '',
  );
  const [note, setNote] = useKept(written.note, sheet, () => '');
  const [tried, setTried] = useState(false);
  const numbers = containers.split(/[\s,;]+/).filter((number) => number !== '');
  const tooLong = numbers.some((number) => number.length > longestContainer);

  function record() {
    setTried(true);
    if (moment.read === null || tooLong) return null;
    return client.consignments.arrive({
      id: consignment.id,
      arrivedAt: moment.read,
      vehicle: noteOf(vehicle),
      containers: numbers,
      note: noteOf(note),
    });
  }

  return (
    <StepSheet
      title={t('do.arrive')}
      about={t('do.arrive.about')}
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
      <TextField
        label={t('form.vehicle')}
        value={vehicle}
        maxLength={200}
        onChange={(event) => setVehicle(event.target.value)}
      />
      <NoteField
        label={t('form.containers')}
        help={t('form.containers.help')}
        wrong={tooLong ? t('form.containers.wrong') : undefined}
        value={containers}
        onChange={setContainers}
      />
      <NoteField label={t('form.note')} value={note} onChange={setNote} />
    </StepSheet>
  );
}

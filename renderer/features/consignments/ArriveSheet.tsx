import { useState } from 'react';
import type { Consignment } from '../../../shared/contract/consignments.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { TextField } from '../../ui/TextField.tsx';
import { noteOf, useMoment } from './moment.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { StepSheet } from './StepSheet.tsx';

const longestContainer = 17;

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
  const moment = useMoment();
  const [vehicle, setVehicle] = useState(consignment.vehicle ?? '');
  const [containers, setContainers] = useState(consignment.containers ?? '');
  const [note, setNote] = useState('');
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

import { useState } from 'react';
import type { Consignment } from '../../../shared/contract/consignments.ts';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { TextField } from '../../ui/TextField.tsx';
import { keptField, useKept } from '../../ui/kept.ts';
import { noteOf, useMoment } from './moment.ts';
import { NoteField } from '../../ui/NoteField.tsx';
import { StepSheet } from './StepSheet.tsx';

/** Kept over a lock. */
const written = {
  warehouse: keptField<string>(),
  note: keptField<string>(),
};

/** Places the goods under temporary storage; the document is made of the transit declaration or the notice of arrival. */
export function StoreSheet({
  consignment,
  onClose,
  onDone,
}: {
  readonly consignment: Consignment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const t = useWords('consignments');
  const sheet = `consignments/store/${consignment.id}`;
  const moment = useMoment(sheet);
  const [warehouse, setWarehouse] = useKept(written.warehouse, sheet, () => '');
  const [note, setNote] = useKept(written.note, sheet, () => '');
  const [tried, setTried] = useState(false);

  function record() {
    setTried(true);
    if (moment.read === null || warehouse.trim() === '') return null;
    return client.consignments.store({
      id: consignment.id,
      placedAt: moment.read,
      warehouse: warehouse.trim(),
      note: noteOf(note),
    });
  }

  return (
    <StepSheet
      title={t('do.store')}
      about={t('do.store.about')}
      keptAs={sheet}
      onClose={onClose}
      onDone={onDone}
      record={record}
    >
      <TextField
        label={t('form.warehouse')}
        value={warehouse}
        autoFocus
        maxLength={200}
        wrong={tried && warehouse.trim() === '' ? t('form.warehouse.wrong') : undefined}
        onChange={(event) => setWarehouse(event.target.value)}
      />
      <TextField
        label={t('form.placedAt')}
        value={moment.text}
        wrong={tried && moment.read === null ? t('form.moment.wrong') : undefined}
        onChange={(event) => moment.setText(event.target.value)}
      />
      <NoteField label={t('form.note')} value={note} onChange={setNote} />
    </StepSheet>
  );
}

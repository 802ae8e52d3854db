import { Button } from '@blueprintjs/core';
import { useMutation } from '@tanstack/react-query';
import { mappingSchema, type Mapping } from '../../../shared/mapping.ts';
import { go } from '../../app/navigation.ts';
import { client, queryClient, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useImport } from '../intake/ImportProvider.tsx';

interface SaveBarProps {
  readonly message: number;
  readonly mapping: Mapping;
  readonly onName: (name: string) => void;
}

/** The name of the sender, and the way back: remembered, and read at once. */
export function SaveBar({ message, mapping, onName }: SaveBarProps) {
  const t = useWords('mapping');
  const { running, retry } = useImport();
  const checked = mappingSchema.safeParse(mapping);
  const save = useMutation({
    mutationFn: (andRead: boolean) =>
      client.intake.saveMapping(mappingSchema.parse(mapping)).then(() => andRead),
    onSuccess: (andRead) => {
      void queryClient.invalidateQueries({ queryKey: rpc.intake.mappings.key() });
      if (!andRead) return;
      go({ desk: 'quarantine', message });
      void retry([message]);
    },
  });
  const nameless = mapping.name.trim() === '';
  return (
    <footer className="mapping-save">
      <TextField
        label={t('name')}
        value={mapping.name}
        maxLength={120}
        help={nameless ? t('name.help') : undefined}
        onChange={(event) => onName(event.target.value)}
      />
      <Button
        intent="primary"
        text={t('saveAndRead')}
        disabled={!checked.success || running || save.isPending}
        onClick={() => save.mutate(true)}
      />
      <Button
        variant="outlined"
        text={t('save')}
        disabled={!checked.success || save.isPending}
        onClick={() => save.mutate(false)}
      />
      <span role="status">{save.data === false && t('saved')}</span>
      {save.error !== null && <ErrorNote error={save.error} doing={t('save.doing')} />}
    </footer>
  );
}

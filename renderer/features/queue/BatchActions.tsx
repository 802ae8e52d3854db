import { CommandButton } from '../../app/CommandButton.tsx';
import { useWords } from '../../i18n/index.ts';
import type { BatchWork } from './useBatch.ts';

/** What can be done with all tagged declarations at once, as buttons. */
export function BatchActions({ batch }: { readonly batch: BatchWork }) {
  const t = useWords('work');
  if (!batch.works) return null;
  return (
    <>
      <CommandButton command="work.claim" loading={batch.claiming} />
      {batch.finishes && (
        <CommandButton command="work.finishAfter" text={t('batch.finish')} intent="primary" />
      )}
    </>
  );
}

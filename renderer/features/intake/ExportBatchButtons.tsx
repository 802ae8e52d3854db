import { Button } from '@blueprintjs/core';
import { Export } from '@blueprintjs/icons';
import { useState } from 'react';
import { client } from '../../app/rpc.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';

type Said = { path: string; checkpoint: string | null } | { error: unknown };

/** The whole result of a batch as a file of the person's choosing, for a table or for a program. */
export function ExportBatchButtons({ batch }: { readonly batch: number }) {
  const t = useWords('intake');
  const language = useLanguage();
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);

  async function exportAs(as: 'csv' | 'json') {
    setBusy(true);
    try {
      const { path, checkpoint } = await client.intake.exportBatch({ batch, as, language });
      setSaid(path === null ? null : { path, checkpoint });
    } catch (error) {
      setSaid({ error });
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="export-batch">
      {(['csv', 'json'] as const).map((as) => (
        <Button
          key={as}
          size="small"
          variant="outlined"
          icon={<Export aria-hidden />}
          text={t(`export.${as}`)}
          disabled={busy}
          onClick={() => void exportAs(as)}
        />
      ))}
      <span role="status" className="export-said">
        {said !== null && 'path' in said && (
          <>
            {t('export.done', { path: said.path })}
            {said.checkpoint !== null && (
              <>
                <br />
                {t('export.checkpoint', { path: said.checkpoint })}
              </>
            )}
          </>
        )}
      </span>
      {said !== null && 'error' in said && (
        <ErrorNote error={said.error} doing={t('export.doing')} />
      )}
    </div>
  );
}

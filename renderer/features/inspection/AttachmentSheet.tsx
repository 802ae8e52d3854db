import { Classes } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import type { Attachment } from '../../../shared/work/attachment.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { FilePages } from '../../ui/FilePages.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import './photos.css';

/** An attached file as it was attached; whether it still is that one is told first. */
export function AttachmentSheet(props: {
  readonly attachment: Attachment;
  readonly onClose: () => void;
}) {
  const { attachment, onClose } = props;
  const t = useWords('inspection');
  const { data, error } = useQuery(
    rpc.inspection.attachmentBytes.queryOptions({
      input: { attachment: attachment.id },
      gcTime: 0,
      staleTime: 0,
    }),
  );
  const { name, type, sha256 } = attachment;
  return (
    <Sheet open title={name} onClose={onClose} className="attachment-sheet">
      <div className={Classes.DIALOG_BODY}>
        {error !== null && <ErrorNote error={error} doing={t('attach.showing')} />}
        {data?.intact === false && (
          <p className="alert-note" role="alert">
            {t('attach.changed')}
          </p>
        )}
        {data !== undefined && (
          <ScrollRegion className="attachment-pages" label={name}>
            <FilePages name={name} type={type} bytes={data.bytes} />
          </ScrollRegion>
        )}
        <p className="act-hint figures">SHA-256 {sha256}</p>
        {data?.intact === true && <p className="act-hint">{t('attach.intact')}</p>}
      </div>
    </Sheet>
  );
}

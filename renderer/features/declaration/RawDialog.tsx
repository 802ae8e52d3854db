import { Button, Dialog, DialogBody, DialogFooter } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { rpc } from '../../app/rpc.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatBytes } from '../../ui/format.ts';
import './raw-dialog.css';

interface RawDialogProps {
  readonly id: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The message as it was received, byte for byte as far as text can show it. */
export function RawDialog({ id, open, onClose }: RawDialogProps) {
  const t = useWords('declaration');
  const language = useLanguage();
  const raw = useQuery({
    ...rpc.declarations.raw.queryOptions({ input: { id } }),
    enabled: open,
  });
  return (
    <Dialog
      className="raw-dialog"
      isOpen={open}
      onClose={onClose}
      title={t('raw')}
      isCloseButtonShown={false}
    >
      <DialogBody className="raw-body" useOverflowScrollContainer={false}>
        {raw.error !== null && <ErrorNote error={raw.error} onRetry={() => void raw.refetch()} />}
        {raw.isPending && <p className="box-meaning">{t('loading')}</p>}
        {raw.data !== undefined && (
          <>
            <dl className="raw-facts figures">
              <dt>{t('raw.file')}</dt>
              <dd>{raw.data.file}</dd>
              <dt>{t('raw.size')}</dt>
              <dd>{formatBytes(raw.data.size, language)}</dd>
              <dt>SHA-256</dt>
              <dd className="raw-hash">{raw.data.sha256}</dd>
            </dl>
            {raw.data.truncated && <p>{t('raw.truncated')}</p>}
            {/* The scrolling text itself takes the keyboard. */}
            <pre className="raw-text" tabIndex={0} role="region" aria-label={t('raw')}>
              {raw.data.text}
            </pre>
          </>
        )}
      </DialogBody>
      <DialogFooter
        actions={
          <>
            {raw.data !== undefined && <CopyButton text={raw.data.text} label={t('raw.copy')} />}
            <Button text={t('close')} onClick={onClose} />
          </>
        }
      />
    </Dialog>
  );
}

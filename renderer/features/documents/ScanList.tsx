import { Button } from '@blueprintjs/core';
import { Paperclip } from '@blueprintjs/icons';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Scan } from '../../../shared/contract/document-files.ts';
import type { SupportingDocument } from '../../../shared/contract/documents.ts';
import { client, documentsChanged } from '../../app/rpc.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { ConfirmSheet } from '../../ui/ConfirmSheet.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatBytes, formatInstant } from '../../ui/format.ts';
import { RefusedFiles } from '../../ui/RefusedFiles.tsx';
import { filesOf, type ShownFile } from './shownFile.ts';
import './scans.css';

interface ScanListProps {
  readonly document: SupportingDocument;
  readonly mayWrite: boolean;
  /** Leaves the sheet for the file; `null`: something typed would be lost with it. */
  readonly onShow: ((file: ShownFile) => void) | null;
}

/** What was received with a document: the file it was read from, and its scans; Alt+S attaches more. */
export function ScanList({ document, mayWrite, onShow }: ScanListProps) {
  const t = useWords('documents');
  const language = useLanguage();
  const [leaving, setLeaving] = useState<Scan | null>(null);
  const attach = useMutation({
    mutationFn: async () => {
      const title = t('scans.choose');
      const { paths } = await client.desktop.choosePaths({ what: 'files', title });
      if (paths.length === 0) return null;
      return client.documents.attach({ document: document.id, paths: [...paths] });
    },
    onSuccess: documentsChanged,
  });
  const detach = useMutation({
    mutationFn: (scan: number) => client.documents.detach({ scan }),
    onSuccess: documentsChanged,
  });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!mayWrite || !event.altKey || event.ctrlKey || event.code !== 'KeyS') return;
    event.preventDefault();
    event.stopPropagation();
    if (!attach.isPending) attach.mutate();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
  const refused = attach.data?.refused ?? [];
  const files = filesOf(document);
  return (
    <section className="document-part document-scans" aria-label={t('scans')}>
      <h3>
        {t('scans')} <span className="figures">{document.scans.length}</span>
        {mayWrite && (
          <Button
            size="small"
            variant="minimal"
            icon={<Paperclip aria-hidden />}
            text={t('scans.attach')}
            aria-keyshortcuts="Alt+S"
            loading={attach.isPending}
            onClick={() => attach.mutate()}
          />
        )}
      </h3>
      {onShow === null && files.length > 0 && <p className="form-about">{t('scans.typed')}</p>}
      {files.length === 0 && <p className="form-about">{t('scans.none')}</p>}
      <ul>
        {files.map((file) => (
          <li key={file.key}>
            <Button
              size="small"
              variant="outlined"
              text={file.name}
              title={`SHA-256 ${file.sha256}`}
              aria-label={t('scans.show', { name: file.name })}
              disabled={onShow === null}
              onClick={() => onShow?.(file)}
            />
            <span className="figures">
              {[
                file.scan === null ? t('scans.source') : null,
                formatBytes(file.size, language),
                file.scan === null ? null : `${file.scan.by}, ${formatInstant(file.scan.at)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {mayWrite && file.scan !== null && (
              <Button
                size="small"
                variant="minimal"
                text={t('scans.detach')}
                aria-label={t('scans.detachOne', { name: file.name })}
                onClick={() => setLeaving(file.scan)}
              />
            )}
          </li>
        ))}
      </ul>
      <RefusedFiles
        heading={t('scans.refused')}
        files={refused.map(({ file, why }) => ({ file, why: t(`refusal.${why}`) }))}
      />
      {attach.error !== null && <ErrorNote error={attach.error} doing={t('scans.attaching')} />}
      {detach.error !== null && <ErrorNote error={detach.error} doing={t('scans.detaching')} />}
      <ConfirmSheet
        open={leaving !== null}
        title={t('scans.detach.title', { name: leaving?.name ?? '' })}
        safe={t('remove.safe')}
        dangerous={t('scans.detach')}
        onConfirm={() => leaving !== null && detach.mutate(leaving.id)}
        onClose={() => setLeaving(null)}
      >
        <p>{t('scans.detach.about')}</p>
      </ConfirmSheet>
    </section>
  );
}

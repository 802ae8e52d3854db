import { Button } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { client, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FilePages } from '../../ui/FilePages.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import type { ShownFile } from './shownFile.ts';
import './file-pane.css';

interface FilePaneProps {
  readonly file: ShownFile;
  readonly onClose: () => void;
}

/** A file of a document beside the declaration, as it was received; whether it still is that is told first. */
export function FilePane({ file, onClose }: FilePaneProps) {
  const t = useWords('documents');
  const pages = useRef<HTMLDivElement>(null);
  const { data, error } = useQuery(
    rpc.documents.bytes.queryOptions({ input: file.which, gcTime: 0, staleTime: 0 }),
  );
  const take = useMutation({
    mutationFn: (show: boolean) => client.documents.take({ file: file.which, show }),
  });
  useEffect(() => pages.current?.focus({ preventScroll: true }), [file.key]);
  const path = take.data?.path ?? null;
  return (
    <section className="file-pane" aria-label={t('file', { name: file.name })}>
      <header>
        <b title={`SHA-256 ${file.sha256}`}>{file.name}</b>
        <Button size="small" text={t('file.save')} onClick={() => take.mutate(false)} />
        {data?.file.type === 'application/pdf' && (
          <Button size="small" text={t('file.open')} onClick={() => take.mutate(true)} />
        )}
        <Button
          size="small"
          variant="minimal"
          icon={<Cross aria-hidden />}
          aria-label={t('close')}
          title={`${t('close')} (Esc)`}
          onClick={onClose}
        />
      </header>
      {data?.intact === false && <p role="alert">{t('file.changed')}</p>}
      {data?.intact === true && <p className="form-about">{t('file.intact')}</p>}
      <p role="status" className="form-about">
        {path !== null && t('file.saved', { path })}
        {path !== null &&
          take.variables &&
          take.data?.opened === false &&
          ` ${t('file.notOpened')}`}
      </p>
      {error !== null && <ErrorNote error={error} doing={t('file.doing')} />}
      {take.error !== null && <ErrorNote error={take.error} doing={t('file.taking')} />}
      <ScrollRegion ref={pages} className="file-pages" label={t('file.pages', { name: file.name })}>
        {data !== undefined && (
          <FilePages name={file.name} type={data.file.type} bytes={data.bytes} />
        )}
      </ScrollRegion>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PaperName } from '../../../shared/contract/paper.ts';
import type { Language } from '../../../shared/languages.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { bytesOf } from '../../ui/bytes.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PdfPages } from '../../ui/pdf/PdfPages.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { useSettled } from '../../ui/useSettled.ts';

interface PaperPreviewProps {
  readonly declarationId: string;
  readonly what: PaperName;
  readonly language: Language;
}

/** The pages of a paper as they will be printed. */
export function PaperPreview({ declarationId, what: chosen, language }: PaperPreviewProps) {
  const t = useWords('papers');
  // Whoever only passes a paper on the way to another does not wait for it.
  const what = useSettled(chosen);
  const { data, error } = useQuery(
    rpc.paper.preview.queryOptions({
      input: { id: declarationId, what, language },
      // Made anew whenever it is looked at: it says how the log stands.
      gcTime: 0,
      staleTime: 0,
    }),
  );
  const bytes = useMemo(() => (data === undefined ? null : bytesOf(data.bytes)), [data]);
  return (
    <div className="paper-preview">
      <ScrollRegion className="paper-pages" label={t('preview')}>
        {error !== null && <ErrorNote error={error} doing={t('preview.doing')} />}
        {data !== undefined && bytes !== null && <PdfPages bytes={bytes} name={data.name} />}
      </ScrollRegion>
      <p className="form-about">{t('preview.about')}</p>
    </div>
  );
}

/** Turns the pages of the preview in this form, by most of what is seen of them. */
export function turn(form: HTMLFormElement | null, by: 1 | -1): void {
  const pages = form?.querySelector('.paper-pages');
  pages?.scrollBy({ top: by * pages.clientHeight * 0.9 });
}

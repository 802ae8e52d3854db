import { Checkbox } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Beside, SupportingDocument } from '../../../shared/contract/documents.ts';
import { useCommand } from '../../app/commands.tsx';
import { Inspector } from '../../app/inspector.tsx';
import { back } from '../../app/navigation.ts';
import { rpc } from '../../app/rpc.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { EmptyView } from '../../ui/EmptyView.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatDate, formatInstant } from '../../ui/format.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { askFor } from '../declaration/asked.ts';
import { ToolButton } from '../declaration/PageTools.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { DocumentSheet } from './DocumentSheet.tsx';
import { FilePane } from './FilePane.tsx';
import { ImportSheet } from './ImportSheet.tsx';
import { filesOf, type ShownFile } from './shownFile.ts';
import { useDeskKeys } from './useDeskKeys.ts';
import '../declaration/findings.css';
import '../versions/versions.css';
import './documents.css';

/** A declaration beside the documents that came with it. */
export function DocumentsDesk({ declarationId }: { readonly declarationId: string }) {
  const t = useWords('documents');
  const beside = useQuery(rpc.documents.beside.queryOptions({ input: { declarationId } }));
  if (beside.error !== null)
    return (
      <div className="desk-fault">
        <ErrorNote error={beside.error} doing={t('doing')} onRetry={() => void beside.refetch()} />
      </div>
    );
  if (beside.data === undefined) return <div className="work-waiting" aria-busy="true" />;
  return <Desk beside={beside.data} />;
}

/** The sheet over the desk: a document (`null`: a new one), or a file to be read. */
type Open =
  | { readonly sheet: 'document'; readonly document: SupportingDocument | null }
  | {
      readonly sheet: 'import';
    };

function Desk({ beside }: { readonly beside: Beside }) {
  const t = useWords('documents');
  const { may, preferences } = useSession();
  const mayWrite = may('check.work');
  const [open, setOpen] = useState<Open | null>(null);
  const [onlyDiffering, setOnlyDiffering] = useState(false);
  const [shown, setShown] = useState<ShownFile | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const { declarationId, registrationNumber, documents, comparison } = beside;
  useEffect(() => scroll.current?.focus({ preventScroll: true }), []);

  useCommand('documents.add', () => setOpen({ sheet: 'document', document: null }), mayWrite);
  useCommand('documents.import', () => setOpen({ sheet: 'import' }), mayWrite);
  useCommand('declaration.back', back);
  useDeskKeys({
    scroll,
    onDocument: (ordinal) => {
      const document = documents[ordinal - 1];
      if (document !== undefined) setOpen({ sheet: 'document', document });
    },
    onScan: (by) => {
      const files = documents.flatMap(filesOf);
      const at = files.findIndex(({ key }) => key === shown?.key);
      const next = at === -1 ? (by === 1 ? 0 : -1) : (at + by + files.length) % files.length;
      const file = files.at(next);
      if (file !== undefined) setShown(file);
    },
    onEscape: () => {
      if (shown === null) back();
      else closeFile();
    },
  });
  function closeFile() {
    setShown(null);
    scroll.current?.focus({ preventScroll: true });
  }

  function toBox(box: string, item: number | null) {
    askFor({ id: declarationId, place: { box, item } });
    back();
  }

  const list = (
    <ol
      className="documents-list"
      data-inspector={preferences.inspectorOpen}
      aria-label={t('list')}
    >
      {documents.map((document, index) => (
        <li key={document.id}>
          <button
            type="button"
            className="document-card"
            onClick={() => setOpen({ sheet: 'document', document })}
          >
            <kbd aria-hidden>{index + 1}</kbd>
            <Card document={document} />
          </button>
        </li>
      ))}
    </ol>
  );

  return (
    <div className="documents">
      <header className="documents-head">
        <h2>
          {t('title')} <span className="figures">{registrationNumber ?? ''}</span>
        </h2>
        <Checkbox
          checked={onlyDiffering}
          label={t('onlyDiffering')}
          onChange={() => setOnlyDiffering(!onlyDiffering)}
        />
        <span className="documents-keys">{t('keys')}</span>
        <span className="documents-orders">
          {mayWrite && (
            <>
              <ToolButton command="documents.add">{t('add')}</ToolButton>
              <ToolButton command="documents.import">{t('import')}</ToolButton>
            </>
          )}
          <ToolButton command="declaration.back">{t('back')}</ToolButton>
        </span>
      </header>
      {documents.length > 0 && (preferences.inspectorOpen ? <Inspector>{list}</Inspector> : list)}
      <div className="documents-sides">
        <ScrollRegion ref={scroll} className="documents-scroll" label={t('title')}>
          {documents.length === 0 ? (
            <EmptyView title={t('empty')}>{t(mayWrite ? 'empty.how' : 'empty.readOnly')}</EmptyView>
          ) : (
            <ComparisonTable
              comparison={comparison}
              onlyDiffering={onlyDiffering}
              headOf={(index) => headOf(beside, index, t)}
              onBox={toBox}
            />
          )}
        </ScrollRegion>
        {shown !== null && <FilePane key={shown.key} file={shown} onClose={closeFile} />}
      </div>
      {open?.sheet === 'document' && (
        <DocumentSheet
          declarationId={declarationId}
          document={open.document}
          mayWrite={mayWrite}
          current={documents.find(({ id }) => id === open.document?.id) ?? open.document}
          onShow={(file) => {
            setOpen(null);
            setShown(file);
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.sheet === 'import' && (
        <ImportSheet declarationId={declarationId} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

/** The kind with its number, or with how many there are of it. */
function headOf({ comparison, documents }: Beside, index: number, t: ReturnType<typeof useWords>) {
  const source = comparison.sources[index];
  if (source === undefined) return '';
  const { kind, documents: of } = source;
  const [only] = of.length === 1 ? documents.filter(({ id }) => id === of[0]) : [];
  const note = of.length > 1 ? `× ${of.length}` : only?.facts.number;
  return [t(`kind.${kind}`), note].filter(Boolean).join(' ');
}

function Card({ document }: { readonly document: SupportingDocument }) {
  const t = useWords('documents');
  const { facts, source, changedBy, changedAt, revision } = document;
  return (
    <span>
      <b>{[t(`kind.${facts.kind}`), facts.number].filter(Boolean).join(' ')}</b>
      <span className="figures">
        {[
          facts.date === null ? null : formatDate(facts.date),
          facts.form === null ? null : t(`form.form.${facts.form}`),
          document.scans.length > 0 ? t('scans.count', { count: document.scans.length }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <small
        className="figures"
        title={source.from === 'imported' ? `SHA-256 ${source.sha256}` : undefined}
      >
        {[
          source.from === 'imported' ? source.file : t('source.entered'),
          changedBy === 'system' ? null : changedBy,
          formatInstant(changedAt),
          revision > 1 ? t('revision', { revision }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </span>
  );
}

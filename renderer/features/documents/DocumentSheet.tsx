import { Button, Classes } from '@blueprintjs/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { SupportingDocument } from '../../../shared/contract/documents.ts';
import { failureOf } from '../../app/failure.ts';
import { client, documentsChanged } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ConfirmSheet } from '../../ui/ConfirmSheet.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { forgetKept, keptField } from '../../ui/kept.ts';
import { Key } from '../../ui/Key.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { ConflictNote } from './ConflictNote.tsx';
import { DocumentFields } from './DocumentFields.tsx';
import { DocumentLines } from './DocumentLines.tsx';
import { ScanList } from './ScanList.tsx';
import type { ShownFile } from './shownFile.ts';
import {
  documentOf,
  documentSchema,
  documentValues,
  emptyDocument,
  type DocumentValues,
} from './values.ts';
import './document-sheet.css';

/** What was typed, and of which document, kept over a lock. */
const written = keptField<{
  readonly values: DocumentValues;
  readonly seen: SupportingDocument | null;
}>();

interface DocumentSheetProps {
  readonly declarationId: string;
  /** `null`: a new one. */
  readonly document: SupportingDocument | null;
  /** The same with what was attached to it meanwhile. */
  readonly current: SupportingDocument | null;
  readonly mayWrite: boolean;
  /** Shows a file of it beside the declaration. */
  readonly onShow: (file: ShownFile) => void;
  readonly onClose: () => void;
}

const valuesOf = (document: SupportingDocument | null) =>
  document === null ? emptyDocument('invoice') : documentValues(document.facts);

const isEqual = (some: DocumentValues, others: DocumentValues) =>
  JSON.stringify(some) === JSON.stringify(others);

/** What was found when a save was refused: the document as somebody saved it since, or that it is gone. */
type Newer = { readonly document: SupportingDocument | null };

/** A document written down, or changed; what is typed stays until the core has it. */
export function DocumentSheet(props: DocumentSheetProps) {
  const { declarationId, document, current, mayWrite, onShow } = props;
  const t = useWords('documents');
  const sheet = `documents/${document?.id ?? `new/${declarationId}`}`;
  const [kept] = useState(() => written.get(sheet));
  const [seen, setSeen] = useState(kept === undefined ? document : kept.seen);
  const [newer, setNewer] = useState<Newer | null>(null);
  const [removing, setRemoving] = useState(false);
  const form = useForm<DocumentValues>({
    defaultValues: valuesOf(seen),
    resolver: zodResolver(documentSchema),
    mode: 'onBlur',
  });

  const { isDirty } = form.formState;
  useEffect(() => {
    if (kept !== undefined) form.reset(kept.values, { keepDefaultValues: true });
  }, [form, kept]);
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: () => {
          const values = structuredClone(form.getValues());
          if (isEqual(values, valuesOf(seen))) written.delete(sheet);
          else written.set(sheet, { values, seen });
        },
      }),
    [form, seen, sheet],
  );
  const onClose = () => {
    forgetKept(sheet);
    props.onClose();
  };

  async function orNewer<T>(work: Promise<T>): Promise<T | null> {
    try {
      return await work;
    } catch (error) {
      const { code } = failureOf(error);
      if (seen === null || (code !== 'CONFLICT' && code !== 'NOT_FOUND')) throw error;
      const found = await client.documents.get({ id: seen.id }).catch((fault: unknown) => {
        if (failureOf(fault).code === 'NOT_FOUND') return null;
        throw fault;
      });
      setNewer({ document: found });
      return null;
    }
  }

  const done = async (result: unknown) => {
    await documentsChanged();
    if (result !== null) onClose();
  };
  const save = useMutation({
    mutationFn: ({ values, over }: { values: DocumentValues; over: SupportingDocument | null }) =>
      orNewer(
        client.documents.save({
          declarationId,
          seen: over === null ? null : { id: over.id, revision: over.revision },
          facts: documentOf(values).facts,
        }),
      ),
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: () =>
      seen === null
        ? Promise.resolve(null)
        : orNewer(
            client.documents.remove({ id: seen.id, revision: seen.revision }).then(() => seen.id),
          ),
    onSuccess: done,
  });
  const submit = (over: SupportingDocument | null) =>
    form.handleSubmit((values) => {
      if (save.isPending || !mayWrite) return;
      setNewer(null);
      setSeen(over);
      save.mutate({ values, over });
    });

  return (
    <Sheet
      open
      title={document === null ? t('add') : t(`kind.${document.facts.kind}`)}
      onClose={onClose}
      closesOutside={false}
      className="document-sheet"
    >
      <FormProvider {...form}>
        <form
          noValidate
          onSubmit={(event) => void submit(seen)(event)}
          onKeyDown={(event) => {
            // Ctrl+Enter records from any field, as everywhere.
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              event.currentTarget.requestSubmit();
            }
          }}
        >
          <div className={Classes.DIALOG_BODY}>
            <fieldset disabled={!mayWrite} className="bare-group">
              <DocumentFields />
              <DocumentLines />
            </fieldset>
            {current === null ? (
              <p className="form-about">{t('scans.first')}</p>
            ) : (
              <ScanList document={current} mayWrite={mayWrite} onShow={isDirty ? null : onShow} />
            )}
            {newer !== null && (
              <ConflictNote
                newer={newer.document}
                mine={documentOf(form.getValues()).facts}
                onTake={() => {
                  if (newer.document === null) {
                    onClose();
                    return;
                  }
                  form.reset(documentValues(newer.document.facts));
                  setSeen(newer.document);
                  setNewer(null);
                }}
                onKeep={() => void submit(newer.document)()}
              />
            )}
            {save.error !== null && <ErrorNote error={save.error} doing={t('save.doing')} />}
            {remove.error !== null && <ErrorNote error={remove.error} doing={t('remove.doing')} />}
          </div>
          <div className={Classes.DIALOG_FOOTER}>
            <div className={Classes.DIALOG_FOOTER_ACTIONS}>
              {mayWrite && seen !== null && (
                <Button
                  className="document-remove"
                  variant="minimal"
                  text={t('remove')}
                  onClick={() => setRemoving(true)}
                />
              )}
              <Button text={t(mayWrite ? 'cancel' : 'close')} onClick={onClose} />
              {mayWrite && (
                <Button
                  type="submit"
                  intent="primary"
                  text={t('save')}
                  endIcon={<Key>Ctrl+Enter</Key>}
                  aria-keyshortcuts="Control+Enter"
                  loading={save.isPending}
                />
              )}
            </div>
          </div>
        </form>
      </FormProvider>
      <ConfirmSheet
        open={removing}
        title={t('remove.title')}
        safe={t('remove.safe')}
        dangerous={t('remove')}
        onConfirm={() => remove.mutate()}
        onClose={() => setRemoving(false)}
      >
        <p>{t('remove.about')}</p>
      </ConfirmSheet>
    </Sheet>
  );
}

import { zodResolver } from '@hookform/resolvers/zod';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { FormProvider, useForm } from 'react-hook-form';
import type { ImportedMessage } from '../../../shared/contract/intake.ts';
import { useCommand } from '../../app/commands.tsx';
import { Inspector } from '../../app/inspector.tsx';
import { client, declarationsChanged, queryClient, rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Excerpt } from '../intake/Excerpt.tsx';
import { useMessage } from '../intake/useMessage.ts';
import { Boxes } from './Boxes.tsx';
import { enteredOf } from './convert.ts';
import { dropDraft, type DraftPlace } from './drafts.ts';
import { EntryBar } from './EntryBar.tsx';
import { EntryContext, type EntryAtHand } from './EntryContext.tsx';
import { EntryFindings } from './EntryFindings.tsx';
import { EntryOutcome, RefusedNote } from './EntryOutcome.tsx';
import { headerSections } from './fields.ts';
import { findingsByPlace, placeId, type EntryPlace } from './findingsAt.ts';
import { Goods } from './Goods.tsx';
import { HeaderRows } from './Rows.tsx';
import { entrySchema } from './schema.ts';
import { countedTotals } from './totals.ts';
import { useEntryDraft } from './useEntryDraft.ts';
import { textName, type EntryValues } from './values.ts';

interface EntryFormProps {
  readonly place: DraftPlace;
  readonly initial: EntryValues;
  /** When the draft it goes on from was kept; `null`: it begins anew. */
  readonly draftFrom: string | null;
  /** Begins once more without the draft. */
  readonly onAgain: () => void;
}

/** The whole form of a declaration, with what control says beside its fields. */
export function EntryForm({ place, initial, draftFrom, onAgain }: EntryFormProps) {
  const t = useWords('entry');
  const form = useForm<EntryValues>({
    defaultValues: initial,
    resolver: zodResolver(entrySchema),
    mode: 'onBlur',
    shouldFocusError: false,
  });
  const [at, setAt] = useState(initial.items.length > 0 ? 0 : -1);
  const [rawOpen, setRawOpen] = useState(true);
  const draft = useEntryDraft(form, place, draftFrom);
  const { entered } = draft;
  const tried = useQuery(
    rpc.intake.tryEntry.queryOptions({
      input: { declaration: entered.declaration },
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  );
  const source = useMessage(place.message);
  const submit = useMutation({
    mutationFn: (values: EntryValues) =>
      client.intake.submitEntry({
        message: place.message,
        declaration: enteredOf(values).declaration,
      }),
    onSuccess: (outcome) => {
      if (isTaken(outcome)) {
        draft.end();
        dropDraft(window.localStorage, place);
      }
      void queryClient.invalidateQueries({ queryKey: rpc.intake.messages.key() });
      void queryClient.invalidateQueries({ queryKey: rpc.intake.batches.key() });
      void declarationsChanged();
    },
  });

  const hand = useMemo<EntryAtHand>(
    () => ({
      found: findingsByPlace(tried.data?.findings ?? []),
      toPlace: (target: EntryPlace) => {
        // The boxes of the item must stand before one of them can be looked at.
        if (target.item !== null) flushSync(() => setAt((target.item ?? 1) - 1));
        lookAt(document.getElementById(placeId(target)));
      },
    }),
    [tried.data],
  );

  const lodge = form.handleSubmit(
    (values) => submit.mutate(values),
    () => {
      const [first] = enteredOf(form.getValues()).wrong;
      if (first === undefined) return;
      const item = /^items\.(\d+)\./.exec(first.name)?.[1];
      if (item !== undefined) flushSync(() => setAt(Number(item)));
      lookAt(document.querySelector(`[name="${CSS.escape(first.name)}"]`));
    },
  );
  useCommand('entry.submit', () => void lodge(), !submit.isPending);

  const count = () => {
    const { texts } = form.getValues();
    const currencies = {
      invoice: (texts['invoiceCurrency'] ?? '').trim().toUpperCase(),
      national: (texts['nationalCurrency'] ?? '').trim().toUpperCase(),
    };
    const { declaration } = enteredOf(form.getValues());
    for (const [path, text] of countedTotals(declaration, currencies)) {
      form.setValue(textName('', path), text, { shouldDirty: true, shouldValidate: true });
    }
  };

  if (submit.data !== undefined && isTaken(submit.data)) {
    return <EntryOutcome outcome={submit.data} onAgain={onAgain} />;
  }
  return (
    <FormProvider {...form}>
      <EntryContext value={hand}>
        <form
          className="entry"
          noValidate
          autoComplete="off"
          onSubmit={(event) => event.preventDefault()}
        >
          <EntryBar
            source={source?.file ?? place.declaration}
            draft={draft}
            busy={submit.isPending}
            onLodge={() => void lodge()}
            onCount={count}
            onDiscard={() => {
              draft.end();
              onAgain();
            }}
          />
          <div className="entry-scroll">
            {submit.error !== null && <ErrorNote error={submit.error} doing={t('submit.doing')} />}
            {submit.data !== undefined && !submit.isPending && (
              <RefusedNote outcome={submit.data} />
            )}
            {sections.map(([name, boxes]) => (
              <section
                key={name}
                className="entry-section"
                id={`entry-${name}`}
                aria-label={t(`section.${name}`)}
              >
                <h3>{t(`section.${name}`)}</h3>
                <Boxes boxes={boxes} part="" item={null} />
              </section>
            ))}
            <section
              className="entry-section"
              id="entry-documents"
              aria-label={t('section.documents')}
            >
              <h3>{t('section.documents')}</h3>
              <HeaderRows table="documents" />
              <HeaderRows table="previousDocuments" />
              <HeaderRows table="containers" />
              <HeaderRows table="payments" />
            </section>
            <Goods at={at} onSelect={setAt} />
          </div>
          {source !== undefined && rawOpen && (
            <Excerpt message={source} onClose={() => setRawOpen(false)} />
          )}
        </form>
        <Inspector>
          <EntryFindings findings={tried.data?.findings} error={tried.error} />
        </Inspector>
      </EntryContext>
    </FormProvider>
  );
}

const sections = [
  ['sheet', headerSections.sheet],
  ['transport', headerSections.transport],
  ['money', headerSections.money],
] as const;

/** Whether the core has taken the entry, so that there is nothing left to do here. */
function isTaken({ status }: ImportedMessage): boolean {
  return status === 'routed' || status === 'duplicate';
}

function lookAt(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
}

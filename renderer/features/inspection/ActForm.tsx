import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { FormProvider, useForm } from 'react-hook-form';
import { actDraftSchema, type ActDraft } from '../../../shared/work/inspection.ts';
import { useCommand } from '../../app/commands.tsx';
import { Inspector } from '../../app/inspector.tsx';
import { client } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { forgetKept } from '../../ui/kept.ts';
import { useSheet } from '../work/useSheet.ts';
import type { Work } from '../work/useWork.ts';
import { ActBar } from './ActBar.tsx';
import { ActContext } from './ActContext.tsx';
import { ActNotKept } from './ActNotKept.tsx';
import { ActSection } from './ActSection.tsx';
import { ActSheets, type OpenSheet } from './ActSheets.tsx';
import { afterOrder, followed } from './afterOrder.ts';
import { GapList } from './GapList.tsx';
import { PhotosSection, type Attaching } from './PhotosSection.tsx';
import { sectionOf, type Section } from './sections.ts';
import { useActDraft, type KeptBefore } from './useActDraft.ts';
import { placeOf, useActPlace } from './useActPlace.ts';
import { useActUndo } from './useActUndo.ts';
import { useActUnread } from './useActUnread.ts';
import { useAttachments } from './useAttachments.ts';
import { useFileDrop } from './useFileDrop.ts';
import { useGaps } from './useGaps.ts';
import { useSectionKeys } from './useSectionKeys.ts';

interface ActFormProps {
  readonly state: Work;
  readonly initial: ActDraft;
  readonly before: KeptBefore;
  readonly locked: boolean;
  /** The draft that another window kept is taken in place of what stands here. */
  readonly onReload: () => void;
  /** Something was written that no other window may take from the screen. */
  readonly onTyped: () => void;
  readonly onSigned: () => void;
  readonly onCorrect: () => void;
  readonly onDiscard: () => void;
}

/** The act as it is written, part by part, with what is missing beside it. */
export function ActForm(props: ActFormProps) {
  const { state, initial, before, locked, onReload, onTyped, onSigned, onCorrect, onDiscard } =
    props;
  const t = useWords('inspection');
  const { work } = state;
  const form = useForm<ActDraft>({
    defaultValues: initial,
    resolver: zodResolver(actDraftSchema),
    mode: 'onBlur',
    shouldFocusError: false,
  });
  const { body, section, line, setLine, open, jump, toUnread, show, settle, standAgain } =
    useActPlace(work?.declarationId ?? '');
  const sheets = useSheet<OpenSheet>(work);
  const [attaching, setAttaching] = useState<Attaching>({ kind: 'photo', item: null, note: '' });
  const draft = useActDraft(form, work?.declarationId ?? '', before, locked, onTyped);
  const { unread, now: unreadNow, setUnread, takeOut } = useActUnread(form);
  const steps = useActUndo(form, locked);
  const files = useAttachments(work?.declarationId ?? '', state);
  const { gaps, attached, gapsNow } = useGaps(form, work, files.attachments);

  /** The act follows its order; what was written already stays. */
  async function followOrder() {
    const id = work?.declarationId ?? '';
    const begun = await client.inspection.prefill({ id });
    const ordered = afterOrder(form.getValues(), begun, initial.lines);
    for (const part of followed) form.setValue(part, ordered[part], { shouldDirty: true });
    flushSync(() => setLine(0));
    standAgain();
  }
  async function sign() {
    if (locked || work === null) return;
    settle();
    const [name] = unreadNow().keys();
    if (name !== undefined) return toUnread(name);
    const [gap] = gapsNow();
    if (work.order === null) return sheets.open('order');
    if (gap !== undefined) return jump(gap);
    // Where it could not be kept the form says so; what is signed is what stands there.
    await draft.keeper.flush().catch(() => undefined);
    sheets.open('sign');
  }
  async function choose() {
    open('photos');
    const { paths } = await client.desktop.choosePaths({ what: 'files', title: t('attach') });
    if (paths.length > 0) files.attach.mutate({ ...attaching, paths });
  }
  useSectionKeys(open, () => draft.keeper.leave());
  // By the table of commands, whose keys belong to them until they are let go: the same press must not sign.
  useCommand('inspection.sign', () => void sign());
  useCommand('inspection.order', () => sheets.open('order'), work?.may.work === true);
  useCommand('inspection.attach', () => void choose(), !locked);
  useFileDrop(!locked, (paths) => {
    show('photos');
    files.attach.mutate({ ...attaching, paths });
  });

  if (work === null) return null;
  const missing = new Map<Section, number>();
  for (const { part } of gaps)
    missing.set(sectionOf(part), (missing.get(sectionOf(part)) ?? 0) + 1);
  const [act] = work.acts;
  const away = act?.body.expertise != null && act.body.expertise.conclusion === null;
  const readTheirs = () => {
    draft.keeper.end();
    onReload();
  };
  return (
    <FormProvider {...form}>
      <ActContext value={{ work, locked, unread, setUnread, takeOut }}>
        <form
          className="act"
          noValidate
          autoComplete="off"
          onSubmit={(event) => event.preventDefault()}
        >
          <ActBar
            work={work}
            locked={locked}
            keptAt={draft.keptAt}
            unkept={draft.error !== null}
            at={section}
            missing={missing}
            onSection={open}
            onOrder={() => sheets.open('order')}
            onSign={() => void sign()}
            onCorrect={locked && work.may.work && act !== undefined ? onCorrect : null}
            onConclude={locked && work.may.work && away ? () => sheets.open('conclude') : null}
            onUndo={steps.canUndo ? steps.undo : null}
            onDiscard={
              locked || draft.keptAt === null
                ? null
                : () => {
                    draft.keeper.end();
                    forgetKept(placeOf(work.declarationId));
                    onDiscard();
                  }
            }
          />
          <div
            className="act-body"
            ref={body}
            tabIndex={-1}
            onKeyDown={(event) => {
              // Fields that only show take no keys: the lines are walked through from here.
              const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
              if (!locked || section !== 'goods' || by === 0) return;
              event.preventDefault();
              setLine(Math.min(Math.max(line + by, 0), initial.lines.length - 1));
            }}
          >
            {draft.error !== null && (
              <ActNotKept
                error={draft.error}
                onTheirs={readTheirs}
                onMine={() => void draft.keeper.insist().catch(() => undefined)}
              />
            )}
            <ActSection section={section} locked={locked} line={line} onLine={setLine} />
            {section === 'photos' && (
              <PhotosSection
                state={files}
                attaching={attaching}
                onAttaching={setAttaching}
                onChoose={() => void choose()}
              />
            )}
          </div>
        </form>
        {!locked && (
          <Inspector>
            <GapList
              gaps={gaps}
              unread={[...unread.keys()]}
              items={form.getValues('lines').map(({ item }) => item)}
              onJump={jump}
              onUnread={toUnread}
            />
          </Inspector>
        )}
        <ActSheets
          work={work}
          state={state}
          photos={attached.photos}
          sheets={sheets}
          onOrdered={() => {
            if (!locked) void followOrder();
          }}
          insist={() => draft.keeper.insist()}
          onTheirs={readTheirs}
          onSigned={(view) => {
            draft.keeper.end();
            forgetKept(placeOf(view.declarationId));
            state.show(view);
            onSigned();
          }}
        />
      </ActContext>
    </FormProvider>
  );
}

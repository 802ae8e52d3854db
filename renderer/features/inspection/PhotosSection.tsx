import { Button } from '@blueprintjs/core';
import { Paperclip } from '@blueprintjs/icons';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { attachmentKinds, type Attachment } from '../../../shared/work/attachment.ts';
import type { ActDraft } from '../../../shared/work/inspection.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { ConfirmSheet } from '../../ui/ConfirmSheet.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { formatBytes, formatInstant } from '../../ui/format.ts';
import { Key } from '../../ui/Key.tsx';
import { RefusedFiles } from '../../ui/RefusedFiles.tsx';
import { Select } from '../../ui/Select.tsx';
import { useAct } from './ActContext.tsx';
import { AttachmentSheet } from './AttachmentSheet.tsx';
import { Figure } from './fields.tsx';
import type { Attachments, ToAttach } from './useAttachments.ts';
import './photos.css';

export type Attaching = Omit<ToAttach, 'paths'>;

interface PhotosSectionProps {
  readonly state: Attachments;
  readonly attaching: Attaching;
  readonly onAttaching: (attaching: Attaching) => void;
  readonly onChoose: () => void;
}

/** Photos, scans and papers: chosen by dialog or dropped here; each shown small, and whole when it is opened. */
export function PhotosSection({ state, attaching, onAttaching, onChoose }: PhotosSectionProps) {
  const t = useWords('inspection');
  const { locked } = useAct();
  const [shown, setShown] = useState<Attachment | null>(null);
  const [leaving, setLeaving] = useState<Attachment | null>(null);
  const { attachments, attach, detach } = state;
  const refused = attach.data?.refused ?? [];
  return (
    <>
      <div className="act-fields">
        <Figure kind="count" empty={0} name="photosPromised" label={t('photosPromised.all')} />
      </div>
      {!locked && (
        <>
          <AttachingFields attaching={attaching} onAttaching={onAttaching} />
          <Button
            size="small"
            intent="primary"
            icon={<Paperclip aria-hidden />}
            text={t('attach')}
            endIcon={<Key>Alt+P</Key>}
            aria-keyshortcuts="Alt+P"
            loading={attach.isPending}
            onClick={onChoose}
          />
          <p className="act-hint">{t('attach.how')}</p>
        </>
      )}
      <RefusedFiles
        heading={t('attach.refused')}
        files={refused.map(({ file, why }) => ({ file, why: t(`refusal.${why}`) }))}
      />
      {attach.error !== null && <ErrorNote error={attach.error} doing={t('attach.doing')} />}
      {detach.error !== null && <ErrorNote error={detach.error} doing={t('detach.doing')} />}
      {attachments.length === 0 && <p className="act-hint">{t('attach.none')}</p>}
      <ul className="act-pictures">
        {attachments.map((one) => (
          <Picture
            key={one.id}
            one={one}
            onShow={() => setShown(one)}
            onRemove={locked ? null : () => setLeaving(one)}
          />
        ))}
      </ul>
      {shown !== null && <AttachmentSheet attachment={shown} onClose={() => setShown(null)} />}
      <ConfirmSheet
        open={leaving !== null}
        title={t('detach.ask', { name: leaving?.name ?? '' })}
        safe={t('detach.keep')}
        dangerous={t('detach')}
        onConfirm={() => leaving !== null && detach.mutate(leaving.id)}
        onClose={() => setLeaving(null)}
      >
        <p>{t('detach.what')}</p>
      </ConfirmSheet>
    </>
  );
}

function AttachingFields(props: Pick<PhotosSectionProps, 'attaching' | 'onAttaching'>) {
  const t = useWords('inspection');
  const { attaching, onAttaching } = props;
  const lines = useWatch<ActDraft, 'lines'>({ name: 'lines' });
  return (
    <div className="act-fields">
      <div className="act-field">
        <label htmlFor="act-attach-kind">{t('attach.kind')}</label>
        <Select
          id="act-attach-kind"
          value={attaching.kind}
          onChange={({ target }) =>
            onAttaching({
              ...attaching,
              kind: attachmentKinds.find((kind) => kind === target.value) ?? 'photo',
            })
          }
        >
          {attachmentKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`attach.${kind}`)}
            </option>
          ))}
        </Select>
      </div>
      <div className="act-field">
        <label htmlFor="act-attach-item">{t('attach.item')}</label>
        <Select
          id="act-attach-item"
          value={attaching.item ?? ''}
          onChange={({ target }) =>
            onAttaching({ ...attaching, item: target.value === '' ? null : Number(target.value) })
          }
        >
          <option value="">{t('attach.whole')}</option>
          {lines.map(({ item }) => (
            <option key={item} value={item}>
              {t('goods.item', { item })}
            </option>
          ))}
        </Select>
      </div>
      <div className="act-field">
        <label htmlFor="act-attach-note">{t('note')}</label>
        <input
          id="act-attach-note"
          className="bp6-input bp6-fill"
          maxLength={300}
          value={attaching.note}
          onChange={({ target }) => onAttaching({ ...attaching, note: target.value })}
        />
      </div>
    </div>
  );
}

interface PictureProps {
  readonly one: Attachment;
  readonly onShow: () => void;
  readonly onRemove: (() => void) | null;
}

function Picture({ one, onShow, onRemove }: PictureProps) {
  const t = useWords('inspection');
  const language = useLanguage();
  const { thumbnail, name, item, note, size, at, by } = one;
  // A PNG begins so in base64; the core took nothing else but a JPEG.
  const type = thumbnail?.startsWith('iVBORw0KGgo') === true ? 'png' : 'jpeg';
  return (
    <li>
      <button
        type="button"
        className="act-picture"
        onClick={onShow}
        aria-label={t('attach.show', { name })}
      >
        {thumbnail === null ? (
          <span className="act-no-picture">{one.type === 'application/pdf' ? 'PDF' : '…'}</span>
        ) : (
          <img src={`data:image/${type};base64,${thumbnail}`} alt="" />
        )}
      </button>
      <span className="act-picture-name" title={`${name} · ${by}, ${formatInstant(at)}`}>
        {name}
      </span>
      <span className="act-picture-facts">
        {t(`attach.${one.kind}`)}
        {item !== null && ` · ${t('goods.item', { item })}`} · {formatBytes(size, language)}
      </span>
      {note !== '' && <span className="act-picture-facts">{note}</span>}
      {onRemove !== null && (
        <Button
          size="small"
          variant="minimal"
          text={t('detach')}
          aria-label={`${t('detach')}: ${name}`}
          onClick={onRemove}
        />
      )}
    </li>
  );
}

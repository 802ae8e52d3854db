import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { ConfirmSheet } from '../../ui/ConfirmSheet.tsx';
import { formatCount, formatInstant } from '../../ui/format.ts';
import { fileName } from '../intake/fileName.ts';
import type { EntryDraft } from './useEntryDraft.ts';

interface EntryBarProps {
  /** The message or document it is entered from; `null`: from nothing. */
  readonly source: string | null;
  readonly draft: EntryDraft;
  readonly busy: boolean;
  readonly onLodge: () => void;
  readonly onCount: () => void;
  readonly onDiscard: () => void;
}

const stops = ['sheet', 'transport', 'money', 'documents', 'goods'] as const;

/** What is being entered, whether it is kept, the ways through the form, and lodging it. */
export function EntryBar({ source, draft, busy, onLodge, onCount, onDiscard }: EntryBarProps) {
  const t = useWords('entry');
  const [asking, setAsking] = useState(false);
  const items = draft.entered.declaration.items.length;
  return (
    <header className="entry-bar">
      <div className="entry-name">
        <h2 title={source ?? undefined}>
          {source === null ? t('new') : t('from', { source: fileName(source) })}
        </h2>
        <span className="entry-kept" role="status">
          {draft.tooLarge
            ? t('draft.tooLarge')
            : draft.keptAt === null
              ? t('draft.none')
              : t('draft.kept', { at: formatInstant(draft.keptAt) })}
        </span>
      </div>
      <div className="entry-orders">
        <Button
          size="small"
          variant="outlined"
          text={t('count')}
          title={t('count.what')}
          onClick={onCount}
        />
        <Button
          size="small"
          variant="outlined"
          text={t('discard')}
          disabled={draft.keptAt === null}
          onClick={() => setAsking(true)}
        />
        <Button
          size="small"
          intent="primary"
          text={t(busy ? 'lodging' : 'lodge')}
          title="Ctrl+Enter"
          disabled={busy}
          onClick={onLodge}
        />
      </div>
      <nav className="entry-stops" aria-label={t('stops')}>
        {stops.map((stop) => (
          <button
            key={stop}
            type="button"
            onClick={() => document.getElementById(`entry-${stop}`)?.scrollIntoView()}
          >
            {t(`section.${stop}`)}
          </button>
        ))}
      </nav>
      <ConfirmSheet
        open={asking}
        title={t('discard.ask')}
        safe={t('discard.keep')}
        dangerous={t('discard')}
        onConfirm={onDiscard}
        onClose={() => setAsking(false)}
      >
        <p>{t('discard.what', { items: formatCount(items) })}</p>
      </ConfirmSheet>
    </header>
  );
}

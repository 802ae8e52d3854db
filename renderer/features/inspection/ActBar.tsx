import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import type { WorkView } from '../../../shared/contract/work.ts';
import { useWords } from '../../i18n/index.ts';
import { ConfirmSheet } from '../../ui/ConfirmSheet.tsx';
import { formatInstant, formatRecent } from '../../ui/format.ts';
import { Key } from '../../ui/Key.tsx';
import { Countdown } from '../work/Countdown.tsx';
import { SigningButtons } from '../work/SigningButtons.tsx';
import { typedOrdinals } from './ordinals.ts';
import { sections, type Section } from './sections.ts';
import './act-bar.css';

interface ActBarProps {
  readonly work: WorkView;
  readonly locked: boolean;
  readonly keptAt: string | null;
  readonly unkept: boolean;
  readonly at: Section;
  /** How many gaps each section has. */
  readonly missing: ReadonlyMap<Section, number>;
  readonly onSection: (section: Section) => void;
  readonly onOrder: () => void;
  readonly onSign: () => void;
  readonly onCorrect: (() => void) | null;
  readonly onConclude: (() => void) | null;
  /** `null`: there is no step to take back. */
  readonly onUndo: (() => void) | null;
  readonly onDiscard: (() => void) | null;
}

/** What is inspected, by which order, until when, whether it is kept; the ways through the act, and signing it. */
export function ActBar(props: ActBarProps) {
  const { work, locked, keptAt, unkept, at, missing } = props;
  const { onSection, onOrder, onSign, onCorrect, onConclude, onUndo, onDiscard } = props;
  const t = useWords('inspection');
  const commands = useWords('commands');
  const [asking, setAsking] = useState(false);
  const { order, clock, acts, may } = work;
  const [act] = acts;
  const ordered = (
    <span className="act-order" title={order?.number}>
      {order === null
        ? t('order.none')
        : t('order.said', {
            percent: order.percent,
            items: order.items.length === 0 ? t('order.items.all') : typedOrdinals(order.items),
          })}
    </span>
  );
  const discard = onDiscard !== null && (
    <Button size="small" variant="minimal" text={t('discard')} onClick={() => setAsking(true)} />
  );
  return (
    <header className="act-bar">
      <div className="act-title">
        <h2>
          {t('title', { number: work.registrationNumber ?? work.declarationId })}
          {act !== undefined && <span className="act-number figures"> № {act.number}</span>}
        </h2>
        {clock !== null && work.state !== 'ended' && (
          <Countdown dueAt={clock.dueAt} stopped={clock.stoppedAt !== null} />
        )}
        {!locked && ordered}
        <span className="act-kept" role="status">
          {locked
            ? act === undefined
              ? t('notMine')
              : t('signed', {
                  name: act.name,
                  at: formatInstant(act.signedAt),
                  version: act.version,
                })
            : unkept
              ? t('unkept')
              : keptAt === null
                ? t('kept.none')
                : t('kept', { at: formatRecent(keptAt) })}
        </span>
      </div>
      <div className="act-orders">
        {/* Who signed takes the room above. */}
        {locked && ordered}
        {may.work && (
          <Button
            size="small"
            variant="outlined"
            text={commands('inspection.order')}
            endIcon={<Key>Alt+O</Key>}
            aria-keyshortcuts="Alt+O"
            onClick={onOrder}
          />
        )}
        {onConclude !== null && (
          <Button size="small" intent="primary" text={t('conclude')} onClick={onConclude} />
        )}
        {onCorrect !== null && (
          <Button size="small" variant="outlined" text={t('correct')} onClick={onCorrect} />
        )}
        {!locked && (
          <SigningButtons undo={t('undo')} onUndo={onUndo} sign={t('sign')} onSign={onSign}>
            {discard}
          </SigningButtons>
        )}
      </div>
      <nav className="act-sections" aria-label={t('sections')}>
        <kbd aria-hidden className="act-alt">
          Alt +
        </kbd>
        {sections.map((section, n) => (
          <button
            key={section}
            type="button"
            aria-current={section === at ? 'true' : undefined}
            aria-keyshortcuts={`Alt+${n + 1}`}
            onClick={() => onSection(section)}
          >
            <kbd aria-hidden>{n + 1}</kbd> {t(`section.${section}`)}
            {!locked && (missing.get(section) ?? 0) > 0 && (
              <span className="act-missing figures" title={t('gaps')}>
                {missing.get(section)}
              </span>
            )}
          </button>
        ))}
      </nav>
      <ConfirmSheet
        open={asking}
        title={t('discard.ask')}
        safe={t('discard.keep')}
        dangerous={t('discard')}
        onConfirm={() => onDiscard?.()}
        onClose={() => setAsking(false)}
      >
        <p>{t('discard.what')}</p>
      </ConfirmSheet>
    </header>
  );
}

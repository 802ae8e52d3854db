import { Button } from '@blueprintjs/core';
import { ChevronDown, ChevronUp, Document } from '@blueprintjs/icons';
import { traderOf } from '../../../shared/declaration.ts';
import type { DeclarationPage } from '../../../shared/contract/declarations.ts';
import type { QueueName } from '../../../shared/work/states.ts';
import { useWords } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { formatCount, formatInstant } from '../../ui/format.ts';
import { procedureOf, typeOf } from './kind.ts';
import { useCodes } from './useCodes.ts';
import type { QueueWalk } from './useQueueWalk.ts';
import './header-strip.css';

interface HeaderStripProps {
  readonly page: DeclarationPage;
  /** Where its work stands; `null`: in none, or it is over. */
  readonly queue: QueueName | null;
  readonly walk: QueueWalk;
  readonly onRaw: () => void;
}

/** What is always in sight: which declaration, its corridor, what decided it, and what came of it; the bar of the work says where it stands. */
export function HeaderStrip({ page, queue, walk, onRaw }: HeaderStripProps) {
  const t = useWords('declaration');
  const terms = useWords('terms');
  const outcomes = useWords('outcomes');
  const documents = useWords('consignments');
  const codes = useCodes();
  const { declaration, corridor } = page;
  const trader = traderOf(declaration);
  const last = page.results[0];
  const type = [
    declaration.document === 'goods' ? null : documents(`document.${declaration.document}`),
    typeOf(declaration),
    procedureOf(declaration, codes),
  ]
    .filter(Boolean)
    .join(' · ');
  const number = declaration.registrationNumber;
  return (
    <header className="declaration-strip">
      <div className="declaration-name">
        <CorridorSign corridor={corridor} size={22} silent />
        <h2 className="figures">{number ?? terms('status.unregistered')}</h2>
        {number !== null && <CopyButton small text={number} />}
        <span className="declaration-type" title={type}>
          {type}
        </span>
        <span className="declaration-actions">
          <WalkButtons walk={walk} />
          <Button
            size="small"
            variant="outlined"
            icon={<Document aria-hidden />}
            text={t('raw')}
            onClick={onRaw}
          />
        </span>
      </div>
      <dl className="declaration-facts">
        <div>
          <dt>{terms('term.corridor')}</dt>
          <dd>{terms(`corridor.${corridor}.short`)}</dd>
        </div>
        {queue !== null && queue !== corridor && (
          <div>
            <dt>{t('queue')}</dt>
            <dd>{terms(`corridor.${queue}`)}</dd>
          </div>
        )}
        <div>
          <dt>{t('decidedBy')}</dt>
          <dd>{terms(`decidedBy.${page.decidedBy}`)}</dd>
        </div>
        {last !== undefined && (
          <div>
            <dt>{terms('short.result')}</dt>
            <dd>{outcomes(last.outcome)}</dd>
          </div>
        )}
        <div className="declaration-trader">
          <dt>{terms('short.trader')}</dt>
          <dd title={[trader?.name, trader?.code].filter(Boolean).join(' · ')}>
            {trader?.name ?? trader?.code ?? '—'}
          </dd>
        </div>
        <div>
          <dt>{terms('short.receivedAt')}</dt>
          <dd className="figures">{formatInstant(page.receivedAt)}</dd>
        </div>
      </dl>
    </header>
  );
}

function WalkButtons({ walk }: { readonly walk: QueueWalk }) {
  const words = useWords('commands');
  if (walk.place === null) return null;
  return (
    <span className="walk-buttons">
      <Button
        size="small"
        variant="minimal"
        icon={<ChevronUp aria-hidden />}
        disabled={!walk.canGoUp}
        aria-label={words('declaration.previous')}
        aria-keyshortcuts="Alt+ArrowUp"
        title={`${words('declaration.previous')} (Alt+↑)`}
        onClick={() => walk.step(-1)}
      />
      <span className="figures">
        {formatCount(walk.place.index + 1)} / {formatCount(walk.place.total)}
      </span>
      <Button
        size="small"
        variant="minimal"
        icon={<ChevronDown aria-hidden />}
        disabled={!walk.canGoDown}
        aria-label={words('declaration.next')}
        aria-keyshortcuts="Alt+ArrowDown"
        title={`${words('declaration.next')} (Alt+↓)`}
        onClick={() => walk.step(1)}
      />
    </span>
  );
}

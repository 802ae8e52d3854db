import type { ActGap } from '../../../shared/work/act-gaps.ts';
import { useWords } from '../../i18n/index.ts';
import { newEffect } from './actUnread.ts';
import './gaps.css';

interface GapListProps {
  readonly gaps: readonly ActGap[];
  /** Names of the fields in which something is typed that is no part of the act. */
  readonly unread: readonly string[];
  /** Item of each line of goods: what a gap of a line is named by. */
  readonly items: readonly number[];
  readonly onJump: (gap: ActGap) => void;
  readonly onUnread: (name: string) => void;
}

/** What keeps the act from being signed, each a step to the place where it is mended. */
export function GapList({ gaps, unread, items, onJump, onUnread }: GapListProps) {
  const t = useWords('inspection');
  /** The item of the line that a field is of. */
  function ofLine(name: string) {
    const line = /^lines\.(\d+)\./.exec(name)?.[1];
    const item = line === undefined ? undefined : items[Number(line)];
    return item === undefined ? null : <b>{t('goods.item', { item })}: </b>;
  }
  const whole = gaps.length === 0 && unread.length === 0;
  return (
    <section className="act-gaps" aria-label={t('gaps')}>
      <h3>
        {t('gaps')} <span className="figures">{gaps.length + unread.length}</span>
      </h3>
      {whole ? (
        <p>{t('gaps.none')}</p>
      ) : (
        <ul>
          {unread.map((name) => (
            <li key={name}>
              <button type="button" onClick={() => onUnread(name)}>
                {ofLine(name)}
                {t(name === newEffect ? 'gap.unadded' : 'gap.wrong')}
              </button>
            </li>
          ))}
          {gaps.map((gap) => (
            <li key={`${gap.fault} ${gap.part} ${gap.line}`}>
              <button type="button" onClick={() => onJump(gap)}>
                {gap.part === 'lines' && gap.line !== null && (
                  <b>{t('goods.item', { item: items[gap.line] ?? gap.line + 1 })}: </b>
                )}
                {t(`gap.${gap.fault}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

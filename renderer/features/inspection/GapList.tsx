import type { ActGap } from '../../../shared/work/inspection.ts';
import { useWords } from '../../i18n/index.ts';
import './gaps.css';

interface GapListProps {
  readonly gaps: readonly ActGap[];
  readonly wrong: readonly string[];
  /** Item of each line of goods: what a gap of a line is named by. */
  readonly items: readonly number[];
  readonly onJump: (gap: ActGap) => void;
  readonly onWrong: (name: string) => void;
}

/** What keeps the act from being signed, each a step to the place where it is mended. */
export function GapList({ gaps, wrong, items, onJump, onWrong }: GapListProps) {
  const t = useWords('inspection');
  const whole = gaps.length === 0 && wrong.length === 0;
  return (
    <section className="act-gaps" aria-label={t('gaps')}>
      <h3>
        {t('gaps')} <span className="figures">{gaps.length + wrong.length}</span>
      </h3>
      {whole ? (
        <p>{t('gaps.none')}</p>
      ) : (
        <ul>
          {wrong.map((name) => (
            <li key={name}>
              <button type="button" onClick={() => onWrong(name)}>
                {t('gap.wrong')}
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

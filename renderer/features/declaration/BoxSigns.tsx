import type { HitExplanation } from '../../../shared/explanation.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { sayValue } from '../versions/sayValue.ts';
import { useValueWords } from '../versions/useValueWords.ts';
import { useJumps } from './jump.tsx';
import type { BoxPlace } from './places.ts';
import { concerns, placeOfChange, samePlace } from './signs.ts';

/** A diamond: a doubt sends the officer here. */
export function LookSign() {
  const t = useWords('declaration');
  return (
    <svg className="place-sign" width="12" height="12" viewBox="0 0 12 12" role="img">
      <title>{t('look.here')}</title>
      <path d="M6 0.8 11.2 6 6 11.2 0.8 6Z" />
    </svg>
  );
}

/** A delta: announced otherwise. */
export function ChangedSign() {
  const t = useWords('declaration');
  return (
    <svg className="place-sign" data-open width="12" height="12" viewBox="0 0 12 12" role="img">
      <title>{t('changed.here')}</title>
      <path d="M6 1.2 11 10.8H1Z" />
    </svg>
  );
}

/** What concerns a box besides findings: the doubts that send here, and what was announced otherwise. */
export function BoxSigns({ place }: { readonly place: BoxPlace }) {
  const t = useWords('declaration');
  const language = useLanguage();
  const words = useValueWords();
  const { jumps } = useJumps();
  const { hits, changes } = jumps;
  return (
    <>
      {areasOf(hits, place).map(({ index, count }) => {
        const hit = hits[index];
        return hit === undefined ? null : (
          <button
            key={index}
            type="button"
            className="box-sign"
            title={hit.instruction[language]}
            aria-describedby={hitElementId(index)}
            onClick={() => jumps.toHit(index)}
          >
            <LookSign />
            <span>
              {hit.area[language]}
              {count > 1 && <span className="figures"> × {count}</span>}
            </span>
          </button>
        );
      })}
      {changes.map((change, index) => {
        const at = placeOfChange(change);
        if (at === null || !samePlace(at, place)) return null;
        const earlier =
          change.before === null
            ? t('changed.added')
            : sayValue(change.before, change.field, words);
        const text = t('changed.earlier', { value: earlier ?? '—' });
        return (
          <p key={index} className="box-sign box-earlier" title={text}>
            <ChangedSign />
            <span>{text}</span>
          </p>
        );
      })}
    </>
  );
}

/** The doubts about a place, those of one area as one: the first of them, and how many they are. */
function areasOf(hits: readonly HitExplanation[], place: BoxPlace) {
  const areas = new Map<string, { readonly index: number; count: number }>();
  hits.forEach((hit, index) => {
    if (!concerns(hit, place)) return;
    const known = areas.get(hit.area.en);
    if (known === undefined) areas.set(hit.area.en, { index, count: 1 });
    else known.count += 1;
  });
  return [...areas.values()];
}

/** The element of the sentence of a doubt, to jump to. */
export const hitElementId = (index: number): string => `why-hit-${index}`;

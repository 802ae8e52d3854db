import type { OpenThing } from '../../../shared/contract/work.ts';
import { useWords } from '../../i18n/index.ts';

/** What keeps the declaration from being released, in the order it is best dealt with. */
export function OpenThings({ things }: { readonly things: readonly OpenThing[] }) {
  const t = useWords('work');
  const measures = useWords('measures');
  if (things.length === 0) return null;
  const what = ({ kind, what: which }: OpenThing): string => {
    if (kind === 'measure') return `${which} ${measures(which)}`;
    if (kind === 'approval') return t(`approval.${which}`);
    if (kind === 'suspension') return t(`suspend.${which}`);
    if (kind === 'draft') return t(`draft.${which}`);
    return `№ ${which}`;
  };
  return (
    <div className="open-things">
      <h3>{t('open')}</h3>
      <ul>
        {things.map((thing) => (
          <li key={`${thing.kind} ${thing.what}`}>
            <span className="open-kind">{t(`open.${thing.kind}`)}</span> {what(thing)}
            {thing.kind === 'measure' && thing.mandatory && (
              <span className="measure-mandatory">{t('mandatory')}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

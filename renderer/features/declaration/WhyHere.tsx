import type { HitExplanation, OfficerExplanation } from '../../../shared/explanation.ts';
import { useLanguage, useWords } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { hitElementId, LookSign } from './BoxSigns.tsx';
import { useJumps } from './jump.tsx';
import { isItemBox } from './places.ts';
import './findings.css';

interface WhyHereProps {
  readonly why: OfficerExplanation;
  /** In a narrow panel: only what must be read. */
  readonly brief?: boolean;
}

/** Why a declaration came into its corridor, as much of it as an officer may know, and what to do. */
export function WhyHere({ why, brief }: WhyHereProps) {
  const t = useWords('explanation');
  const { decidedBy, hits, reproduced } = why;
  return (
    <div className="why-here">
      <p className="why-lead">{t(`why.${decidedBy}`)}</p>
      {!reproduced && <p className="why-lead">{t('notReproduced')}</p>}
      {hits.length > 0 && (
        <ul className="why-hits">
          {hits.map((hit, index) => (
            // Explanations carry no identity: an officer is not told which profile it was.
            <Hit key={index} index={index} hit={hit} brief={brief === true} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface HitProps {
  readonly index: number;
  readonly hit: HitExplanation;
  readonly brief: boolean;
}

function Hit({ index, hit, brief }: HitProps) {
  const { possible } = useJumps();
  const t = useWords('explanation');
  const measures = useWords('measures');
  const language = useLanguage();
  return (
    <li className="why-hit" id={possible ? hitElementId(index) : undefined} tabIndex={-1}>
      <h4>
        <CorridorSign corridor={hit.corridor} />
        <span>{hit.area[language]}</span>
        {possible && hit.boxes.length > 0 && <LookSign />}
      </h4>
      <p>{hit.instruction[language]}</p>
      <div className="why-marks">
        {hit.items.length > 0 && (
          <span>
            {t('items')}: <Items ordinals={hit.items} most={brief ? 6 : 20} />
          </span>
        )}
        {hit.boxes.length > 0 && (
          <span>
            {t('boxes')}: <Boxes boxes={hit.boxes} item={hit.items[0] ?? null} />
          </span>
        )}
        {hit.measures.length > 0 && (
          <span>
            {t('measures')}: <b>{hit.measures.map((code) => measures(code)).join('; ')}</b>
          </span>
        )}
      </div>
    </li>
  );
}

function Items({
  ordinals,
  most,
}: {
  readonly ordinals: readonly number[];
  readonly most: number;
}) {
  const { jumps, possible } = useJumps();
  return (
    <>
      {ordinals.slice(0, most).map((ordinal) =>
        possible ? (
          <button
            key={ordinal}
            type="button"
            className="place-link figures"
            onClick={() => jumps.toItem(ordinal)}
          >
            {ordinal}
          </button>
        ) : (
          <span key={ordinal} className="place-link figures">
            {ordinal}
          </span>
        ),
      )}
      {ordinals.length > most && <span>+{ordinals.length - most}</span>}
    </>
  );
}

function Boxes({
  boxes,
  item,
}: {
  readonly boxes: readonly string[];
  readonly item: number | null;
}) {
  const terms = useWords('terms');
  const { jumps, possible } = useJumps();
  return (
    <>
      {boxes.map((box) =>
        possible ? (
          <button
            key={box}
            type="button"
            className="place-link figures"
            title={terms(`box.${box}`)}
            onClick={() => jumps.toBox({ box, item: isItemBox(box) ? item : null })}
          >
            {box}
          </button>
        ) : (
          <span key={box} className="place-link figures" title={terms(`box.${box}`)}>
            {box}
          </span>
        ),
      )}
    </>
  );
}

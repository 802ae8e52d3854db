import type { Rate, Replay } from '../../../../shared/replay.ts';
import { useWords } from '../../../i18n/index.ts';
import { formatCount } from '../../../ui/format.ts';
import { formatShare } from '../profileColumns.tsx';

interface NotesProps {
  readonly replay: Replay;
  /** The results whose rate and interval are shown. */
  readonly results: Rate;
  readonly more?: readonly string[];
}

/** What one has to know to read the figures rightly. */
export function Notes({ replay: { baseline, hoursSource }, results, more = [] }: NotesProps) {
  const t = useWords('replayDesk');
  const words = useWords('replay');
  const chance =
    baseline.rate === null
      ? words('baseline.none')
      : words('baseline', {
          checked: formatCount(baseline.checked),
          confirmed: formatCount(baseline.confirmed),
          rate: formatShare(baseline.rate),
        });
  const notes = [
    t('bias'),
    ...(results.low === null ? [] : [t('interval.what'), t('interval.bar')]),
    chance,
    words('hoursSource', { source: words(`source.${hoursSource}`) }),
    ...more,
  ];
  return (
    <ul className="replay-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

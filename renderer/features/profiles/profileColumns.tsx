import type { ColDef } from 'ag-grid-community';
import type { Language } from '../../../shared/languages.ts';
import type { Words } from '../../i18n/index.ts';
import { diagnosticSeverities } from '../../../shared/diagnostic.ts';
import { sayDiagnostic } from '../../../shared/sentence/diagnostic.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { formatCount, formatDate, formatNumber, formatTenge, nothing } from '../../ui/format.ts';
import { figuresColumn, wordsColumn } from '../../ui/grid/columns.tsx';
import { SeveritySign } from '../declaration/FindingList.tsx';
import type { ActiveDiagnostic, ActiveProfile } from './active.ts';

interface ProfileWords {
  /** What the analyzer says of a profile, the gravest first. */
  readonly said: (profile: string) => readonly ActiveDiagnostic[];
  readonly t: Words;
  readonly terms: Words;
  readonly language: Language;
}

/** Share of the results that confirmed the risk; `null` before the first result. */
export function hitRate({ results, confirmed }: ActiveProfile): number | null {
  return results === 0 ? null : confirmed / results;
}

export function formatShare(share: number | null): string {
  return share === null ? nothing : `${formatNumber(share * 100, 1)}\u00a0%`;
}

/**
 * The columns of the list of profiles: what it came to before what it is, so that a narrow window
 * shows it, too; all that is not hidden fits a window of 1920.
 */
export function profileColumns({
  said,
  t,
  terms,
  language,
}: ProfileWords): ColDef<ActiveProfile>[] {
  const head = (term: string) => ({ head: terms(`short.${term}`), term: terms(`term.${term}`) });
  return [
    wordsColumn<ActiveProfile>({
      id: 'corridor',
      ...head('corridor'),
      head: '',
      width: 36,
      pinned: true,
      text: ({ corridor }) => terms(`corridor.${corridor}`),
      render: ({ corridor }) => <CorridorSign corridor={corridor} />,
    }),
    wordsColumn<ActiveProfile>({
      id: 'code',
      ...head('profile'),
      width: 190,
      pinned: true,
      text: ({ code }) => code,
    }),
    wordsColumn<ActiveProfile>({
      id: 'analysis',
      head: t('analysis.short'),
      term: t('analysis.full'),
      width: 70,
      text: ({ code }) =>
        said(code)
          .map((each) => each.code)
          .join(', '),
      tooltip: ({ code }) =>
        said(code)
          .map((each) => sayDiagnostic(each, language).message)
          .join('; '),
      order: ({ code }) => gravity(said(code)),
      render: ({ code }) => <Said diagnostics={said(code)} />,
    }),
    wordsColumn<ActiveProfile>({
      id: 'area',
      ...head('area'),
      width: 222,
      text: ({ area }) => area[language],
    }),
    figuresColumn<ActiveProfile>({
      id: 'hits',
      head: terms('short.hits'),
      term: t('hits.full'),
      width: 110,
      text: ({ hits }) => formatCount(hits),
      order: ({ hits }) => hits,
    }),
    figuresColumn<ActiveProfile>({
      id: 'rate',
      head: t('rate'),
      term: t('rate.full'),
      width: 116,
      text: (profile) => formatShare(hitRate(profile)),
      order: (profile) => hitRate(profile) ?? -1,
    }),
    figuresColumn<ActiveProfile>({
      id: 'assessed',
      head: t('assessed'),
      term: t('assessed.full'),
      width: 140,
      text: ({ assessed }) => formatTenge(assessed?.minor ?? null),
      order: ({ assessed }) => assessed?.minor ?? Number.NEGATIVE_INFINITY,
    }),
    figuresColumn<ActiveProfile>({
      id: 'confirmed',
      ...head('confirmed'),
      width: 110,
      text: ({ confirmed }) => formatCount(confirmed),
      order: ({ confirmed }) => confirmed,
    }),
    figuresColumn<ActiveProfile>({
      id: 'results',
      head: t('results'),
      term: t('results.full'),
      width: 116,
      hidden: true,
      text: ({ results }) => formatCount(results),
      order: ({ results }) => results,
    }),
    wordsColumn<ActiveProfile>({
      id: 'kind',
      head: t('kind'),
      term: t('kind.full'),
      width: 108,
      text: ({ kind }) => terms(`profileKind.${kind}`),
    }),
    figuresColumn<ActiveProfile>({
      id: 'weight',
      ...head('weight'),
      width: 62,
      text: ({ kind, weight }) => (kind === 'mandatory' ? nothing : formatCount(weight)),
      order: ({ weight }) => weight,
    }),
    wordsColumn<ActiveProfile>({
      id: 'validity',
      ...head('validity'),
      width: 176,
      text: (profile) => validity(profile, terms),
      order: ({ validTo }) => validTo ?? '9999',
    }),
    figuresColumn<ActiveProfile>({
      id: 'version',
      head: t('version'),
      term: t('version'),
      width: 80,
      hidden: true,
      text: ({ version }) => String(version),
      order: ({ version }) => version,
    }),
  ];
}

/** The gravest first; where there is nothing, last. */
function gravity([gravest]: readonly ActiveDiagnostic[]): number {
  return gravest === undefined
    ? diagnosticSeverities.length
    : diagnosticSeverities.indexOf(gravest.severity);
}

/** The sign of the gravest thing said of a profile, and how many there are if more than one. */
function Said({ diagnostics }: { readonly diagnostics: readonly ActiveDiagnostic[] }) {
  const [gravest] = diagnostics;
  if (gravest === undefined) return null;
  return (
    <span className="analysis-count">
      <SeveritySign severity={gravest.severity} />
      {diagnostics.length > 1 && diagnostics.length}
    </span>
  );
}

export function validity(
  { validFrom, validTo }: Pick<ActiveProfile, 'validFrom' | 'validTo'>,
  terms: Words,
): string {
  return `${formatDate(validFrom)} – ${validTo === null ? terms('validity.open') : formatDate(validTo)}`;
}

import type { ColDef } from 'ag-grid-community';
import type { Language } from '../../../shared/languages.ts';
import type { Words } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { formatCount, formatDate, formatNumber, nothing } from '../../ui/format.ts';
import { figuresColumn, wordsColumn } from '../../ui/grid/columns.tsx';
import type { ActiveProfile } from './active.ts';

interface ProfileWords {
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

/** The columns of the list of profiles. */
export function profileColumns({ t, terms, language }: ProfileWords): ColDef<ActiveProfile>[] {
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
      id: 'area',
      ...head('area'),
      width: 230,
      text: ({ area }) => area[language],
    }),
    wordsColumn<ActiveProfile>({
      id: 'kind',
      head: t('kind'),
      term: t('kind.full'),
      width: 110,
      text: ({ kind }) => terms(`profileKind.${kind}`),
    }),
    figuresColumn<ActiveProfile>({
      id: 'weight',
      ...head('weight'),
      width: 72,
      text: ({ kind, weight }) => (kind === 'mandatory' ? nothing : formatCount(weight)),
      order: ({ weight }) => weight,
    }),
    figuresColumn<ActiveProfile>({
      id: 'hits',
      ...head('hits'),
      width: 122,
      text: ({ hits }) => formatCount(hits),
      order: ({ hits }) => hits,
    }),
    figuresColumn<ActiveProfile>({
      id: 'results',
      head: t('results'),
      term: t('results.full'),
      width: 116,
      text: ({ results }) => formatCount(results),
      order: ({ results }) => results,
    }),
    figuresColumn<ActiveProfile>({
      id: 'confirmed',
      ...head('confirmed'),
      width: 124,
      text: ({ confirmed }) => formatCount(confirmed),
      order: ({ confirmed }) => confirmed,
    }),
    figuresColumn<ActiveProfile>({
      id: 'rate',
      head: t('rate'),
      term: t('rate.full'),
      width: 128,
      text: (profile) => formatShare(hitRate(profile)),
      order: (profile) => hitRate(profile) ?? -1,
    }),
    wordsColumn<ActiveProfile>({
      id: 'validity',
      ...head('validity'),
      width: 180,
      text: validity,
      order: ({ validTo }) => validTo ?? '9999',
    }),
    figuresColumn<ActiveProfile>({
      id: 'version',
      head: t('version'),
      term: t('version'),
      width: 80,
      text: ({ version }) => String(version),
      order: ({ version }) => version,
    }),
  ];
}

export function validity({
  validFrom,
  validTo,
}: Pick<ActiveProfile, 'validFrom' | 'validTo'>): string {
  return `${formatDate(validFrom)} – ${validTo === null ? '…' : formatDate(validTo)}`;
}

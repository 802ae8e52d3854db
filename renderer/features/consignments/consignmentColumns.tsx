import type { ColDef } from 'ag-grid-community';
import type { ConsignmentRow } from '../../../shared/contract/consignments.ts';
import type { Words } from '../../i18n/index.ts';
import { CorridorSign } from '../../ui/CorridorSign.tsx';
import { formatDate, formatInstant, nothing } from '../../ui/format.ts';
import { figuresColumn, wordsColumn } from '../../ui/grid/columns.tsx';

/** The columns of the list of consignments. The order is the core's: what happened last stands first. */
export function consignmentColumns(t: Words, terms: Words): ColDef<ConsignmentRow>[] {
  const fixed = { sortable: false } as const;
  const named = (id: string) => ({ id, head: t(id), term: t(id), ...fixed });
  return [
    wordsColumn<ConsignmentRow>({
      ...named('corridor'),
      head: '',
      width: 36,
      pinned: true,
      text: ({ corridor }) => (corridor === null ? nothing : terms(`corridor.${corridor}`)),
      render: ({ corridor }) => (corridor === null ? null : <CorridorSign corridor={corridor} />),
    }),
    wordsColumn<ConsignmentRow>({
      ...named('state'),
      width: 136,
      pinned: true,
      text: ({ state }) => t(`state.${state}`),
    }),
    wordsColumn<ConsignmentRow>({
      ...named('trader'),
      width: 240,
      text: ({ traderName }) => traderName ?? nothing,
    }),
    wordsColumn<ConsignmentRow>({
      ...named('vehicle'),
      width: 150,
      text: ({ vehicle }) => vehicle ?? nothing,
    }),
    wordsColumn<ConsignmentRow>({
      ...named('containers'),
      width: 136,
      text: ({ containers }) => containers ?? nothing,
    }),
    wordsColumn<ConsignmentRow>({
      ...named('goods'),
      width: 240,
      text: ({ goods }) => goods ?? nothing,
    }),
    figuresColumn<ConsignmentRow>({
      ...named('documents'),
      head: t('documents.short'),
      width: 104,
      text: ({ documents }) => String(documents.length),
      tooltip: ({ documents }) => documents.map((kind) => t(`document.${kind}`)).join('\n'),
    }),
    wordsColumn<ConsignmentRow>({
      ...named('limit'),
      width: 170,
      text: ({ timeLimit, overdue }) =>
        timeLimit === null
          ? nothing
          : `${formatDate(timeLimit)}${overdue ? ` · ${t('overdue')}` : ''}`,
    }),
    wordsColumn<ConsignmentRow>({
      ...named('last'),
      width: 140,
      text: ({ lastAt }) => formatInstant(lastAt),
    }),
  ];
}

import type { ColDef } from 'ag-grid-community';
import type { RefusalRow } from '../../../shared/contract/versions.ts';
import type { Words } from '../../i18n/index.ts';
import { formatCount, formatInstant, nothing } from '../../ui/format.ts';
import { figuresColumn, wordsColumn } from '../../ui/grid/columns.tsx';

/** The columns of the list of refusals. The order is the core's: the newest first. */
export function refusalColumns(t: Words): ColDef<RefusalRow>[] {
  const named = (id: string) => ({ id, head: t(id), term: t(id), sortable: false });
  return [
    wordsColumn<RefusalRow>({
      ...named('state'),
      width: 150,
      pinned: true,
      text: ({ corrected }) => t(corrected ? 'corrected' : 'waiting'),
    }),
    wordsColumn<RefusalRow>({
      ...named('refusedAt'),
      width: 140,
      text: ({ at }) => formatInstant(at),
    }),
    wordsColumn<RefusalRow>({
      ...named('number'),
      width: 180,
      text: ({ registrationNumber }) => registrationNumber ?? t('unregistered'),
    }),
    wordsColumn<RefusalRow>({
      ...named('reference'),
      width: 140,
      text: ({ reference }) => reference ?? nothing,
    }),
    wordsColumn<RefusalRow>({
      ...named('trader'),
      width: 240,
      text: ({ traderName, traderCode }) => traderName ?? traderCode ?? nothing,
      tooltip: ({ traderName, traderCode }) =>
        [traderName, traderCode].filter((part) => part !== null).join(' · '),
    }),
    wordsColumn<RefusalRow>({
      ...named('declarant'),
      width: 200,
      text: ({ declarantName }) => declarantName ?? nothing,
    }),
    figuresColumn<RefusalRow>({
      ...named('errors'),
      width: 90,
      text: ({ errors }) => formatCount(errors),
    }),
    figuresColumn<RefusalRow>({
      ...named('warnings'),
      width: 130,
      text: ({ warnings }) => formatCount(warnings),
    }),
    figuresColumn<RefusalRow>({
      ...named('items'),
      width: 90,
      text: ({ items }) => formatCount(items),
    }),
    figuresColumn<RefusalRow>({
      ...named('version'),
      width: 90,
      text: ({ version }) => String(version),
    }),
  ];
}

import {
  queueColumns,
  type QueueColumn,
  type QueueQuery,
} from '../../../shared/contract/declarations.ts';
import type { Corridor } from '../../../shared/corridor.ts';
import { documentKinds, type DocumentKind } from '../../../shared/declaration.ts';
import { languages } from '../../../shared/languages.ts';
import { screenWords } from '../../i18n/index.ts';
import type { ColumnFilter } from '../../ui/grid/filterText.ts';
import type { PageRequest } from '../../ui/grid/PagedGrid.tsx';

type Sort = QueueQuery['sort'];
type Filters = QueueQuery['filters'];

/** What the grid and the search field ask, as the core is asked; no order asked for means the order of work. */
export function queueQuery(
  corridor: Corridor | null,
  search: string,
  request: Pick<PageRequest, 'sort' | 'filters'>,
): Omit<QueueQuery, 'offset' | 'limit'> {
  const asked = request.sort.flatMap(({ column, descending }): Sort => {
    const known = queueColumns.safeParse(column);
    return known.success ? [{ column: known.data, descending }] : [];
  });
  return {
    corridor,
    search: search.trim(),
    sort: asked.slice(0, 4),
    filters: Object.assign({}, ...Object.entries(request.filters).map(filterOf)),
  };
}

/**
 * One column of the screen may stand for two of the store: under "Goods" digits
 * mean the commodity code, under "Trader" the tax number, under "Procedure"
 * `IM 40` means type and procedure, under "Document" words mean a kind.
 */
function filterOf([column, filter]: [string, ColumnFilter]): Filters {
  const text = textOf(filter);
  if (column === 'goods' && /^\d+$/.test(text)) return only('hsCode', beginning(text));
  if (column === 'traderName' && /^\d+$/.test(text)) return only('traderCode', beginning(text));
  if (column === 'type') return typeAndProcedure(text);
  if (column === 'document') return only('document', { kind: 'equals', value: documentOf(text) });
  const known = queueColumns.safeParse(column);
  return known.success ? only(known.data, filter) : {};
}

/** `IM`, `IM4`, `40`, `IM 40`, `IM4 40`, `IM40`. */
function typeAndProcedure(text: string): Filters {
  const [, letters = '', digits = '', rest] =
    /^([^\d\s]*)(\d?)(?:\s+(\d+))?$/.exec(text) ?? /^([^\d\s]*)()(\d{2,})$/.exec(text) ?? [];
  const type = letters === '' ? '' : letters + digits;
  const procedure = rest ?? (letters === '' ? digits : '');
  return {
    ...(type === '' ? {} : only('type', beginning(type.toUpperCase()))),
    ...(procedure === '' ? {} : only('procedure', beginning(procedure))),
  };
}

/** The kind a person means by a part of its name in any of the three languages; what means none finds nothing. */
function documentOf(text: string): string {
  const part = text.replace(/[*=]/g, '').trim().toLowerCase();
  const names = (kind: DocumentKind) => [
    kind,
    ...languages.flatMap((language) => [
      screenWords[language].queue[`document.${kind}`] ?? '',
      screenWords[language].consignments[`document.${kind}`] ?? '',
    ]),
  ];
  const begins = documentKinds.find((kind) =>
    names(kind).some((name) => name.toLowerCase().startsWith(part)),
  );
  const holds = documentKinds.find((kind) =>
    names(kind).some((name) => name.toLowerCase().includes(part)),
  );
  return begins ?? holds ?? 'none';
}

function only(column: QueueColumn, filter: ColumnFilter): Filters {
  return { [column]: filter };
}

function beginning(text: string): ColumnFilter {
  return { kind: 'startsWith', text };
}

function textOf(filter: ColumnFilter): string {
  if (filter.kind === 'equals') return String(filter.value);
  return filter.kind === 'contains' || filter.kind === 'startsWith' ? filter.text.trim() : '';
}

import type { CheckBeginning } from '../../../shared/contract/check.ts';
import { partsOfItems, type CheckDraft, type CheckGap } from '../../../shared/work/check.ts';

export type Look = CheckBeginning['look'][number];
export type Paper = CheckBeginning['papers'][number];
export type BoxLine = CheckDraft['boxes'][number];
export type DocumentLine = CheckDraft['documents'][number];

/** A place where the check stands: a box or a paper. */
export interface Row {
  readonly key: string;
  /** Ordinal of the item; `null`: of the whole declaration. */
  readonly item: number | null;
  readonly look: Look | null;
  readonly paper: Paper | null;
}

export const boxKey = (box: string, item: number | null): string => `box ${item ?? 0} ${box}`;
export const paperKey = ({ code, reference, date }: Omit<Paper, 'item'>): string =>
  `paper ${code} ${reference} ${date}`;

/** Everything that is laid out: the boxes, those the officer added himself among them, then the papers. */
export function rowsOf({ look, papers }: CheckBeginning, body: CheckDraft): Row[] {
  const laid = new Set(look.map(({ box, item }) => boxKey(box, item)));
  const added = body.boxes
    .filter(({ box, item }) => !laid.has(boxKey(box, item)))
    .map(({ box, item, declared }): Look => ({ box, item, declared, asked: false }));
  const boxes = [...look, ...added].sort((a, b) => (a.item ?? 0) - (b.item ?? 0));
  const known = new Set(papers.map(paperKey));
  const own = body.documents
    .filter((one) => !known.has(paperKey(one)))
    .map(({ code, reference, date }): Paper => ({ code, reference, date, item: null }));
  return [
    ...boxes.map((one) => ({
      key: boxKey(one.box, one.item),
      item: one.item,
      look: one,
      paper: null,
    })),
    ...[...papers, ...own].map((one) => ({
      key: paperKey(one),
      item: one.item,
      look: null,
      paper: one,
    })),
  ];
}

/** What the officer says of a box; the same once more takes it back, unless something is written of it. */
export function withVerdict(
  body: CheckDraft,
  { box, item, declared }: Look,
  verdict: BoxLine['verdict'],
): CheckDraft {
  const before = body.boxes.find((one) => one.box === box && one.item === item);
  if (before?.verdict === verdict)
    return isWritten(before)
      ? body
      : { ...body, boxes: body.boxes.filter((one) => one !== before) };
  const line: BoxLine = {
    box,
    item,
    declared: declared.slice(0, 2000),
    found: before?.found ?? '',
    source: before?.source ?? '',
    note: before?.note ?? '',
    verdict,
  };
  return {
    ...body,
    boxes:
      before === undefined
        ? [...body.boxes, line]
        : body.boxes.map((one) => (one === before ? line : one)),
  };
}

const isWritten = ({ found, source, note }: BoxLine): boolean =>
  [found, source, note].some(Boolean);

/** The check without what it says at a place. */
export function without(body: CheckDraft, { part, line }: CheckGap): CheckDraft {
  const taken = partsOfItems.find((each) => each === part);
  return taken === undefined
    ? body
    : { ...body, [taken]: body[taken].filter((_, at) => at !== line) };
}

/** Whether the officer has said something of this row. */
export const isSaid = (body: CheckDraft, { look, paper }: Row): boolean =>
  look === null
    ? paper !== null && body.documents.some((one) => paperKey(one) === paperKey(paper))
    : body.boxes.some(({ box, item }) => box === look.box && item === look.item);

/** All that is laid out beside a row and nothing is said of agrees: the boxes of its item, or the papers. */
export function withRest(body: CheckDraft, rows: readonly Row[], beside: Row): CheckDraft {
  return rows
    .filter((row) => (row.look === null) === (beside.look === null))
    .filter((row) => (row.look === null || row.item === beside.item) && !isSaid(body, row))
    .reduce((said, { look, paper }) => {
      if (look !== null) return withVerdict(said, look, 'agrees');
      return paper === null ? said : withPaper(said, paper, { verdict: 'accepted' });
    }, body);
}

export function withBox(
  body: CheckDraft,
  { box, item }: Pick<Look, 'box' | 'item'>,
  part: Partial<BoxLine>,
): CheckDraft {
  return {
    ...body,
    boxes: body.boxes.map((one) =>
      one.box === box && one.item === item ? { ...one, ...part } : one,
    ),
  };
}

/** What the officer says of a paper; the same once more takes it back, unless something is written of it. */
export function withPaper(
  body: CheckDraft,
  { code, reference, date }: Omit<Paper, 'item'>,
  part: Partial<DocumentLine>,
): CheckDraft {
  const key = paperKey({ code, reference, date });
  const before = body.documents.find((one) => paperKey(one) === key);
  const { verdict } = part;
  if (before !== undefined && before.verdict === verdict)
    return before.note === ''
      ? { ...body, documents: body.documents.filter((one) => one !== before) }
      : body;
  const line: DocumentLine = {
    code,
    reference,
    // What is no day of the calendar is left out of the act, not of the sight.
    date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : '',
    form: before?.form ?? 'electronic',
    verdict: before?.verdict ?? 'accepted',
    note: before?.note ?? '',
    ...part,
  };
  return {
    ...body,
    documents:
      before === undefined
        ? [...body.documents, line]
        : body.documents.map((one) => (one === before ? line : one)),
  };
}

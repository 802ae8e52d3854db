import {
  completionSchema,
  type Completion,
  type Consignment,
} from '../../../shared/contract/consignments.ts';
import type { Difference } from '../../../shared/contract/versions.ts';
import type { Corridor } from '../../../shared/corridor.ts';
import {
  declarationSchema,
  type Declaration,
  type DocumentKind,
} from '../../../shared/declaration.ts';
import { postOf } from '../post/settings.ts';
import type { Reader } from '../store/store.ts';
import { differences } from '../versions/differences.ts';
import { consignmentRow } from './page.ts';
import { timelineOf } from './timeline.ts';

const linkKinds = [
  'registration',
  'transportDocument',
  'vehicle',
  'container',
  'manifest',
  'made',
] as const;

export type Paper = {
  seq: number;
  id: string;
  document: DocumentKind;
  registration_number: string | null;
  corridor: Corridor;
  received_at: string;
  linked_kind: string | null;
  linked_value: string | null;
  body: string;
};

/** The papers of a consignment in the order they came. */
export function papersOf(reader: Reader, consignment: number): Paper[] {
  return reader.all<Paper>(
    `SELECT d.seq, d.id, d.document, d.registration_number, d.corridor, d.received_at,
       c.linked_kind, c.linked_value, d.body
     FROM consignment_member c JOIN declaration d ON d.seq = c.declaration_seq
     WHERE c.consignment_id = ? ORDER BY d.seq`,
    consignment,
  );
}

export const declarationOf = ({ body }: { readonly body: string }): Declaration =>
  declarationSchema.parse(JSON.parse(body));

const officeCode = /\d{5,8}/;

/** Whether a transit goes to another office than this post; an office named in words alone tells nothing. */
function endsElsewhere({ transit }: Declaration, postCode: string | null): boolean {
  const [code] = officeCode.exec(transit?.destinationOffice ?? '') ?? [];
  return code !== undefined && postCode !== null && code !== postCode;
}

/** The consignment a declaration belongs to; `null` when the declaration is not known. */
export function consignmentIdOf(reader: Reader, declarationId: string): number | null {
  return (
    reader.get<{ consignment_id: number }>(
      `SELECT c.consignment_id FROM consignment_member c JOIN declaration d ON d.seq = c.declaration_seq
       WHERE d.id = ?`,
      declarationId,
    )?.consignment_id ?? null
  );
}

/** Of the paper, not of the goods: these differ from one paper to the next and say nothing. */
const ofThePaper = [
  'document',
  'feature',
  'beforeArrival',
  'correction',
  'type',
  'generalProcedure',
  'procedure',
  'direction',
  'sourceId',
  'office',
  'registrationNumber',
  'registration',
  'assessment',
  'receipt',
  'reference',
  'declaredOn',
  'expectedOn',
  'manifest',
  'payments',
  'previousDocuments',
  'transit',
  'comments',
  'totals.payments',
  'totals.guaranteed',
  'totals.sheets',
  'totals.loadingLists',
  'statisticalValue',
  'otherPreferences',
  'valuationMethod',
];

const isOfThePaper = ({ field }: Difference): boolean =>
  ofThePaper.some((name) => field === name || field.startsWith(`${name}.`));

/** What the newest paper says of the goods otherwise than the first announcement did. */
function changesOf(papers: readonly Paper[]): Consignment['changes'] {
  const first = papers.find(({ document }) => document === 'preliminary');
  const last =
    papers.findLast(({ document }) => document === 'goods') ??
    papers.findLast(({ document }) => document !== 'preliminary');
  if (first === undefined || last === undefined) return null;
  const found = differences(declarationOf(first), declarationOf(last));
  // A value that only the later paper gives is news, not a change.
  const changed = found.filter((one) => !isOfThePaper(one) && one.before !== null);
  return { from: first.id, to: last.id, differences: changed };
}

/** How a transit ended, where it did. */
function completionOf(reader: Reader, consignment: number): (Completion & { by: string }) | null {
  const event = reader.get<{ by: string; detail: string }>(
    `SELECT by, detail FROM consignment_event WHERE consignment_id = ? AND kind = 'transitCompleted'
     ORDER BY seq DESC LIMIT 1`,
    consignment,
  );
  if (event === undefined) return null;
  return { ...completionSchema.parse(JSON.parse(event.detail)), by: event.by };
}

/** Seals of a transit declaration one by one. */
export function sealsOf(declaration: Declaration): string[] {
  return (declaration.transit?.seals ?? '')
    .split(/[;,\s]+/)
    .map((seal) => seal.trim())
    .filter((seal) => seal !== '');
}

function transitOf(
  reader: Reader,
  consignment: number,
  papers: readonly Paper[],
): Consignment['transit'] {
  const paper = papers.findLast(({ document }) => document === 'transit');
  if (paper === undefined) return null;
  const declaration = declarationOf(paper);
  return {
    declarationId: paper.id,
    destinationOffice: declaration.transit?.destinationOffice ?? null,
    timeLimit: declaration.transit?.timeLimit ?? null,
    seals: sealsOf(declaration),
    completion: completionOf(reader, consignment),
  };
}

/** The transit that the goods of a consignment travel under; `null`: under none. */
export const transitOfConsignment = (reader: Reader, id: number): Consignment['transit'] =>
  transitOf(reader, id, papersOf(reader, id));

/** What can be done with a consignment as it stands. */
export function mayDo(
  papers: readonly { document: DocumentKind; body: string }[],
  completed: boolean,
  postCode: string | null,
): Consignment['may'] {
  const has = (document: DocumentKind) => papers.some((paper) => paper.document === document);
  const declared = has('goods');
  const transit = papers.findLast(({ document }) => document === 'transit');
  // Goods that left under transit to another office are stored and declared there.
  const elsewhere =
    transit !== undefined && !has('arrival') && endsElsewhere(declarationOf(transit), postCode);
  return {
    arrive: has('preliminary') && !has('arrival') && !declared,
    complete: has('transit') && !completed,
    store: (completed || has('arrival')) && !has('storage') && !declared && !elsewhere,
    declare: papers.length > 0 && !declared && !elsewhere,
  };
}

/** All about one consignment; `null` when there is none. */
export function consignmentView(reader: Reader, id: number, now: string): Consignment | null {
  const row = consignmentRow(reader, id, now);
  if (row === null) return null;
  const papers = papersOf(reader, id);
  const transit = transitOf(reader, id, papers);
  return {
    ...row,
    members: papers.map((paper) => ({
      declarationId: paper.id,
      document: paper.document,
      at: paper.received_at,
      registrationNumber: paper.registration_number,
      corridor: paper.corridor,
      linkedBy: linkOf(paper),
    })),
    timeline: timelineOf(reader, id),
    changes: changesOf(papers),
    transit,
    may: mayDo(papers, transit?.completion != null, postOf(reader)?.code ?? null),
  };
}

function linkOf({ linked_kind: named, linked_value: value }: Paper) {
  const kind = linkKinds.find((one) => one === named);
  return kind === undefined ? null : { kind, value: value ?? '' };
}

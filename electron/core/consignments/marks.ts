import type { Declaration } from '../../../shared/declaration.ts';

/** What ties documents of one consignment together, the surest first. */
export const markKinds = [
  'registration',
  'manifest',
  'transportDocument',
  'container',
  'vehicle',
] as const;
export type MarkKind = (typeof markKinds)[number];

export interface Mark {
  readonly kind: MarkKind;
  readonly value: string;
}

/**
 * How many days apart two documents with the same mark may be and still be of one journey. A number is
 * given once; a truck comes again next week, a container next month.
 */
export const daysTogether: Record<MarkKind, number> = {
  registration: 180,
  manifest: 180,
  transportDocument: 120,
  container: 21,
  vehicle: 7,
};

/** Marks by which a vehicle or container on its next journey could be taken for this one. */
export const recurs: ReadonlySet<MarkKind> = new Set(['container', 'vehicle']);

/** Kinds of documents that carry goods: consignment notes, waybills, bills of lading (classifier: 02011 to 02024). */
const carriage = /^0?20(1[1-9]|2[0-4])$/;
/** The same in the classifier of the European Union: N703 house waybill to N955 ATA carnet. */
const carriageInTheUnion = /^N7\d\d$/;

const shortestNumber = 4;

/** Letters and digits alone, Latin for the Cyrillic that looks like it: plates are typed both ways. */
export function folded(text: string): string {
  const latin = 'ABCEHKMOPTXY';
  const cyrillic = 'АВСЕНКМОРТХУ';
  return text
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/\p{Script=Cyrillic}/gu, (letter) => latin[cyrillic.indexOf(letter)] ?? letter);
}

/** Everything a document can be found by from another of the same consignment. */
export function marksOf(declaration: Declaration): Mark[] {
  const marks = new Map<string, Mark>();
  const add = (kind: MarkKind, text: string | null) => {
    const value = text === null ? '' : folded(text);
    if (value.length >= shortestNumber) marks.set(`${kind} ${value}`, { kind, value });
  };
  const everyDocument = [
    ...declaration.documents,
    ...declaration.items.flatMap(({ documents }) => documents),
  ];
  const everyPrevious = [
    ...declaration.previousDocuments,
    ...declaration.items.flatMap(({ previousDocuments }) => previousDocuments),
  ];
  add('registration', declaration.registrationNumber);
  for (const { reference, number } of everyPrevious) {
    // A bare serial number is given anew every year at every office.
    add('registration', reference ?? (number?.includes('/') === true ? number : null));
  }
  add('manifest', declaration.manifest);
  if (declaration.document === 'preliminary') {
    add('manifest', declaration.registrationNumber);
    add('manifest', declaration.reference);
  }
  for (const { code, reference } of everyDocument) {
    if (code === null) continue;
    if (carriage.test(code) || carriageInTheUnion.test(code)) add('transportDocument', reference);
    // Preliminary information and transit declarations are also named among the documents.
    if (code === '10060') add('manifest', reference);
    if (code === '09013') add('registration', reference);
  }
  for (const { identity } of declaration.containers) add('container', identity);
  const { arrival, border } = declaration.transport;
  for (const plates of [arrival.identity, border.identity]) {
    for (const plate of plates?.split(/[;/,]/) ?? []) add('vehicle', plate);
  }
  return [...marks.values()];
}

import {
  blankDeclaration,
  blankPreviousDocument,
  type Declaration,
  type DocumentKind,
  type PreviousDocument,
} from '../../../shared/declaration.ts';
import { dayAtThePost } from '../../../shared/day.ts';

/** The office where a paper is made. */
export interface MadeAt {
  readonly office: { readonly code: string; readonly name: string };
  /** When, UTC. */
  readonly at: string;
  /** What tells it from every other paper made at this post. */
  readonly sourceId: string;
  readonly note: string | null;
}

/** Codes of documents that precede others (classifier of documents): preliminary information, transit, goods declaration. */
const kindOf: Partial<Record<DocumentKind, string>> = {
  preliminary: '10060',
  transit: '09013',
  goods: '09035',
};

/** The paper it was made from, as the new one names it. */
function precededBy(source: Declaration): PreviousDocument {
  return {
    ...blankPreviousDocument(),
    kind: kindOf[source.document] ?? null,
    reference: source.registrationNumber ?? source.reference ?? source.sourceId,
    date: source.registration?.date ?? source.declaredOn,
  };
}

/** Everything about the goods and their journey, and nothing about the paper itself. */
function goodsOf(source: Declaration): Declaration {
  return {
    ...blankDeclaration(),
    direction: source.direction,
    manifest: source.manifest,
    parties: source.parties,
    countries: source.countries,
    transport: source.transport,
    borderOffice: source.borderOffice,
    goodsLocation: source.goodsLocation,
    warehouse: source.warehouse,
    deliveryTerms: source.deliveryTerms,
    invoice: source.invoice,
    exchangeRate: source.exchangeRate,
    costs: source.costs,
    totals: { ...source.totals, payments: null, guaranteed: null },
    documents: source.documents,
    previousDocuments: [...source.previousDocuments, precededBy(source)],
    containers: source.containers,
    items: source.items.map((item) => ({ ...item, payments: [] })),
  };
}

function made(source: Declaration, document: DocumentKind, by: MadeAt): Declaration {
  return {
    ...goodsOf(source),
    document,
    office: by.office,
    sourceId: by.sourceId,
    declaredOn: dayAtThePost(by.at),
    comments: by.note,
  };
}

/** The notice of arrival: what was announced, with the vehicle and containers that really came. */
export function arrivalOf(
  source: Declaration,
  came: { vehicle: string | null; containers: readonly string[] },
  by: MadeAt,
): Declaration {
  const notice = made(source, 'arrival', by);
  const announced = new Map(source.containers.map((container) => [container.identity, container]));
  const containers = came.containers.map(
    (identity) =>
      announced.get(identity) ?? {
        identity,
        type: null,
        item: null,
        packages: null,
        grossGrams: null,
      },
  );
  const here = new Set(came.containers);
  return {
    ...notice,
    transport: {
      ...notice.transport,
      arrival: {
        ...notice.transport.arrival,
        identity: came.vehicle ?? notice.transport.arrival.identity,
      },
      containerised: containers.length > 0,
    },
    containers,
    items: notice.items.map((item) => ({
      ...item,
      containers: item.containers.filter((identity) => here.has(identity)),
    })),
  };
}

/** The document of placing under temporary storage, of the transit declaration or the notice of arrival. */
export function storageOf(source: Declaration, warehouse: string, by: MadeAt): Declaration {
  return { ...made(source, 'storage', by), warehouse };
}

/** A goods declaration begun from an earlier paper of the same goods; what only the declarant knows is left open. */
export function goodsDeclarationOf(source: Declaration): Declaration {
  return { ...goodsOf(source), document: 'goods' };
}

import type { Declaration, Document, Item } from '../../../shared/declaration.ts';
import type { ActDraft, ActLine, InspectionOrder } from '../../../shared/work/inspection.ts';
import { cut, declaredOf, short } from './declared.ts';

/** A seal that was on the load, and how it was found when the transit ended; `null`: not said. */
export interface SealOnLoad {
  readonly number: string;
  readonly state: 'intact' | 'broken' | 'missing' | 'replaced' | null;
}

/** One item as it was declared; nothing is found yet. */
export function lineOf(item: Item): ActLine {
  return {
    item: item.ordinal,
    declared: declaredOf(item),
    packages: null,
    packagesDamaged: false,
    grossGrams: null,
    netGrams: null,
    quantity: null,
    weighedBy: 'none',
    differs: { weight: false, quantity: false, description: false, other: false },
    text: '',
    trademark: short(item.trademark),
    marking: '',
    damaged: false,
    photosPromised: 0,
    sampled: false,
  };
}

/** Papers the goods travel with, each once. */
function documentsOf({ documents, items }: Declaration): ActDraft['documents'] {
  const all = [...documents, ...items.flatMap((item) => item.documents)];
  const once = new Map<string, Document>();
  for (const document of all) {
    const key = `${document.code ?? ''}\0${document.reference ?? ''}\0${document.date ?? ''}`;
    if (document.reference !== null && !once.has(key)) once.set(key, document);
  }
  return [...once.values()].slice(0, 300).map(({ code, reference, date }) => ({
    code: cut(code, 8),
    reference: short(reference),
    date: date ?? '',
  }));
}

const stateOf = (state: SealOnLoad['state']) =>
  state === 'broken' || state === 'missing' ? state : 'intact';

/**
 * The act as far as it is known before anybody has looked: from the declaration, the order and the seals
 * that the goods travelled under.
 * @param measures of the catalogue that are carried out on the goods
 */
export function actFrom(
  declaration: Declaration,
  order: InspectionOrder | null,
  seals: readonly SealOnLoad[],
  measures: readonly string[],
): ActDraft {
  const { parties, transport } = declaration;
  const named = declaration.items.filter(({ ordinal }) => order?.items.includes(ordinal) === true);
  // None is named, or a correction left none of those that were.
  const all = named.length === 0;
  const items = all ? declaration.items : named;
  const containers = new Set([
    ...declaration.containers.map(({ identity }) => identity),
    ...items.flatMap((item) => item.containers),
  ]);
  return {
    form: order?.kind ?? 'inspection',
    extent: all ? 'all' : 'part',
    object: 'goods',
    startedAt: '',
    endedAt: '',
    place: short(order?.place ?? declaration.goodsLocation ?? declaration.warehouse),
    parties: {
      consignor: short(parties.consignor?.name ?? null),
      consignee: short(parties.consignee?.name ?? null),
      carrier: short(parties.carrier?.name ?? null),
      driver: '',
    },
    declarantPresent: true,
    absenceReason: '',
    participants: [],
    vehicle: {
      plates: short(transport.arrival.identity ?? transport.border.identity),
      containers: short([...containers].join('; ')),
      vin: short(items.flatMap(({ vehicles }) => vehicles.map(({ vin }) => vin ?? '')).join('; ')),
      note: '',
    },
    documents: documentsOf(declaration),
    sealsBefore: seals.slice(0, 100).map(({ number, state }) => ({
      number: cut(number, 60),
      kind: 'seal',
      state: stateOf(state),
      note: '',
    })),
    resealed: order?.kind !== 'examination' && seals.length > 0,
    sealsAfter: [],
    radiation: { level: null, background: null, device: '', deviceNumber: '', certificate: '' },
    packages: null,
    grossGrams: null,
    weighedBy: 'none',
    scale: { name: '', number: '', certificate: '' },
    lines: items.slice(0, 1000).map(lineOf),
    means: [...(order?.means ?? [])],
    scanAct: '',
    sampling: null,
    expertise: null,
    photosPromised: order?.photograph === true ? 1 : 0,
    violation: false,
    violationText: '',
    articles: '',
    annexes: [],
    effects: [],
    outcome: null,
    text: '',
    remarks: '',
    measures: [...measures],
  };
}

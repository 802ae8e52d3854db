import type { Declaration } from '../../../shared/declaration.ts';
import type { Money } from '../../../shared/money.ts';
import { ownJson } from '../intake/own-json/write.ts';
import type { Consignment } from './consignment.ts';
import { hoursAfter, type Happening, type Sent, type Taken } from './happening.ts';
import { writeAlbumTransit } from './message/album-writer.ts';
import { at, type Random } from './prng.ts';
import type { Truth } from './truth.ts';
import { shiftDate } from './world/calendar.ts';
import { northGate, thisPost, westGate } from './world/offices.ts';

/** How the goods of a declaration came to the post. */
export type Journey = 'announced' | 'in transit';

/** How far a consignment has come when the story ends, where it never comes to a declaration. */
export interface Unfinished {
  readonly journey: Journey;
  /** Steps that were still taken: arrival or the end of the transit, and then storage. */
  readonly steps: 0 | 1 | 2;
}

/** The share of road imports that are announced: few in the first months, a third in the last. */
const announcedBefore = 0.12;
const announcedLately = 0.42;
const lately = 150;
const transitShare = 0.3;

/** Whether and how the road of this consignment is known; by lot, guilty and innocent alike. */
export function journeyOf(
  consignment: Consignment,
  lastDay: number,
  random: Random,
): Journey | null {
  const { procedure, mode, gate, day } = consignment;
  const luck = random.fraction();
  if (!procedure.startsWith('IM') || mode !== '31') return null;
  const recent = lastDay - day < lately;
  if (gate === westGate) return recent && luck < transitShare ? 'in transit' : null;
  return luck < (recent ? announcedLately : announcedBefore) ? 'announced' : null;
}

/** What is the same in every paper that comes before the declaration: the goods, without payments. */
function goodsOf(declared: Declaration): Declaration {
  return {
    ...declared,
    registrationNumber: null,
    registration: null,
    payments: [],
    totals: { ...declared.totals, payments: null, guaranteed: null },
    items: declared.items.map((item) => ({ ...item, payments: [] })),
  };
}

/** Something is seldom as it was announced: the mass, the tractor, an item that was added later. */
function asAnnounced(declared: Declaration, random: Random): Declaration {
  const luck = random.fraction();
  if (luck < 0.18) return lighter(declared, random);
  if (luck < 0.3) {
    const { arrival, border } = declared.transport;
    const other = arrival.identity?.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
    const identity = other ?? null;
    return {
      ...declared,
      transport: {
        ...declared.transport,
        arrival: { ...arrival, identity },
        border: { ...border, identity },
      },
    };
  }
  if (luck < 0.4 && declared.items.length > 1) return withoutLast(declared);
  return declared;
}

const less = (money: Money | null, by: Money | null): Money | null =>
  money === null || by === null ? money : { ...money, minor: money.minor - by.minor };

/** What a total comes to without a part of it; a form that has no such total has none here either. */
const minus = (total: number | null, part: number | null): number | null =>
  total === null || part === null ? total : total - part;

function withoutLast(declared: Declaration): Declaration {
  const last = at(declared.items, declared.items.length - 1);
  const { totals } = declared;
  return {
    ...declared,
    items: declared.items.slice(0, -1),
    containers: declared.containers.filter(({ item }) => item !== last.ordinal),
    invoice: less(declared.invoice, last.price),
    totals: {
      ...totals,
      items: minus(totals.items, 1),
      sheets: totals.sheets === null ? null : 1 + Math.ceil((declared.items.length - 2) / 3),
      packages: minus(totals.packages, last.packages.count),
      grossGrams: minus(totals.grossGrams, last.grossGrams),
      customsValue: less(totals.customsValue, last.customsValue),
    },
    costs: { ...declared.costs, invoice: null, externalFreight: null, insurance: null },
  };
}

function lighter(declared: Declaration, random: Random): Declaration {
  const index = random.whole(0, declared.items.length - 1);
  const items = declared.items.map((item, nth) =>
    nth === index && item.netGrams !== null
      ? { ...item, netGrams: Math.round((item.netGrams * random.between(0.9, 0.98)) / 100) * 100 }
      : item,
  );
  return { ...declared, items };
}

interface Told {
  readonly consignment: Consignment;
  /** The declaration that follows, as it will be read. */
  readonly declared: Declaration;
  /** Number under which it is announced. */
  readonly number: string;
  readonly truth: Truth;
  readonly random: Random;
}

const message = (
  { consignment, truth }: Told,
  sent: Pick<Sent, 'role' | 'at' | 'fileName' | 'text'>,
): Sent => ({ kind: 'message', brokerCode: consignment.broker?.code ?? null, truth, ...sent });

/** What happens before the declaration, or instead of one that never comes within the story. */
export function before(told: Told, journey: Journey, unfinished: Unfinished | null): Happening[] {
  return journey === 'announced' ? announced(told, unfinished) : onTheWay(told, unfinished);
}

/** Preliminary information some days ahead, then the arrival, hours before the declaration. */
function announced(told: Told, unfinished: Unfinished | null): Happening[] {
  const { consignment, declared, number, random } = told;
  const { receivedAt } = consignment;
  const sentAt = hoursAfter(receivedAt, -random.between(26, 74));
  const arrivedAt = hoursAfter(receivedAt, -random.between(2, 14));
  const preliminary: Declaration = {
    ...goodsOf(asAnnounced(declared, random)),
    document: 'preliminary',
    manifest: null,
    sourceId: number,
    reference: number,
    declaredOn: sentAt.slice(0, 10),
    expectedOn: consignment.date,
    assessment: null,
    receipt: null,
  };
  const fileName = `${number}.json`;
  const happenings: Happening[] = [
    message(told, {
      role: 'preliminary',
      at: sentAt,
      fileName,
      text: [...ownJson([preliminary])].join(''),
    }),
  ];
  // Not every truck is written down on arrival: some go straight to the declaration.
  const isWritten = unfinished === null ? random.chance(0.7) : unfinished.steps > 0;
  if (!isWritten) return happenings;
  const vehicle = declared.transport.arrival.identity;
  const containers = declared.containers.map(({ identity }) => identity);
  happenings.push({
    kind: 'step',
    at: arrivedAt,
    of: fileName,
    canWait: false,
    step: { do: 'arrive', vehicle, containers: [...new Set(containers)] },
  });
  const isStored = unfinished === null ? random.chance(0.35) : unfinished.steps > 1;
  if (isStored) happenings.push(stored(fileName, hoursAfter(arrivedAt, 1), random));
  return happenings;
}

const stored = (of: string, when: string, random: Random): Happening => ({
  kind: 'step',
  at: when,
  of,
  canWait: false,
  step: { do: 'store', warehouse: `${thisPost.code}/СВХ ${random.whole(1, 3)}` },
});

/** A transit declaration of the office where the goods entered the Union, its end at this post, storage. */
function onTheWay(told: Told, unfinished: Unfinished | null): Happening[] {
  const { consignment, declared, random } = told;
  const { receivedAt, date } = consignment;
  const sentAt = hoursAfter(receivedAt, -random.between(60, 150));
  const endedAt = hoursAfter(receivedAt, -random.between(5, 20));
  const opened = sentAt.slice(0, 10);
  const isLate = random.chance(0.08);
  const seals = Array.from({ length: random.whole(1, 2) }, () => `ЕС${random.digits(6)}`);
  const hex = () => `${random.digits(4)}-`;
  const sourceId = `${random.digits(8)}-${hex()}4${random.digits(3)}-8${random.digits(3)}-${random.digits(12)}`;
  const value = declared.totals.customsValue ?? declared.invoice;
  const transit: Declaration = {
    ...goodsOf(declared),
    document: 'transit',
    sourceId,
    declaredOn: opened,
    parties: { ...declared.parties, declarant: declared.parties.consignee, carrier: null },
    borderOffice: { code: northGate.code, name: northGate.name },
    transit: {
      departureOffice: northGate.code,
      destinationOffice: thisPost.code,
      destinationCountry: 'KZ',
      seals: seals.join(';'),
      sealCount: seals.length,
      timeLimit: unfinished?.steps === 0 ? limitOf(consignment) : shiftDate(date, isLate ? -2 : 2),
      guarantee: {
        kind: 'ОБ',
        amount: value === null ? null : { ...value, minor: Math.round(value.minor * 0.3) },
        number: `${northGate.code}/${random.digits(6)}/${random.digits(7)}`,
      },
    },
  };
  const fileName = `transit_${sourceId.slice(0, 8)}.xml`;
  const happenings: Happening[] = [
    message(told, { role: 'transit', at: sentAt, fileName, text: writeAlbumTransit(transit) }),
  ];
  if (unfinished?.steps === 0) return happenings;
  happenings.push(ended(fileName, endedAt, seals, random));
  const isStored = unfinished === null ? random.chance(0.8) : unfinished.steps > 1;
  if (isStored) happenings.push(stored(fileName, hoursAfter(endedAt, 2), random));
  return happenings;
}

/** The limit of one that is still on the road: half of them are late by then. */
const limitOf = ({ date, sequence }: Consignment): string =>
  shiftDate(date, sequence % 2 === 0 ? 6 : -2);

/** The end of a transit: seals whole, but for a few. */
export function ended(of: string, when: string, seals: readonly string[], random: Random): Taken {
  const luck = random.fraction();
  const state = luck < 0.03 ? 'broken' : luck < 0.045 ? 'replaced' : 'intact';
  return {
    kind: 'step',
    at: when,
    of,
    canWait: false,
    step: {
      do: 'complete',
      seals: seals.map((number, index) => ({ number, state: index === 0 ? state : 'intact' })),
      note: state === 'intact' ? null : 'Акт о повреждении пломбы составлен с перевозчиком.',
    },
  };
}

import type { Declaration } from '../../../shared/declaration.ts';
import { ownJson } from '../intake/own-json/write.ts';
import { scaled, type Consignment, type Load } from './consignment.ts';
import { hoursAfter, type Happening, type Sent } from './happening.ts';
import { ended } from './journey.ts';
import { declaredIn } from './message/declared.ts';
import { draftOf, type Draft } from './message/draft.ts';
import { written, type Form } from './message/form.ts';
import { refusedSlips, slipOf, type Slip } from './message/slips.ts';
import { identityOf, writeUnionMessage } from './message/union-writer.ts';
import { writeMessage, type Registration } from './message/writer.ts';
import { at, randomFor, type Random } from './prng.ts';
import type { DemonstrationCase, Truth } from './truth.ts';

/** A declaration of the traffic with all that went into it. */
export interface Lodged {
  readonly one: DemonstrationCase;
  readonly seed: number;
  readonly declared: Consignment;
  /** The declaration without the slip, if there was one. */
  readonly clean: Draft;
  readonly slip: Slip | null;
  readonly registration: Registration;
  readonly form: Form;
  /** Days from the declaration to the end of the story. */
  readonly left: number;
}

/** Shares of refused declarations that are never lodged again, and that come back with another fault. */
const neverAgain = 0.12;
const againWrong = 0.25;
const correctedShare = 0.025;
const correctedWithin = 200;

/** What follows a declaration: lodged again after a refusal, corrected after acceptance, the end of a transit. */
export function after(lodged: Lodged): Happening[] {
  const { seed, declared, slip, left, one } = lodged;
  const random = randomFor(seed, 'after', declared.sequence);
  if (slip !== null && isRefused(slip)) return again(lodged, slip, random);
  if (declared.transit !== null) return [...ofTransit(lodged, random)];
  const isCorrected =
    slip === null &&
    declared.procedure === 'IM40' &&
    left < correctedWithin &&
    random.chance(correctedShare);
  return isCorrected ? [correction(lodged, one.truth, random)] : [];
}

const isRefused = ({ kind }: Slip): boolean => refusedSlips.some((refused) => refused === kind);

/** The truth about a declaration in which the slip is mended. */
function mended(truth: Truth): Truth {
  return truth.guilty ? truth : { ...truth, items: [], outcome: '00', severity: 0 };
}

function numbered(fileName: string, ordinal: number, extension?: string): string {
  const [name = '', ending = ''] = fileName.split('.');
  return `${name}_${ordinal}.${extension ?? ending}`;
}

/** Most come again within a day, some with another fault and once more, some never. */
function again(
  { one, clean, registration, form }: Lodged,
  slip: Slip,
  random: Random,
): Happening[] {
  const luck = random.fraction();
  if (luck < neverAgain) return [];
  const faulty = luck < neverAgain + againWrong ? slipOf(clean, slip, random) : null;
  const drafts = faulty === null ? [clean] : [faulty, clean];
  let when = one.receivedAt;
  return drafts.map((draft, index): Sent => {
    when = hoursAfter(when, random.between(0.7, 22));
    return {
      kind: 'message',
      role: 'again',
      at: when,
      fileName: numbered(one.fileName, index + 2),
      text: written(draft, registration, form),
      brokerCode: one.brokerCode,
      truth: mended(one.truth),
    };
  });
}

/** What traders find out afterwards: more was loaded, the invoice was another, the certificate was not valid. */
function putRight(load: Load, random: Random): { load: Load; reason: string } {
  if (load.preference !== null && random.chance(0.6))
    return { load: { ...load, preference: null }, reason: 'СЕРТИФИКАТ О ПРОИСХОЖДЕНИИ ОТОЗВАН' };
  if (random.chance(0.35))
    return {
      load: scaled(load, random.between(1.05, 1.2)),
      reason: 'ДОГРУЖЕНО ПО ДОПОЛНИТЕЛЬНОМУ СЧЕТУ',
    };
  const [factor, reason] = random.chance(0.3)
    ? [random.between(1.2, 1.9), 'ПРОДАВЕЦ ИСПРАВИЛ СЧЕТ']
    : [random.between(0.3, 0.55), 'СКИДКА ПРОДАВЦА'];
  return { load: { ...load, price: Math.max(100, Math.round(load.price * factor)) }, reason };
}

/** The correction in the format of this program; a table has no serial letter of the registration. */
function inOwnWords(right: Declaration, form: Form, of: string, reason: string): Declaration {
  const { registration } = right;
  return {
    ...right,
    registration:
      registration === null || form !== 'table' ? registration : { ...registration, serial: null },
    correction: { ordinal: 1, of, reason },
  };
}

function correction(lodged: Lodged, truth: Truth, random: Random): Sent {
  const { one, seed, declared, registration, form } = lodged;
  const index = random.whole(0, declared.loads.length - 1);
  const { load, reason } = putRight(at(declared.loads, index), random);
  const loads = declared.loads.map((other, nth) => (nth === index ? load : other));
  const right = declaredIn(writeMessage(draftOf(seed, { ...declared, loads }), registration));
  const text =
    form === 'union'
      ? writeUnionMessage(right, { ordinal: 1, of: identityOf(right, 0) })
      : [...ownJson([inOwnWords(right, form, one.truth.registrationNumber, reason)])].join('');
  return {
    kind: 'message',
    role: 'correction',
    at: hoursAfter(one.receivedAt, random.between(3, 140)),
    fileName: numbered(one.fileName, 2, form === 'union' ? 'xml' : 'json'),
    text,
    brokerCode: one.brokerCode,
    truth,
  };
}

/** The office of destination tells that the goods have come; of a few it never does. */
function* ofTransit({ one, declared, left }: Lodged, random: Random): Generator<Happening> {
  const { transit } = declared;
  if (transit === null) return;
  const days = (Date.parse(transit.timeLimit) - Date.parse(declared.date)) / 86_400_000;
  const isLost = left < 40 && random.chance(0.04);
  const isLate = random.chance(0.03);
  const took = isLate ? days + random.between(1, 3) : days * random.between(0.35, 0.95);
  if (isLost) return;
  const end = ended(one.fileName, hoursAfter(one.receivedAt, took * 24), transit.seals, random);
  yield { ...end, canWait: true };
}

import type { Corridor } from '../../../shared/corridor.ts';
import { randomFor, type Random } from './prng.ts';
import type { Scheme } from './schemes/scheme.ts';
import type { Truth } from './truth.ts';
import { friendlyBroker } from './world/brokers.ts';
import { memberName } from './world/names.ts';

/** What a control found, as the post learns it. */
export interface ControlResult {
  /** UTC moment of the result, ISO 8601. */
  readonly at: string;
  readonly officer: string;
  /** Outcome code, 00 nothing found. */
  readonly outcome: string;
  readonly severity: number;
  /** The officer's own words, in Russian as the post writes them. */
  readonly note: string | null;
  /** Duties and taxes assessed, tiyn; `null`: not known. */
  readonly assessedMinor: number | null;
  readonly finedMinor: number | null;
}

type Control = 'documents' | 'goods';

/** How likely an ordinary officer is to find a scheme by looking at papers and by opening the load. */
const detection: Readonly<Record<Scheme, Readonly<Record<Control, number>>>> = {
  undervaluation: { documents: 0.62, goods: 0.55 },
  'cover goods': { documents: 0.2, goods: 0.88 },
  'split consignment': { documents: 0.5, goods: 0.42 },
  'false origin': { documents: 0.58, goods: 0.66 },
  'weight under-declared': { documents: 0.12, goods: 0.93 },
  'permit avoidance': { documents: 0.46, goods: 0.78 },
  'transit substitution': { documents: 0.05, goods: 0.92 },
  'friendly officer': { documents: 0.62, goods: 0.55 },
  'shell trader': { documents: 0.55, goods: 0.62 },
};

/** Slips are seen on paper as well as anywhere. */
const slipSeen = 0.7;
/** Share of released blue declarations that are looked at afterwards. */
const blueChecked = 0.35;
/** Value raised without ground, to be given back on appeal: even honest traders get these. */
const mistakenAdjustment = 0.008;
const notPossible = 0.003;
/** How often the friendly officer gets hold of a file of the friendly broker. */
const friendlyGrip = 0.6;

interface Officer {
  readonly name: string;
  /** Keenness against the average of 1. */
  readonly skill: number;
}

const officerCount = 11;

function officerNumber(seed: number, ordinal: number): Officer {
  const random = randomFor(seed, 'officer', ordinal);
  const first = randomFor(seed, 'officers').whole(0, 99);
  return { name: memberName(random, first, ordinal), skill: random.between(0.82, 1.1) };
}

/**
 * What a control of a declaration brings to light, the way a post would learn it: green is never
 * looked at, blue sometimes and later, yellow by its papers, red by its load. Officers miss things,
 * and one of them never finds anything with one broker. Depends on nothing but its arguments.
 */
export function simulateControl(input: {
  readonly truth: Truth;
  readonly corridor: Corridor;
  readonly brokerCode: string | null;
  readonly seed: number;
  readonly receivedAt: string;
}): ControlResult | null {
  const { truth, corridor, seed } = input;
  const random = randomFor(seed, 'control', truth.registrationNumber, corridor);
  if (corridor === 'green') return null;
  if (corridor === 'blue' && !random.chance(blueChecked)) return null;
  const control: Control = corridor === 'red' ? 'goods' : 'documents';
  const friends = input.brokerCode === friendlyBroker(seed).code;
  // Officer 0 is the friend; the others draw files by lot.
  const grips = friends && random.chance(friendlyGrip);
  const ordinal = grips ? 0 : random.whole(0, officerCount - 1);
  const officer = officerNumber(seed, ordinal);
  const at = new Date(Date.parse(input.receivedAt) + delayOf(corridor, random)).toISOString();
  const result = (
    outcome: string,
    severity: number,
    assessedMinor: number | null,
  ): ControlResult => ({
    at,
    officer: officer.name,
    outcome,
    severity,
    note: noteOf(outcome, control, truth, random),
    assessedMinor,
    // Nobody invents what a court or a head of post would impose.
    finedMinor: null,
  });
  const nothing = result('00', 0, 0);
  if (friends && ordinal === 0) return nothing;
  if (random.chance(notPossible)) return result('40', 0, null);
  const keenness = officer.skill * (corridor === 'blue' ? 0.85 : 1);
  if (truth.guilty && truth.scheme) {
    const found = random.chance(Math.min(0.97, detection[truth.scheme][control] * keenness));
    return found ? result(truth.outcome, truth.severity, truth.moneyMinor) : nothing;
  }
  if (truth.outcome !== '00') {
    return random.chance(slipSeen * keenness)
      ? result(truth.outcome, truth.severity, truth.moneyMinor)
      : nothing;
  }
  // What is raised without ground is given back on appeal: which sum stands is not known yet.
  return random.chance(mistakenAdjustment) ? result('10', 2, null) : nothing;
}

const hour = 3_600_000;

/** Documents take hours, opening a load up to a day, checks after release wait for weeks, within their term; milliseconds. */
function delayOf(corridor: Corridor, random: Random): number {
  if (corridor === 'blue') return Math.round(random.between(9, 28) * 24 * hour);
  if (corridor === 'red') return Math.round(random.between(2, 28) * hour);
  return Math.round(random.between(0.4, 4.6) * hour);
}

const notes: Readonly<Record<string, readonly string[]>> = {
  '01': ['Описка в графах декларации, исправлена.', 'Техническая ошибка, внесены изменения.'],
  '10': [
    'Таможенная стоимость скорректирована по источникам ценовой информации.',
    'Цена не подтверждена документами, стоимость скорректирована.',
  ],
  '11': ['Код товара изменен: товар не соответствует описанию в графе 31.'],
  '12': ['Происхождение не подтверждено, в преференции отказано.'],
  '13': ['Вес по результатам взвешивания выше заявленного.'],
  '15': ['Обнаружен товар, не указанный в документах.'],
  '16': ['Разрешительный документ не представлен.'],
  '20': ['Инвойс не подтвержден отправителем.'],
  '40': ['Контроль не проведен: весы на поверке.'],
};

function noteOf(outcome: string, control: Control, truth: Truth, random: Random): string | null {
  const known = notes[outcome];
  if (!known)
    return outcome === '00' && control === 'goods' && random.chance(0.3)
      ? 'Расхождений нет.'
      : null;
  const [first] = truth.items;
  const place =
    first === undefined || truth.items.length > 3 ? '' : ` Товар № ${truth.items.join(', ')}.`;
  return random.pick(known) + (outcome === '40' ? '' : place);
}

import { assess, type Payment } from '../assessment.ts';
import type { Random } from '../prng.ts';
import { shiftDate } from '../world/calendar.ts';
import { vatRateOn } from '../world/law.ts';
import type { Draft } from './draft.ts';

/** A slip of the pen: what it does to the declaration, and what a control would call it. */
export interface Slip {
  readonly kind: SlipKind;
  readonly outcome: string;
  readonly severity: number;
  readonly items: readonly number[];
}

/** Slips that format-logical control refuses, and slips that pass it with a remark or unnoticed. */
export const refusedSlips = [
  'invoice sum',
  'item count',
  'net above gross',
  'letter in code',
  'duty sum',
  'payment total',
  'old rate of tax',
] as const;
export const toleratedSlips = [
  'package sum',
  'gross sum',
  'tax number',
  'container digit',
  'poor description',
  'round figures',
  'missing paper',
] as const;
export type SlipKind = (typeof refusedSlips)[number] | (typeof toleratedSlips)[number];

const refusedShare = 0.014;
const toleratedShare = 0.045;

/** Perhaps a slip; careless brokers have more. Guilty and innocent declarations alike. */
export function slipUp(draft: Draft, random: Random): { draft: Draft; slip: Slip | null } {
  const care = draft.consignment.broker?.carelessness ?? 1.15;
  const luck = random.fraction();
  if (luck < refusedShare * care) return make(draft, random.pick(refusedSlips), random);
  if (luck < (refusedShare + toleratedShare) * care)
    return make(draft, random.pick(toleratedSlips), random);
  return { draft, slip: null };
}

/** A draft with another fault that is refused than before; `null` where there is nothing to slip on. */
export function slipOf(draft: Draft, before: Slip, random: Random): Draft | null {
  const others = refusedSlips.filter((kind) => kind !== before.kind);
  for (let attempt = 0; attempt < 5; attempt++) {
    const { draft: spoiled, slip } = make(draft, random.pick(others), random);
    if (slip !== null) return spoiled;
  }
  return null;
}

function make(draft: Draft, kind: SlipKind, random: Random): { draft: Draft; slip: Slip | null } {
  const at = random.whole(0, draft.codes.length - 1);
  const spoiled = spoil(draft, kind, at, random);
  if (spoiled === null) return { draft, slip: null };
  const missing = kind === 'missing paper';
  const ofItem = [
    'net above gross',
    'letter in code',
    'duty sum',
    'poor description',
    'round figures',
    'missing paper',
  ].includes(kind);
  return {
    draft: spoiled,
    slip: {
      kind,
      outcome: missing ? '16' : '01',
      severity: missing ? 2 : 1,
      items: ofItem ? [at + 1] : [],
    },
  };
}

/** The draft with this slip at item `at`; `null` where there is nothing to slip on. */
function spoil(draft: Draft, kind: SlipKind, at: number, random: Random): Draft | null {
  const { header, containers, consignment } = draft;
  switch (kind) {
    case 'invoice sum':
      return { ...draft, header: { ...header, invoice: mistyped(header.invoice, random) } };
    case 'package sum':
      return {
        ...draft,
        header: {
          ...header,
          packages:
            header.packages +
            random.pick([-1, 1, 2, 10, 100].filter((by) => header.packages + by > 0)),
        },
      };
    case 'item count':
      return { ...draft, header: { ...header, items: header.items + 1 } };
    case 'gross sum':
      return {
        ...draft,
        header: { ...header, grossGrams: mistyped(header.grossGrams / 1000, random) * 1000 },
      };
    case 'tax number':
      return { ...draft, traderCode: mistypedDigit(draft.traderCode, random.whole(6, 11)) };
    case 'container digit': {
      const [first, ...others] = containers;
      return first === undefined
        ? null
        : { ...draft, containers: [mistypedDigit(first, 10), ...others] };
    }
    case 'poor description':
      return {
        ...draft,
        descriptions: replaced(
          draft.descriptions,
          at,
          random.pick(['ПРОЧИЕ', 'ТОВАР', 'ЗАПЧАСТИ', 'ИЗДЕЛИЯ']),
        ),
      };
    case 'letter in code':
      return { ...draft, codes: replaced(draft.codes, at, withLetter(draft.codes[at] ?? '')) };
    case 'duty sum': {
      const spoiled = respelled(draft, at, (payment) =>
        payment.kind === '2010' && payment.amount >= 10_000
          ? { ...payment, amount: mistyped(payment.amount / 100, random) * 100 }
          : payment,
      );
      return spoiled;
    }
    case 'payment total': {
      const { assessment } = draft;
      if (assessment.payable < 10_000) return null;
      const payable = mistyped(assessment.payable / 100, random) * 100;
      return { ...draft, assessment: { ...assessment, payable } };
    }
    case 'old rate of tax':
      return atOldRate(draft);
    case 'net above gross': {
      const load = consignment.loads[at];
      if (!load || load.grossGrams <= load.netGrams) return null;
      const swapped = { ...load, netGrams: load.grossGrams, grossGrams: load.netGrams };
      return {
        ...draft,
        consignment: { ...consignment, loads: replaced(consignment.loads, at, swapped) },
      };
    }
    case 'round figures': {
      // A price typed from memory: whole hundreds, and the invoice total typed to match.
      const load = consignment.loads[at];
      if (!load || load.price < 50_000) return null;
      const price = Math.round(load.price / 10_000) * 10_000;
      const loads = replaced(consignment.loads, at, { ...load, price });
      const mistaken = { ...consignment, loads };
      return {
        ...draft,
        consignment: mistaken,
        // The customs value is counted from the price as typed.
        assessment: assess(mistaken),
        header: { ...header, invoice: header.invoice - load.price + price },
      };
    }
    case 'missing paper': {
      const papers = draft.papers[at] ?? [];
      const permits = papers.filter(({ code }) => code.startsWith('01'));
      if (permits.length === 0) return null;
      const lost = random.pick(permits);
      return {
        ...draft,
        papers: replaced(
          draft.papers,
          at,
          papers.filter((paper) => paper !== lost),
        ),
      };
    }
  }
}

/** The draft with other payments at one item, its totals as they were; `null` where nothing changes. */
function respelled(draft: Draft, at: number, change: (payment: Payment) => Payment): Draft | null {
  const item = draft.assessment.items[at];
  if (item === undefined) return null;
  const payments = item.payments.map(change);
  if (payments.every((payment, index) => payment === item.payments[index])) return null;
  const items = replaced(draft.assessment.items, at, { ...item, payments });
  return { ...draft, assessment: { ...draft.assessment, items } };
}

/** How long after the rate of tax changed somebody still counts with the one before. */
const habitDays = 120;

/** Value added tax at the rate that held until a while ago, with totals to match; `null` where it has not changed. */
function atOldRate(draft: Draft): Draft | null {
  const { date } = draft.consignment;
  const old = vatRateOn(shiftDate(date, -habitDays));
  if (old === vatRateOn(date)) return null;
  let payable = 0;
  let guaranteed = 0;
  const items = draft.assessment.items.map((item) => {
    const payments = item.payments.map((payment) =>
      payment.kind === '5060' && payment.base !== null
        ? { ...payment, rate: old, amount: Math.round((payment.base * old) / 100) }
        : payment,
    );
    for (const payment of payments) {
      if (payment.payable) payable += payment.amount;
      else guaranteed += payment.amount;
    }
    return { ...item, payments };
  });
  const isTaxed = items.some(({ payments }) => payments.some(({ kind }) => kind === '5060'));
  return isTaxed
    ? { ...draft, assessment: { ...draft.assessment, items, payable, guaranteed } }
    : null;
}

const replaced = <T>(list: readonly T[], at: number, by: T): readonly T[] =>
  list.map((element, index) => (index === at ? by : element));

/** A whole number with two neighbouring digits exchanged, or one too many where that changes nothing. */
function mistyped(value: number, random: Random): number {
  const digits = String(Math.round(value));
  const at = random.whole(0, Math.max(0, digits.length - 2));
  const exchanged = Number(
    digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2),
  );
  return exchanged !== Math.round(value) && exchanged > 0 ? exchanged : Math.round(value) + 10;
}

/** One digit raised by one, which every check digit notices. */
function mistypedDigit(text: string, at: number): string {
  return text.slice(0, at) + String((Number(text[at]) + 1) % 10) + text.slice(at + 1);
}

/** A commodity code in which a nought of the subheading was typed as the letter O, or its last digit as an X. */
function withLetter(code: string): string {
  const nought = code.slice(0, 8).indexOf('0', 4);
  return nought < 0
    ? `${code.slice(0, 7)}X${code.slice(8)}`
    : `${code.slice(0, nought)}O${code.slice(nought + 1)}`;
}

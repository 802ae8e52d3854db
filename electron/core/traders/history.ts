import type { Declaration } from '../../../shared/declaration.ts';
import { isDeclared, traderOf } from '../../../shared/declaration.ts';
import type { Tables } from '../control/tables.ts';
import { marksOf } from '../consignments/marks.ts';
import { arrivalHistory } from '../indicators/arrival.ts';
import { announcedGrams, invoiceUses, thresholdsFor } from '../indicators/consignment.ts';
import type { Lodged } from '../indicators/days.ts';
import { controlledIn, learnResults, unlearnResults } from '../indicators/findings.ts';
import { GoodsHistory } from '../indicators/goods.ts';
import { learnCounts, unlearnCounts } from '../indicators/learn.ts';
import { meansHistory } from '../indicators/means.ts';
import { References } from '../indicators/references.ts';
import { brokerHistory, traderHistory } from '../indicators/trader.ts';
import type { History } from '../risk/history.ts';
import type { Reader, Writer } from '../store/store.ts';
import { countDeclaration, recountConfirmed, uncountDeclaration } from './repository.ts';

/** What is known besides the history of the post. */
export interface Basis {
  /** Reference tables: categories and debts of persons, figures of the law, rates of exchange. */
  readonly tables: Tables;
  /** Which version of the declaration this is, from 1. */
  readonly version: number;
  /** Its number in the store where a version of it is stored already: what that left there is no history. */
  readonly stored?: number;
  /**
   * Day as of which findings, categories and debts are known, where that is not the day of registration:
   * a declaration weighed again later is weighed by what was found since.
   */
  readonly asOf?: string;
}

/**
 * What the post knows before this declaration, read at the moment of its evaluation. A declaration
 * that was learned already must be unlearned first, or it would be history of its own: see `historyBesides`.
 */
export function historyFor(
  reader: Reader,
  declaration: Declaration,
  lodged: Lodged,
  { tables, version, stored = 0, asOf = lodged.day }: Basis,
): History {
  const { day } = lodged;
  const marks = marksOf(declaration);
  const goods = new GoodsHistory(reader, declaration, { day, asOf }, tables, stored);
  return {
    trader: traderHistory(reader, declaration, { day, asOf }, tables, stored),
    broker: brokerHistory(reader, declaration, day, stored),
    references: new References(reader).ofDeclaration(declaration),
    arrival: arrivalHistory(reader, declaration, lodged),
    vehicles: meansHistory(reader, declaration, { day, asOf }, marks, 'vehicle', stored),
    containers: meansHistory(reader, declaration, { day, asOf }, marks, 'container', stored),
    announcedGrams: announcedGrams(reader, declaration, day, marks, stored),
    invoiceUses: invoiceUses(reader, declaration),
    corrections: version - 1,
    thresholds: thresholdsFor(declaration, day, tables),
    items: new Map(declaration.items.map((item) => [item.ordinal, goods.of(item)])),
  };
}

/**
 * What the post knows besides a declaration that is stored and learned, to weigh it again: it and what
 * was found in it are taken out, and put back when that was read. What came to the post after it stays:
 * whoever weighs again wants to know what is known now, and later declarations of the same goods, or of
 * the same trader, are part of that. So prices, habits and uses of papers are compared with everything
 * but itself; only what is told by days (own prices, parts of a consignment, the trader's last day) ends
 * with its own day. The facts of the first decision are kept with it and are not touched.
 */
export function historyBesides(
  writer: Writer,
  seq: number,
  declaration: Declaration,
  lodged: Lodged,
  basis: Basis,
): History {
  unlearnResults(writer, seq, controlledIn(declaration));
  if (isDeclared(declaration)) unlearn(writer, seq, declaration, lodged);
  const history = historyFor(writer, declaration, lodged, { ...basis, stored: seq });
  if (isDeclared(declaration)) learn(writer, declaration, lodged);
  learnResults(writer, seq, controlledIn(declaration));
  return history;
}

/** Adds a stored declaration to what the post knows. */
export function learn(writer: Writer, declaration: Declaration, lodged: Lodged): void {
  const trader = traderOf(declaration);
  if (trader?.code != null) countDeclaration(writer, trader.code, trader.name, lodged.day);
  learnCounts(writer, declaration, lodged);
}

/** Takes a declaration out of what the post knows, before a correction of it is learned in its place. */
export function unlearn(
  writer: Writer,
  seq: number,
  declaration: Declaration,
  lodged: Lodged,
): void {
  const trader = traderOf(declaration);
  if (trader?.code != null) uncountDeclaration(writer, trader.code, seq, lodged.day);
  unlearnCounts(writer, declaration, lodged);
}

/** What was found in a declaration, and was unlearned, counts for the goods and the person that its correction names. */
export function moveFindings(
  writer: Writer,
  seq: number,
  before: Declaration,
  after: Declaration,
): void {
  learnResults(writer, seq, controlledIn(after));
  const codes = [before, after].map((each) => traderOf(each)?.code ?? null);
  if (codes[0] === codes[1]) return;
  for (const code of codes) if (code !== null) recountConfirmed(writer, code);
}

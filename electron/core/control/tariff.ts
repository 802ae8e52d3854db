import type { Names, TableRow, TariffRate } from '../../../shared/reference.ts';
import type { Given } from './rule.ts';

/** The lengths at which a nomenclature keeps its lines, from the whole code up to the chapter. */
const lengths = [10, 9, 8, 6, 5, 4, 2];
const headingLength = 4;
/** Digits of a code that names its goods and no group of them. */
export const wholeCode = 10;

/** The lines of the nomenclature that hold a code, the nearest first; a few look-ups, no search. */
function* linesAbove(code: string, { tables, day }: Given): Iterable<TableRow<'nomenclature'>> {
  for (const length of lengths) {
    if (length > code.length) continue;
    const line = tables.row('nomenclature', code.slice(0, length), day);
    if (line) yield line;
  }
}

/** What the nomenclature of the day says of a code; what a line leaves out, the one above it may say. */
export interface TariffLine {
  /** Import duty; `null`: the loaded nomenclature gives no rate for it. */
  readonly duty: TariffRate | null;
  readonly excise: TariffRate | null;
  /** Per cent, where it differs from the general rate. */
  readonly vat: number | null;
  /** Supplementary unit. */
  readonly unit: string | null;
  /** Whether the nomenclature knows tariff figures of this code, so that what it leaves out does not exist. */
  readonly isTariff: boolean;
  readonly names: readonly Names[];
}

/** Items of one declaration share codes, and several rules ask of each. */
const remembered = new WeakMap<Given, Map<string, TariffLine>>();

/** The tariff of the day for a commodity code. */
export function tariffOf(code: string, given: Given): TariffLine {
  const lines = remembered.get(given) ?? new Map<string, TariffLine>();
  remembered.set(given, lines);
  const known = lines.get(code);
  if (known) return known;
  const line = gathered(code, given);
  lines.set(code, line);
  return line;
}

function gathered(code: string, given: Given): TariffLine {
  const lines = [...linesAbove(code, given)];
  const first = <T>(part: (line: TableRow<'nomenclature'>) => T | null): T | null => {
    for (const line of lines) {
      const value = part(line);
      if (value !== null) return value;
    }
    return null;
  };
  const duty = first((line) => line.duty);
  return {
    duty,
    excise: first((line) => line.excise),
    vat: first((line) => line.vat),
    unit: first((line) => line.unit),
    isTariff: duty !== null,
    names: lines.map(({ name }) => name),
  };
}

/** How deep the loaded nomenclature goes in each chapter, and whether it lists the headings there. */
type Depths = ReadonlyMap<string, { readonly deepest: number; readonly hasHeadings: boolean }>;

const depthsOf = new WeakMap<readonly TableRow<'nomenclature'>[], Depths>();

function depthsAt({ tables, day }: Given): Depths {
  const lines = tables.rows('nomenclature', day);
  const known = depthsOf.get(lines);
  if (known) return known;
  const depths = new Map<string, { deepest: number; hasHeadings: boolean }>();
  for (const { code } of lines) {
    const chapter = code.slice(0, 2);
    const depth = depths.get(chapter) ?? { deepest: 0, hasHeadings: false };
    depths.set(chapter, {
      deepest: Math.max(depth.deepest, code.length),
      hasHeadings: depth.hasHeadings || code.length === headingLength,
    });
  }
  depthsOf.set(lines, depths);
  return depths;
}

/**
 * Whether a commodity code is in the nomenclature of the day. `not told`: the loaded one is no list of
 * its chapter (it has chapter titles only, or a choice of lines without their headings), so a code that
 * is not in it may still exist. `no heading`: the chapter is listed, its heading is not, which may be a
 * gap of a compiled file as well as a wrong code. One that goes to six digits is asked about six digits.
 */
export function existence(
  code: string,
  given: Given,
): 'there' | 'not there' | 'no heading' | 'not told' {
  const { tables, day } = given;
  if (tables.row('nomenclature', code, day)) return 'there';
  const depth = depthsAt(given).get(code.slice(0, 2));
  if (!depth?.hasHeadings) return 'not told';
  if (!tables.row('nomenclature', code.slice(0, headingLength), day)) return 'no heading';
  return tables.row('nomenclature', code.slice(0, depth.deepest), day) ? 'there' : 'not there';
}

/**
 * Whether it is the fault of the loaded table that nothing is known of a code: of one that is wrong itself
 * (said by a rule of its own) no table could tell a rate or a unit.
 */
export function isLeftOut(code: string, given: Given): boolean {
  return code.length === wholeCode && existence(code, given) !== 'not there';
}

/** Whether a nomenclature tells excise at all; one compiled from the tariff of the Union does not. */
const tellsExcise = new WeakMap<readonly TableRow<'nomenclature'>[], boolean>();

/** Whether the nomenclature of the day knows that a code bears no excise. */
export function isFreeOfExcise(code: string, given: Given): boolean {
  const { excise, isTariff } = tariffOf(code, given);
  if (excise !== null || !isTariff || existence(code, given) !== 'there') return false;
  const lines = given.tables.rows('nomenclature', given.day);
  const tells = tellsExcise.get(lines) ?? lines.some((line) => line.excise !== null);
  tellsExcise.set(lines, tells);
  return tells;
}

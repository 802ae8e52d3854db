import type { Literal } from '../../../../shared/condition.ts';
import { countryName } from '../../../../shared/country-names.ts';
import type { Diagnostic } from '../../../../shared/diagnostic.ts';
import { fieldById } from '../../../../shared/fields.ts';
import { languages, type Language } from '../../../../shared/languages.ts';
import type { Profile } from '../../../../shared/profile.ts';
import { ofProfile } from './found.ts';
import { comparisonsOf } from './parts.ts';
import type { Setting } from './setting.ts';

/** Fewer letters than any instruction somebody could act on. */
const shortest = 10;

/** Figures that name a box of the form, not a threshold. */
const boxes =
  /(?:\bbox(?:es)?|(?<!\p{L})граф\p{L}*|(?<!\p{L})гр\.)\s*(?:\d+(?:\s*(?:,|and|и)\s*)?)+|\d+(?:\s*(?:,|және)\s*\d+)*\s*-?\s*баған\p{L}*/giu;
const figures = /(\d+(?:[\s\u00a0]\d{3})*(?:[.,]\d+)?)[\s\u00a0]*(%|per ?cent|процент|пайыз)?/giu;

/** The figures a profile must not tell. */
function thresholdsOf(profile: Profile): Set<number> {
  const found = new Set<number>();
  for (const { condition } of comparisonsOf(profile)) {
    if ('value' in condition && typeof condition.value === 'number') found.add(condition.value);
    if (condition.op === 'between') found.add(condition.from).add(condition.to);
    if (condition.op === 'in')
      for (const value of condition.values) if (typeof value === 'number') found.add(value);
  }
  return found;
}

/** A figure of the text that is one of them; also as a per cent of one, or of its distance from one. */
function figureIn(text: string, thresholds: ReadonlySet<number>): string | null {
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(b));
  for (const [whole, digits = '', percent] of text.replace(boxes, ' ').matchAll(figures)) {
    const figure = Number(digits.replace(/[\s\u00a0]/g, '').replace(',', '.'));
    // "One" and "none" are words rather than thresholds.
    const plain = figure > 1 ? [figure] : Number.isInteger(figure) ? [] : [figure];
    const told = percent === undefined ? plain : [figure, figure / 100, 1 - figure / 100];
    for (const threshold of thresholds)
      if (told.some((each) => near(each, threshold))) return whole.trim();
  }
  return null;
}

/** The values written into the condition that a reader would know again. */
function valuesOf(profile: Profile, language: Language): { sign: string; name: string | null }[] {
  const found: { sign: string; name: string | null }[] = [];
  const add = (field: string, value: Literal) => {
    if (typeof value !== 'string' || value.length < 2) return;
    const isCountry = fieldById(field)?.listed === 'country';
    found.push({ sign: value, name: isCountry ? (countryName(value, language) ?? null) : null });
  };
  for (const { condition } of comparisonsOf(profile)) {
    if (condition.op === 'equals') add(condition.field, condition.value);
    if (condition.op === 'in') for (const value of condition.values) add(condition.field, value);
    if (condition.op === 'startsWith')
      for (const prefix of condition.prefixes) add(condition.field, prefix);
  }
  return found;
}

const tokensOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((token) => token !== '');

/** A word that is the name, whatever its ending. */
function isNamed(name: string, tokens: readonly string[]): boolean {
  if (name.includes(' ') || name.length < 4) return false;
  const stem = name.slice(0, name.length > 4 ? -1 : undefined).toLowerCase();
  return tokens.some(
    (token) => token.toLowerCase().startsWith(stem) && token.length <= name.length + 4,
  );
}

function memberIn(text: string, profile: Profile, language: Language, setting: Setting) {
  const tokens = tokensOf(text.replace(boxes, ' '));
  const signs = new Set(tokens);
  for (const { sign, name } of valuesOf(profile, language)) {
    if (signs.has(sign)) return sign;
    if (name !== null && isNamed(name, tokens)) return name;
  }
  const lists = new Set<string>();
  for (const { condition } of comparisonsOf(profile))
    if (condition.op === 'inList') lists.add(condition.list);
  for (const list of lists) {
    const told = tokens.find((token) => token.length > 1 && setting.lists(list)?.holds(token));
    if (told !== undefined) return told;
  }
  return null;
}

/** An instruction nobody could act on, or one that tells what the officer must not know. */
export function instructionDiagnostics(profile: Profile, setting: Setting): Diagnostic[] {
  const found: Diagnostic[] = [];
  const thresholds = thresholdsOf(profile);
  for (const language of languages) {
    const text = profile.instruction[language];
    const place = (params: Diagnostic['params']) => ({ path: `instruction.${language}`, params });
    if ((text.match(/\p{L}/gu) ?? []).length < shortest) {
      found.push(ofProfile('INSTRUCTION_MISSING', profile.code, place({})));
      continue;
    }
    const told = figureIn(text, thresholds) ?? memberIn(text, profile, language, setting);
    if (told !== null)
      found.push(ofProfile('INSTRUCTION_LEAKS', profile.code, place({ value: told })));
  }
  return found;
}

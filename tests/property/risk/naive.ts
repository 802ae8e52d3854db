import type { Comparison, Condition, FieldCondition } from '../../../shared/condition.ts';
import type { Profile, RuleBook } from '../../../shared/profile.ts';
import type { RiskList } from '../../../shared/risk-list.ts';
import { wordsOf, type Verdict } from '../../../electron/core/risk/compile.ts';
import type { Fact, Facts } from '../../../electron/core/risk/facts.ts';

/** What a condition comes to, and the ordinals of the items that speak for it. */
interface Reading {
  readonly verdict: Verdict;
  readonly items: readonly number[];
}

/**
 * The slow, plain reading of the language, written for being checked by eye: every part
 * is read, in the words of its definition, with no index, no shortcut and no cache. What
 * the core does in a hurry must agree with it.
 */
export function naive(
  condition: Condition,
  facts: Facts,
  lists: readonly RiskList[] = [],
  item: number | null = null,
): Reading {
  const read = (inner: Condition, at = item) => naive(inner, facts, lists, at);
  const overItems = (where: Condition) =>
    facts.items.map(({ ordinal }, at) => ({ ordinal, verdict: read(where, at).verdict }));
  const silent = (verdict: Verdict): Reading => ({ verdict, items: [] });
  const spoken = (verdict: Verdict, items: readonly number[]): Reading =>
    verdict === 1 ? { verdict, items } : silent(verdict);
  switch (condition.op) {
    case 'all': {
      const parts = condition.of.map((inner) => read(inner));
      return spoken(
        every(parts.map(({ verdict }) => verdict)),
        parts.flatMap(({ items }) => items),
      );
    }
    case 'any': {
      const parts = condition.of.map((inner) => read(inner));
      return spoken(
        some(parts.map(({ verdict }) => verdict)),
        parts.flatMap(({ items }) => items),
      );
    }
    case 'not':
      return silent([1, 0, -1][read(condition.of).verdict + 1] as Verdict);
    case 'someItem':
    case 'everyItem':
    case 'countItems': {
      const each = overItems(condition.where);
      const verdicts = each.map(({ verdict }) => verdict);
      const speaking = each.filter(({ verdict }) => verdict === 1).map(({ ordinal }) => ordinal);
      if (condition.op === 'someItem') return spoken(some(verdicts), speaking);
      if (condition.op === 'everyItem')
        return spoken(verdicts.length === 0 ? 0 : every(verdicts), speaking);
      // Every way in which the undecided items might turn out.
      const undecided = verdicts.filter((verdict) => verdict === 0).length;
      const ways = Array.from({ length: undecided + 1 }, (_, more) =>
        compares(speaking.length + more, condition.is, condition.value),
      );
      return spoken(ways.every(Boolean) ? 1 : ways.some(Boolean) ? 0 : -1, speaking);
    }
    case 'sumItems': {
      const { where } = condition;
      const belonging = (where === undefined ? null : overItems(where)) ?? [];
      if (belonging.some(({ verdict }) => verdict === 0)) return silent(0);
      const summed = facts.items.filter(
        (_, at) => where === undefined || belonging[at]?.verdict === 1,
      );
      const values = summed.map(({ values }) => values[condition.field] ?? null);
      if (values.some((value) => typeof value !== 'number')) return silent(0);
      const sum = (values as number[]).reduce((total, value) => total + value, 0);
      return spoken(
        compares(sum, condition.is, condition.value) ? 1 : -1,
        summed.map(({ ordinal }) => ordinal),
      );
    }
    default: {
      const fact =
        (item === null ? undefined : facts.items[item]?.values[condition.field]) ??
        facts.header[condition.field] ??
        null;
      if (condition.op === 'known') return silent(fact === null ? -1 : 1);
      return silent(fact === null ? 0 : holds(condition, fact, lists) ? 1 : -1);
    }
  }
}

const every = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes(-1) ? -1 : verdicts.includes(0) ? 0 : 1;
const some = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes(1) ? 1 : verdicts.includes(0) ? 0 : -1;

function compares(found: number, is: Comparison, value: number): boolean {
  return {
    less: found < value,
    atMost: found <= value,
    equal: found === value,
    atLeast: found >= value,
    greater: found > value,
  }[is];
}

function holds(
  condition: Exclude<FieldCondition, { op: 'known' }>,
  fact: NonNullable<Fact>,
  lists: readonly RiskList[],
): boolean {
  const elements = typeof fact === 'object' ? [...fact] : [fact];
  switch (condition.op) {
    case 'equals':
      return elements.some((one) => one === condition.value);
    case 'in':
      return elements.some((one) => condition.values.some((value) => value === one));
    case 'startsWith':
      return elements.some(
        (one) =>
          typeof one === 'string' &&
          condition.prefixes.some((prefix) => one.slice(0, prefix.length) === prefix),
      );
    case 'inList': {
      const list = lists.find(({ code }) => code === condition.list);
      return elements.some((one) => typeof one === 'string' && belongs(one, list));
    }
    case 'words':
      return (
        typeof fact === 'string' &&
        condition.words.some((word) =>
          wordsOf(fact).some((found) => found.indexOf(word.toLocaleLowerCase('ru')) === 0),
        )
      );
    default: {
      if (typeof fact !== 'number') return false;
      if (condition.op === 'between') return condition.from <= fact && fact <= condition.to;
      const { value } = condition;
      return {
        less: fact < value,
        atMost: fact <= value,
        greater: fact > value,
        atLeast: fact >= value,
      }[condition.op];
    }
  }
}

function belongs(value: string, list: RiskList | undefined): boolean {
  if (list === undefined) return false;
  if (list.kind === 'hs') {
    const digits = (text: string) => text.replaceAll(/[^0-9]/g, '');
    return list.members.some(
      (member) => digits(member) !== '' && digits(value).startsWith(digits(member)),
    );
  }
  const sign = (text: string) => text.replaceAll(/[-\s]/g, '').toUpperCase();
  return list.members.some((member) => sign(member) === sign(value));
}

/** The profiles that fire, by code, with the items concerned: the whole set read one by one. */
export function naiveHits(
  { profiles, lists }: RuleBook,
  facts: Facts,
  day: string,
): { code: string; items: number[] }[] {
  const within = (allowed: readonly string[] | undefined, fact: Fact | undefined) =>
    allowed === undefined || (typeof fact === 'string' && allowed.includes(fact));
  const fires = ({ validFrom, validTo, exceptions = [], ...profile }: Profile) =>
    validFrom <= day &&
    day <= (validTo ?? '9999-12-31') &&
    within(profile.directions, facts.header['direction']) &&
    within(profile.procedures, facts.header['procedure']) &&
    within(profile.offices, facts.header['office']) &&
    naive(profile.condition, facts, lists).verdict === 1 &&
    !exceptions.some(({ condition }) => naive(condition, facts, lists).verdict === 1);
  const firing = new Map(
    profiles.filter((profile) => fires(profile)).map((profile) => [profile.code, profile]),
  );
  // A dependent profile stands on all of its own; nothing depends on itself.
  const stands = (code: string): boolean => {
    const profile = firing.get(code);
    return profile !== undefined && (profile.dependsOn ?? []).every((on) => stands(on));
  };
  return [...firing.values()]
    .filter(({ code }) => stands(code))
    .map(({ code, condition }) => ({
      code,
      items: [...new Set(naive(condition, facts, lists).items)].sort((a, b) => a - b),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

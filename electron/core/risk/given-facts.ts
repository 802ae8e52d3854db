import type { GivenFacts } from '../../../shared/evaluation.ts';
import { fieldById, fields, type Field } from '../../../shared/fields.ts';
import { nearest } from './check.ts';
import type { Fact } from './facts.ts';

/** Why a fact cannot be one: where it stands, and what is wrong. */
export interface FactProblem {
  readonly path: string;
  readonly message: string;
}

function fits({ type }: Field, fact: NonNullable<Fact>): boolean {
  switch (type) {
    case 'number':
      return typeof fact === 'number' && Number.isFinite(fact);
    case 'flag':
      return typeof fact === 'boolean';
    case 'codes':
      return typeof fact === 'object';
    default:
      return typeof fact === 'string';
  }
}

function problemOf(id: string, fact: Fact, level: Field['level']): string | null {
  const field = fieldById(id);
  if (field === undefined) {
    const meant = nearest(
      id,
      fields.map((each) => each.id),
    );
    return `there is no field "${id}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`;
  }
  if (field.level !== level) {
    return level === 'item'
      ? `"${id}" belongs to the whole declaration: put it under header`
      : `"${id}" belongs to an item: put it under items`;
  }
  if (fact === null || fits(field, fact)) return null;
  return `"${id}" is ${field.type}, the value is ${Array.isArray(fact) ? 'a list' : typeof fact}`;
}

/** What of facts given from outside the registry does not know; empty when they may be evaluated. */
export function checkFacts({ header, items }: GivenFacts): FactProblem[] {
  const problems: FactProblem[] = [];
  const look = (path: string, level: Field['level'], values: Record<string, Fact>) => {
    for (const [id, fact] of Object.entries(values)) {
      const message = problemOf(id, fact, level);
      if (message !== null) problems.push({ path: `${path}.${id}`, message });
    }
  };
  look('facts.header', 'declaration', header);
  const seen = new Set<number>();
  items.forEach(({ ordinal, values }, index) => {
    look(`facts.items.${index}.values`, 'item', values);
    if (seen.has(ordinal))
      problems.push({
        path: `facts.items.${index}.ordinal`,
        message: `item ${ordinal} occurs twice`,
      });
    seen.add(ordinal);
  });
  return problems;
}

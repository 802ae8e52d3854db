import { z } from 'zod';
import {
  blankDeclaration,
  declarationSchema,
  type Declaration,
} from '../../../../shared/declaration.ts';

type Schema = z.core.$ZodType;
/** Names and positions from the declaration down to a value. */
type Path = readonly (string | number)[];

export interface Notes {
  /** A key that the format does not know. */
  unknown(path: Path): void;
  /** A value that is not what its place holds, or is missing where nothing can stand in for it. */
  wrong(path: Path, value: unknown): void;
}

/** Stands for a value that cannot be used. */
const unusable = Symbol('unusable');

/**
 * Makes a whole declaration of what a message says: a key left out is nothing said, a value of a wrong
 * kind is noted and left out with the smallest thing that can be without it.
 */
export function fillDeclaration(value: unknown, notes: Notes): Declaration {
  if (saysEveryKey(value)) {
    const asItStands = declarationSchema.safeParse(value);
    if (asItStands.success) return asItStands.data;
  }
  const parsed = declarationSchema.safeParse(fill(wholeDeclaration, value, [], notes));
  return parsed.success ? parsed.data : blankDeclaration();
}

/** Half of a letter, as JSON writes it. */
const halfLetter = /\\ud[89a-f]/i;

/** An export is a declaration as it stands; a message by hand, or with broken texts, is not worth the try. */
function saysEveryKey(value: unknown): boolean {
  const keys = Object.keys(declarationSchema.shape);
  return (
    isObject(value) &&
    keys.every((key) => Object.hasOwn(value, key)) &&
    !halfLetter.test(JSON.stringify(value))
  );
}

/** What a place holds, found out once: asking a schema what it is costs more than reading the value. */
type Plan =
  | { kind: 'nullable'; inner: Plan }
  | { kind: 'object'; parts: readonly (readonly [string, Plan])[]; known: ReadonlySet<string> }
  | { kind: 'list'; element: Plan }
  | { kind: 'value'; schema: Schema };

function planOf(schema: Schema): Plan {
  if (schema instanceof z.ZodNullable) return { kind: 'nullable', inner: planOf(schema.unwrap()) };
  if (schema instanceof z.ZodArray) return { kind: 'list', element: planOf(schema.element) };
  if (!(schema instanceof z.ZodObject)) return { kind: 'value', schema };
  const parts = Object.entries(schema.shape).map(([key, inner]) => [key, planOf(inner)] as const);
  return { kind: 'object', parts, known: new Set(parts.map(([key]) => key)) };
}

const wholeDeclaration = planOf(declarationSchema);

function fill(plan: Plan, value: unknown, path: Path, notes: Notes): unknown {
  if (plan.kind === 'nullable') {
    if (value === undefined || value === null || isBlank(value)) return null;
    const filled = fill(plan.inner, value, path, notes);
    return filled === unusable ? null : filled;
  }
  if (plan.kind === 'object') return fillObject(plan, value, path, notes);
  if (plan.kind === 'list') return fillList(plan, value, path, notes);
  const said = value === undefined ? standIn(path) : value;
  const text = typeof said === 'string' ? said.toWellFormed() : said;
  const read = z.safeParse(plan.schema, text);
  if (read.success) return read.data;
  notes.wrong(path, value);
  return standIn(path) ?? unusable;
}

/** An empty text says nothing. */
const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

function fillObject(
  plan: Extract<Plan, { kind: 'object' }>,
  value: unknown,
  path: Path,
  notes: Notes,
): Record<string, unknown> | typeof unusable {
  // A part left out is one of which nothing is said; a declaration cannot be left out.
  const given = path.length === 0 ? value : (value ?? {});
  if (!isObject(given)) {
    notes.wrong(path, value);
    return unusable;
  }
  const filled: Record<string, unknown> = {};
  let whole = true;
  for (const [key, inner] of plan.parts) {
    const said = Object.hasOwn(given, key) ? given[key] : undefined;
    filled[key] = fill(inner, said, [...path, key], notes);
    if (filled[key] === unusable) whole = false;
  }
  for (const key of Object.keys(given)) {
    if (!plan.known.has(key)) notes.unknown([...path, key]);
  }
  return whole ? filled : unusable;
}

function fillList(
  plan: Extract<Plan, { kind: 'list' }>,
  value: unknown,
  path: Path,
  notes: Notes,
): unknown[] {
  const given = value ?? [];
  if (!Array.isArray(given)) {
    notes.wrong(path, value);
    return [];
  }
  const elements: readonly unknown[] = given;
  return elements
    .map((each, index) => {
      const at = [...path, index];
      if (each !== null && each !== undefined) return fill(plan.element, each, at, notes);
      notes.wrong(at, each);
      return unusable;
    })
    .filter((each) => each !== unusable);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands where a message leaves out a key that has no `null`: a goods declaration, items by their place. */
function standIn(path: Path): unknown {
  const [first, second, third] = path;
  if (path.length === 1 && first === 'document') return 'goods';
  if (path.length === 1 && first === 'direction') return 'other';
  if (path.length === 3 && first === 'items' && third === 'ordinal') return Number(second) + 1;
  return undefined;
}

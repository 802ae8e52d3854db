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
  const parsed = declarationSchema.safeParse(fill(declarationSchema, value, [], notes));
  return parsed.success ? parsed.data : blankDeclaration();
}

function fill(schema: Schema, value: unknown, path: Path, notes: Notes): unknown {
  if (schema instanceof z.ZodNullable) {
    if (value === undefined || value === null || isBlank(value)) return null;
    const filled = fill(schema.unwrap(), value, path, notes);
    return filled === unusable ? null : filled;
  }
  if (schema instanceof z.ZodObject) return fillObject(schema, value, path, notes);
  if (schema instanceof z.ZodArray) return fillList(schema, value, path, notes);
  const said = value === undefined ? standIn(path) : value;
  const text = typeof said === 'string' ? said.toWellFormed() : said;
  const read = z.safeParse(schema, text);
  if (read.success) return read.data;
  notes.wrong(path, value);
  return standIn(path) ?? unusable;
}

/** An empty text says nothing. */
const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

function fillObject(
  schema: z.ZodObject,
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
  for (const [key, inner] of Object.entries(schema.shape)) {
    const said = Object.hasOwn(given, key) ? given[key] : undefined;
    filled[key] = fill(inner, said, [...path, key], notes);
    if (filled[key] === unusable) whole = false;
  }
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(schema.shape, key)) notes.unknown([...path, key]);
  }
  return whole ? filled : unusable;
}

function fillList(schema: z.ZodArray, value: unknown, path: Path, notes: Notes): unknown[] {
  const given = value ?? [];
  if (!Array.isArray(given)) {
    notes.wrong(path, value);
    return [];
  }
  const elements: readonly unknown[] = given;
  return elements
    .map((each, index) => {
      const at = [...path, index];
      if (each !== null && each !== undefined) return fill(schema.element, each, at, notes);
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

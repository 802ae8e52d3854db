import type { DocumentProblem } from '../../../../shared/contract/documents.ts';
import {
  blankLine,
  blankSupporting,
  supportingFileSchema,
  supportingName,
  supportingVersion,
  type SupportingFacts,
} from '../../../../shared/supporting-document.ts';
import { mostProblems, problem } from './problems.ts';

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys left out say nothing; keys that nobody knows stay, to be told. */
function completed(document: unknown): unknown {
  if (!isJson(document)) return document;
  const { kind: _kind, ...blank } = blankSupporting('other');
  const { lines, deliveryTerms } = document;
  return {
    ...blank,
    ...document,
    ...(isJson(deliveryTerms)
      ? { deliveryTerms: { ...blank.deliveryTerms, ...deliveryTerms } }
      : {}),
    ...(Array.isArray(lines)
      ? { lines: lines.map((line: unknown) => (isJson(line) ? { ...blankLine(), ...line } : line)) }
      : {}),
  };
}

/** The line a broken text breaks at, from the place the parser names. */
function lineOf(content: string, message: string): number | null {
  const [, position] = /position (\d+)/.exec(message) ?? [];
  return position === undefined ? null : content.slice(0, Number(position)).split('\n').length;
}

/** Reads our own file of documents. */
export function readJson(content: string, problems: DocumentProblem[]): readonly SupportingFacts[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const line = lineOf(content, message);
    problems.push(problem('JSON_BROKEN', line === null ? {} : { line }));
    return [];
  }
  if (!isJson(parsed) || parsed['daliz'] !== supportingName) {
    problems.push(problem('FORMAT_UNKNOWN', { column: 'daliz' }, { expected: supportingName }));
    return [];
  }
  const { version = supportingVersion, documents } = parsed;
  if (version !== supportingVersion) {
    const params = { found: String(version).slice(0, 20), known: supportingVersion };
    problems.push(problem('VERSION_UNKNOWN', { column: 'version' }, params));
    return [];
  }
  const whole = {
    ...parsed,
    version,
    documents: Array.isArray(documents) ? documents.map(completed) : documents,
  };
  const read = supportingFileSchema.safeParse(whole);
  if (read.success) return read.data.documents;
  for (const issue of read.error.issues.slice(0, mostProblems)) {
    const column = placeOf(issue.path);
    if (issue.code === 'custom') problems.push(problem('CURRENCY_MISSING', { column }));
    else if (issue.code === 'too_big' && issue.origin === 'array')
      problems.push(problem('TOO_MANY', { column }, { most: Number(issue.maximum) }));
    else if (issue.code === 'unrecognized_keys')
      problems.push(
        problem('COLUMN_UNKNOWN', { column: placeOf([...issue.path, issue.keys[0] ?? '']) }),
      );
    else problems.push(problem('VALUE_WRONG', { column }, { value: said(whole, issue.path) }));
  }
  return [];
}

/** `documents[2].lines[1].netGrams`, counted from 1 as people count. */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
    .slice(0, 200);
}

function said(whole: unknown, path: readonly PropertyKey[]): string {
  let value: unknown = whole;
  for (const part of path) {
    if (Array.isArray(value)) value = value[Number(part)];
    else if (isJson(value)) value = value[String(part)];
  }
  return (JSON.stringify(value) ?? '—').slice(0, 60);
}

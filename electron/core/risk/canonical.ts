import { createHash } from 'node:crypto';

function isRecord(value: object): value is Record<string, unknown> {
  return !Array.isArray(value);
}

/**
 * JSON with the keys of every object in code-point order: one value, one text. Written
 * as plain loops, because every declaration passes through here twice.
 */
export function canonicalJson(value: unknown): string {
  if (value === undefined) return 'null';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  let text = '';
  if (isRecord(value)) {
    for (const key of Object.keys(value).sort()) {
      if (value[key] === undefined) continue;
      text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(value[key])}`;
    }
    return `{${text}}`;
  }
  if (Array.isArray(value)) {
    for (const inner of value) text += `${text === '' ? '' : ','}${canonicalJson(inner)}`;
  }
  return `[${text}]`;
}

/** SHA-256 of a text, in hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** SHA-256 of the canonical JSON, in hexadecimal: the name of a version of rules, tactics or facts. */
export function canonicalHash(value: unknown): string {
  return hashOf(canonicalJson(value));
}

import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import {
  blankDeclaration,
  blankDocument,
  blankItem,
  blankPreviousDocument,
} from '../../../../shared/declaration.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A blank as the plain values it is made of. */
const plain = (blank: object): JsonObject => JSON.parse(JSON.stringify(blank));

/** What a value says, and `null` (or an empty list) for what it could not say yet. */
function filled(value: JsonObject, blank: JsonObject): JsonObject {
  const whole: JsonObject = { ...value };
  for (const [key, empty] of Object.entries(blank)) {
    const said = whole[key];
    if (said === undefined) whole[key] = empty;
    else if (isObject(said) && isObject(empty)) whole[key] = filled(said, empty);
  }
  return whole;
}

function each(owner: JsonObject, key: string, fill: (one: JsonObject) => JsonObject): void {
  const list = owner[key];
  if (Array.isArray(list)) owner[key] = list.map((one) => (isObject(one) ? fill(one) : one));
}

const blank = {
  declaration: plain(blankDeclaration()),
  document: plain(blankDocument()),
  previousDocument: plain(blankPreviousDocument()),
  item: plain(blankItem(1)),
  party: { country: null },
  payment: { rates: [], join: null, baseQuantity: null },
  transit: { departureOffice: null, guarantee: null },
} satisfies Record<string, JsonObject>;

function fillItem(item: JsonObject): JsonObject {
  const whole = filled(item, blank.item);
  each(whole, 'documents', (one) => filled(one, blank.document));
  each(whole, 'previousDocuments', (one) => filled(one, blank.previousDocument));
  each(whole, 'payments', (one) => filled(one, blank.payment));
  return whole;
}

/** A declaration of version 1 as version 2 keeps it: what it could not say then is left unsaid. */
function fillDeclaration(body: JsonObject): JsonObject {
  const document = body['direction'] === 'transit' ? 'transit' : 'goods';
  const whole = filled({ document, ...body }, blank.declaration);
  const { parties, transit } = whole;
  if (isObject(parties)) {
    for (const [role, party] of Object.entries(parties))
      if (isObject(party)) parties[role] = filled(party, blank.party);
  }
  if (isObject(transit)) whole['transit'] = filled(transit, blank.transit);
  each(whole, 'items', fillItem);
  return whole;
}

/** The keys of every object in code-point order: as the sum of a declaration's content is made. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`);
  return `{${entries.join(',')}}`;
}

/**
 * Bodies of version 1 know nothing of what other formats say. Each is filled up and its content summed anew, so
 * that the same declaration sent again is recognised.
 */
export function fillBodies(database: Database.Database): void {
  const next = database.prepare<[number], { seq: number; body: string }>(
    'SELECT seq, body FROM declaration WHERE seq > ? ORDER BY seq LIMIT 1',
  );
  const write = database.prepare(
    'UPDATE declaration SET body = ?, content_hash = ?, document = ? WHERE seq = ?',
  );
  for (let row = next.get(0); row !== undefined; row = next.get(row.seq)) {
    const body: Json = JSON.parse(row.body);
    if (!isObject(body)) continue;
    const whole = fillDeclaration(body);
    const sum = createHash('sha256').update(canonical(whole)).digest();
    write.run(JSON.stringify(whole), sum, whole['document'], row.seq);
  }
}

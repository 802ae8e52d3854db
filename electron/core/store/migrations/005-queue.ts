import type Database from 'better-sqlite3';
import type { Declaration } from '../../../../shared/declaration.ts';
import { wordsToFind } from '../search-index.ts';

/**
 * What the queues are read by. Each index begins with what every queue asks (whether it is there to be
 * worked) and goes on in the order in which its rows are shown, so that a page is read and nothing sorted.
 */
export const queueIndexes = /* sql */ `
DROP INDEX declaration_queue;
-- The announced ones are left out of a corridor without looking at their rows.
DROP INDEX declaration_corridor;
CREATE INDEX declaration_corridor ON declaration(in_queue, corridor, registered_on, seq, document);
-- What is announced and not here yet, among all the others.
CREATE INDEX declaration_announced ON declaration(in_queue, registered_on, seq) WHERE document = 'preliminary';
-- What is filtered and sorted by, in one place: the rows themselves bear bodies of many kilobytes.
CREATE INDEX declaration_desk ON declaration(in_queue, corridor, outcome, registered_on, received_at,
  registration_number, document, direction, type, procedure, trader_code, trader_name, declarant_name,
  dispatch_country, origin_country, vehicle, items, hs_code, gross_grams, invoice_minor, invoice_currency,
  value_minor, value_currency, hits, findings_count, perishable, decided_by, id);
-- What a filter looks through in the descriptions of goods, for the same reason.
CREATE INDEX declaration_goods_text ON declaration(goods_folded) WHERE in_queue = 1;
-- How many a trader has lodged before, and since when, without looking at the rows.
DROP INDEX declaration_trader;
CREATE INDEX declaration_trader ON declaration(trader_code, seq, document, registered_on);

DROP TABLE declaration_search;
-- The first letters of a word are looked up, not gathered from all words that begin with them.
CREATE VIRTUAL TABLE declaration_search USING fts5(
  words, content = '', contentless_delete = 1, prefix = '2 3 4',
  tokenize = 'unicode61 remove_diacritics 0'
);
`;

/** A body that is none must not keep a post from being opened: it is merely not found by its words. */
const isWhole = (body: Partial<Declaration>): body is Declaration =>
  [body.parties, body.transport, body.containers, body.items].every(
    (part) => typeof part === 'object',
  );

/** Words that earlier programs put there know nothing of the parts of numbers, nor of letters that look the same. */
export function indexSearchAnew(database: Database.Database): void {
  const read = database.prepare<[number], { seq: number; body: string }>(
    'SELECT seq, body FROM declaration WHERE seq > ? ORDER BY seq LIMIT 1',
  );
  const write = database.prepare('INSERT INTO declaration_search (rowid, words) VALUES (?, ?)');
  for (let row = read.get(0); row !== undefined; row = read.get(row.seq)) {
    const body: Partial<Declaration> = JSON.parse(row.body);
    if (isWhole(body)) write.run(row.seq, wordsToFind(body));
  }
}

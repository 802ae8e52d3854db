import type { Declaration } from '../../../shared/declaration.ts';
import type { Reader, Value } from '../store/store.ts';

/** Which goods are alike: digits of the code they share, and the origin where it is asked for. */
export interface Like {
  readonly hs: string;
  readonly origin: string | null;
}

/** One accepted item: its price, in what currency and on which day. */
export interface Sold {
  readonly price: number;
  readonly currency: string;
  readonly on: string;
}

interface Window {
  readonly except: number;
  readonly direction: Declaration['direction'];
  readonly from: string;
  readonly until: string;
}

/** The newest are enough to see how prices are spread; of units, which stand in the bodies, fewer. */
const mostSold = 2000;
const mostOfUnits = 100;

/**
 * Outcomes by which what was declared did not stand: value, code, origin, weight, description, goods not
 * declared, a false document. One standing result says it, even where another is graver: a value that was
 * adjusted is no accepted one because a permit was missing, too.
 */
const notAccepted = `('10', '11', '12', '13', '14', '15', '18', '20')`;

/** Items with their declaration, of which only what an index holds is read. */
const goods =
  'item i CROSS JOIN declaration d INDEXED BY declaration_goods ON d.seq = i.declaration_seq';

const where = ({ hs, origin }: Like, { except, direction, from, until }: Window) => {
  const values: Value[] = [];
  let alike: string;
  if (hs.length >= 10) {
    alike = 'i.hs_code = ?';
    values.push(hs);
  } else {
    alike = 'i.hs4 = ?';
    values.push(hs.slice(0, 4));
    if (hs.length > 4) {
      alike += ' AND i.hs_code >= ? AND i.hs_code < ?';
      values.push(hs, `${hs}:`);
    }
  }
  if (origin !== null) {
    alike += ' AND i.origin = ?';
    values.push(origin);
  }
  values.push(from, until, except, direction);
  return {
    values,
    sql: `${alike} AND i.registered_on >= ? AND i.registered_on <= ?
      AND i.value_minor > 0 AND i.net_grams > 0 AND i.declaration_seq <> ?
      AND d.document = 'goods' AND d.direction = ?
      AND NOT EXISTS (SELECT 1 FROM standing_result r
        WHERE r.declaration_seq = i.declaration_seq AND r.outcome IN ${notAccepted})`,
  };
};

type ByWeight = { minor: number; grams: number; currency: string | null; on: string };

/** Customs values for one kilogram net of like goods, the newest first. */
export function likeGoods(
  reader: Reader,
  like: Like,
  window: Window,
): { sold: Sold[]; newest: boolean } {
  const { sql, values } = where(like, window);
  const rows = reader.all<ByWeight>(
    `SELECT i.value_minor AS minor, i.net_grams AS grams, d.value_currency AS currency, i.registered_on AS "on"
     FROM ${goods} WHERE ${sql} ORDER BY i.registered_on DESC LIMIT ${mostSold + 1}`,
    ...values,
  );
  const sold = rows
    .slice(0, mostSold)
    .flatMap(({ minor, grams, currency, on }) =>
      currency === null ? [] : [{ price: minor / (grams / 1000), currency, on }],
    );
  return { sold, newest: rows.length > mostSold };
}

type ByUnit = { minor: number; quantity: number | null; currency: string | null; on: string };

/** Customs values for one supplementary unit of like goods that are counted in the same unit. */
export function likeGoodsByUnit(
  reader: Reader,
  like: Like,
  window: Window,
  unit: string,
): { sold: Sold[]; newest: boolean } {
  const { sql, values } = where(like, window);
  const at = `'$.items[' || (n.ordinal - 1) || '].supplementaryUnits[0]`;
  // Bodies are long: only those of the newest are opened.
  const rows = reader.all<ByUnit>(
    `SELECT n.minor, json_extract(d.body, ${at}.quantity') AS quantity, n.currency, n."on"
     FROM (SELECT i.declaration_seq AS seq, i.ordinal AS ordinal, i.value_minor AS minor,
         d.value_currency AS currency, i.registered_on AS "on"
       FROM ${goods} WHERE ${sql} ORDER BY i.registered_on DESC LIMIT ${mostOfUnits + 1}) n
     CROSS JOIN declaration d ON d.seq = n.seq
     WHERE json_extract(d.body, ${at}.code') = ?`,
    ...values,
    unit,
  );
  const sold = rows
    .slice(0, mostOfUnits)
    .flatMap(({ minor, quantity, currency, on }) =>
      currency === null || quantity === null || quantity <= 0
        ? []
        : [{ price: minor / quantity, currency, on }],
    );
  return { sold, newest: rows.length > mostOfUnits };
}

import type { PerKg, SameGoods, SameGoodsRow } from '../../../shared/contract/traders.ts';
import type { Corridor } from '../../../shared/corridor.ts';
import { declarationSchema } from '../../../shared/declaration.ts';
import { majorUnits } from '../../../shared/money.ts';
import type { Reader, Value } from '../store/store.ts';
import { findDeclaration } from '../work/kept-declaration.ts';

/** Rows of each part; how many there are in all is told besides. */
const mostRows = 50;

type GoodsRow = {
  id: string;
  registration_number: string | null;
  registered_on: string | null;
  trader_name: string | null;
  corridor: Corridor;
  outcome: string | null;
  ordinal: number;
  hs_code: string;
  origin: string | null;
  net_grams: number | null;
  price_minor: number | null;
  invoice_currency: string | null;
  value_minor: number | null;
  value_currency: string | null;
};

const columns = `d.id, d.registration_number, d.registered_on, d.trader_name, d.corridor, d.outcome,
  i.ordinal, i.hs_code, i.origin, i.net_grams, i.price_minor, d.invoice_currency, i.value_minor,
  d.value_currency`;

/** A sum for a kilogram; `null` where sum, currency or mass is not known. */
function perKg(minor: number | null, currency: string | null, grams: number | null): PerKg | null {
  if (minor === null || currency === null || grams === null || grams === 0) return null;
  return { amount: majorUnits({ minor, currency }) / (grams / 1000), currency };
}

function rowOf(row: GoodsRow): SameGoodsRow {
  const { net_grams: netGrams } = row;
  return {
    declarationId: row.id,
    registrationNumber: row.registration_number,
    registeredOn: row.registered_on,
    traderName: row.trader_name,
    corridor: row.corridor,
    item: row.ordinal,
    hsCode: row.hs_code,
    origin: row.origin,
    netGrams,
    price: perKg(row.price_minor, row.invoice_currency, netGrams),
    value: perKg(row.value_minor, row.value_currency, netGrams),
    outcome: row.outcome,
  };
}

export interface SameGoodsQuery {
  readonly declarationId: string;
  readonly item: number;
  readonly digits: 6 | 10;
  readonly sameOrigin: boolean;
}

/**
 * Earlier goods declarations of the same goods as an item: those whose code begins with the same
 * digits, registered until its day and stored before it, of its person and of others apart. `null`:
 * there is no such item, or it has no code.
 */
export function sameGoods(reader: Reader, query: SameGoodsQuery): SameGoods | null {
  const record = findDeclaration(reader, query.declarationId);
  if (record === undefined) return null;
  const own = reader.get<GoodsRow & { trader_code: string | null }>(
    `SELECT ${columns}, d.trader_code FROM item i JOIN declaration d ON d.seq = i.declaration_seq
     WHERE i.declaration_seq = ? AND i.ordinal = ? AND i.hs_code IS NOT NULL`,
    record.seq,
    query.item,
  );
  if (own === undefined) return null;
  const { items } = declarationSchema.parse(JSON.parse(record.body));
  const part = (isOwn: boolean): SameGoods['own'] => {
    const conditions = [
      'substr(i.hs_code, 1, 6) = ?',
      ...(query.digits === 10 ? ['i.hs_code = ?'] : []),
      ...(query.sameOrigin ? ['i.origin IS ?'] : []),
      'i.registered_on <= ?',
      'i.declaration_seq < ?',
      `i.trader_code ${isOwn ? 'IS' : 'IS NOT'} ?`,
    ];
    const values: Value[] = [
      own.hs_code.slice(0, 6),
      ...(query.digits === 10 ? [own.hs_code] : []),
      ...(query.sameOrigin ? [own.origin] : []),
      own.registered_on ?? '9999-12-31',
      record.seq,
      own.trader_code,
    ];
    // Without a tax number nobody knows whose it was.
    if (isOwn && own.trader_code === null) return { period: null, rows: [] };
    const from = `FROM item i INDEXED BY item_subheading JOIN declaration d ON d.seq = i.declaration_seq
      WHERE ${conditions.join(' AND ')} AND d.document = 'goods'`;
    const counted = reader.get<{ n: number; from: string | null; to: string | null }>(
      `SELECT count(*) AS n, min(i.registered_on) AS "from", max(i.registered_on) AS "to" ${from}`,
      ...values,
    );
    const rows = reader.all<GoodsRow>(
      `SELECT ${columns} ${from} ORDER BY i.registered_on DESC, i.declaration_seq DESC LIMIT ${mostRows}`,
      ...values,
    );
    return {
      period:
        counted?.from == null || counted.to === null
          ? null
          : { from: counted.from, to: counted.to, n: counted.n },
      rows: rows.map(rowOf),
    };
  };
  const described = items.find(({ ordinal }) => ordinal === query.item);
  return {
    declarationId: record.id,
    registrationNumber: record.registration_number,
    traderCode: own.trader_code,
    traderName: own.trader_name,
    item: rowOf(own),
    description: described?.description ?? described?.commercialDescription ?? null,
    own: part(true),
    others: part(false),
  };
}

import { tariffRateSchema } from '../../../shared/reference.ts';
import { isKnownCurrency } from '../control/currencies.ts';
import { readRate, writeRate } from './rate-text.ts';
import { unitCode } from './unit-words.ts';

/** What a cell of a table of text says, or why it says nothing. */
export type Cell =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly code: 'VALUE_WRONG' | 'RATE_UNREADABLE' | 'DATE_WRONG';
      /** The words at fault where it is not the whole cell. */
      readonly part?: string;
    };

/** A kind of value: how it is read from a cell, written to one, and what it looks like. */
export interface Kind {
  read(text: string): Cell;
  write(value: unknown): string;
  /** Cells of this kind, for whoever prepares a file. */
  readonly example: string;
}

const value = (of: unknown): Cell => ({ ok: true, value: of });
const wrong: Cell = { ok: false, code: 'VALUE_WRONG' };
const asText = (of: unknown): string =>
  typeof of === 'string' || typeof of === 'number' || typeof of === 'boolean' ? String(of) : '';

/** Words as they stand; a cell that a spreadsheet would compute is no text. */
export function text(example: string, longest = 2_000): Kind {
  return {
    read: (cell) => (cell.startsWith('=') || cell.length > longest ? wrong : value(cell)),
    write: asText,
    example,
  };
}

/** A code of up to ten letters and digits. */
export function code(example: string, shape = /^[\p{L}\d]{1,10}$/u): Kind {
  return { read: (cell) => (shape.test(cell) ? value(cell) : wrong), write: asText, example };
}

/** A currency that ISO 4217 lists, or has listed. */
export function currency(example: string): Kind {
  return {
    read: (cell) => (/^[A-Z]{3}$/.test(cell) && isKnownCurrency(cell) ? value(cell) : wrong),
    write: asText,
    example,
  };
}

/** A commodity code: 2, 4, 6, 8 or 10 digits, with or without spaces; an odd number has lost its zero on the way. */
export const goodsCode: Kind = {
  read: (cell) => {
    const digits = cell.replaceAll(/\s/g, '');
    return /^(?:\d{2}){1,5}$/.test(digits) ? value(digits) : wrong;
  },
  write: asText,
  example: '0101210000',
};

/** A number with a decimal comma or point, spaces between thousands allowed. */
export function decimal(example: string, least = 0, most = Number.MAX_SAFE_INTEGER): Kind {
  return {
    read: (cell) => {
      const digits = cell.replaceAll(/\s/g, '').replace(',', '.');
      const number = Number(digits);
      const plain = /^-?\d{1,15}(\.\d{1,10})?$/.test(digits);
      return plain && number >= least && number <= most ? value(number) : wrong;
    },
    write: asText,
    example,
  };
}

/** A number written with digits alone. */
export function whole(example: string, least: number, most = Number.MAX_SAFE_INTEGER): Kind {
  return {
    read: (cell) => {
      const number = Number(cell);
      return /^\d{1,9}$/.test(cell) && number >= least && number <= most ? value(number) : wrong;
    },
    write: asText,
    example,
  };
}

/** A calendar day that exists, yyyy-mm-dd or dd.mm.yyyy. */
export function readDay(cell: string): string | null {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})(?:T00:00:00(?:\.0+)?Z?)?$/.exec(cell) ?? [];
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(cell) ?? [];
  const text = `${y ?? year}-${m ?? month}-${d ?? day}`;
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? null : text;
}

export const day: Kind = {
  read: (cell) => {
    const found = readDay(cell);
    return found === null ? { ok: false, code: 'DATE_WRONG' } : value(found);
  },
  write: asText,
  example: '2026-01-01',
};

/** A time of day, `9:00` or `09:00`, up to the latest; the midnight a day ends with is `24:00`. */
export function timeOfDay(example: string, latest: string): Kind {
  return {
    read: (cell) => {
      const [, hour = '', minute = ''] = /^(\d{1,2}):([0-5]\d)(?::00)?$/.exec(cell) ?? [];
      const time = `${hour.padStart(2, '0')}:${minute}`;
      return hour !== '' && time <= latest ? value(time) : wrong;
    },
    write: asText,
    example,
  };
}

const yes = new Set(['1', 'yes', 'true', 'да', 'иә']);
const no = new Set(['0', 'no', 'false', 'нет', 'жоқ']);

export const flag: Kind = {
  read: (cell) => {
    const word = cell.toLowerCase();
    return yes.has(word) ? value(true) : no.has(word) ? value(false) : wrong;
  },
  write: (of) => (of === true ? 'yes' : 'no'),
  example: 'yes',
};

/** One of a closed set of words, in letters of whatever size. */
export function choice(words: readonly string[]): Kind {
  return {
    read: (cell) => {
      const known = words.find((word) => word.toLowerCase() === cell.toLowerCase());
      return known === undefined ? wrong : value(known);
    },
    write: asText,
    example: words.join(' | '),
  };
}

/** Several values of one kind with spaces, commas, semicolons or bars between them. */
export function list(of: Kind, example: string): Kind {
  return {
    read: (cell) => {
      const values: unknown[] = [];
      for (const part of cell.split(/[\s,;|]+/).filter((one) => one !== '')) {
        const one = of.read(part);
        if (!one.ok) return { ...one, part };
        values.push(one.value);
      }
      return value(values);
    },
    write: (values) => (Array.isArray(values) ? values.map((one) => of.write(one)).join(' ') : ''),
    example,
  };
}

/** A rate in the notation of a tariff. */
export const rate: Kind = {
  read: (cell) => {
    const read = readRate(cell);
    return read.ok ? value(read.rate) : { ok: false, code: 'RATE_UNREADABLE', part: read.part };
  },
  write: (of) => {
    const known = tariffRateSchema.safeParse(of);
    return known.success ? writeRate(known.data) : '';
  },
  example: '10 but not less than 0.5 EUR/kg',
};

/** A unit of quantity by code of the classifier or by its usual sign; a dash is none. */
export const unit: Kind = {
  read: (cell) => {
    if (/^[-–—]$/.test(cell)) return value(null);
    const known = unitCode(cell.normalize('NFKC').toLowerCase());
    return known === null ? wrong : value(known);
  },
  write: asText,
  example: '796',
};

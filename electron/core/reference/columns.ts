import { directions } from '../../../shared/declaration.ts';
import { clockStops, termUnits, type TableName } from '../../../shared/reference.ts';
import { traderCategories } from '../../../shared/tactics.ts';
import {
  choice,
  code,
  currency,
  day,
  decimal,
  flag,
  goodsCode,
  list,
  rate,
  text,
  timeOfDay,
  unit,
  whole,
  type Kind,
} from './cells.ts';

/** A column of the files a table is loaded from. */
export interface Column {
  readonly name: string;
  /** Other heads it is known by, lower case. */
  readonly aliases: readonly string[];
  /** Path of the value in the row: `duty`, `name.kk`. */
  readonly field: string;
  readonly kind: Kind;
  readonly required: boolean;
  /** What the row says where the cell is empty or the column is missing. */
  readonly absent: unknown;
  readonly about: string;
}

function needed(name: string, kind: Kind, about: string, aliases: readonly string[] = []): Column {
  return { name, aliases, field: name, kind, required: true, absent: null, about };
}

function optional(
  name: string,
  kind: Kind,
  about: string,
  aliases: readonly string[] = [],
  absent: unknown = null,
): Column {
  return { name, aliases, field: name, kind, required: false, absent, about };
}

function named(language: string, aliases: readonly string[]): Column {
  const about = `Name (${language}); a plain "name" is taken for the Russian one`;
  const column = optional(`name_${language}`, text('…'), about, aliases);
  return { ...column, field: `name.${language}` };
}

const names = [
  named('kk', ['атауы']),
  named('ru', ['name', 'naim', 'наименование', 'название']),
  named('en', []),
];

const codeOf = (about: string, example: string): Column =>
  needed('code', code(example), about, ['код', 'коды']);
const country = code('CN', /^[A-Z]{2}$/);
const taxNumber = needed(
  'trader',
  code('180740970018', /^[A-Z\d]{5,17}$/),
  'Tax number of the person (BIN or IIN)',
  ['бин', 'иин', 'бсн', 'жсн', 'бин/иин', 'бсн/жсн'],
);
const codes = (example: string): Kind => list(code(example), example);

/** The columns of each table. The heads `from` and `until` go with every one. */
export const columns: Readonly<Record<TableName, readonly Column[]>> = {
  nomenclature: [
    needed('code', goodsCode, 'Commodity code: 2, 4, 6, 8 or 10 digits', [
      'код',
      'код тн вэд',
      'hs',
    ]),
    ...names,
    optional(
      'unit',
      unit,
      'Supplementary unit: code of the classifier, or kg, l, pcs, m2, …; "-" or empty: none or not known',
      ['единица', 'дэи', 'ед. изм.'],
    ),
    optional('duty', rate, 'Import duty; empty: the file does not say', [
      'ставка',
      'пошлина',
      'баж',
    ]),
    optional('excise', rate, 'Excise; empty: the file does not say', ['акциз']),
    optional(
      'vat',
      decimal('8', 0, 100),
      'Value added tax where it differs from the general rate, per cent',
      ['ндс', 'ққс'],
    ),
  ],
  exchange: [
    needed('currency', currency('USD'), 'Currency, ISO 4217', ['валюта', 'title']),
    needed(
      'rate',
      decimal('512.34', 0.000_000_1),
      'National units for `scale` units of the currency',
      ['курс', 'бағам'],
    ),
    optional(
      'scale',
      whole('1', 1),
      'Units of the currency the rate is for; empty: 1',
      ['номинал', 'quant'],
      1,
    ),
  ],
  documents: [codeOf('Kind of document (box 44)', '04021'), ...names],
  procedures: [
    codeOf('Customs procedure, two digits', '40'),
    ...names,
    needed(
      'directions',
      list(choice(directions), 'import export'),
      'Directions in which it is declared',
    ),
    needed('suspensive', flag, 'Whether payments are secured rather than paid'),
  ],
  predecessors: [
    needed('requested', code('40'), 'Requested procedure'),
    needed('previous', code('00'), 'Previous procedure it may follow; 00: none'),
  ],
  restrictions: [
    needed(
      'code',
      code('VET-ANIMALS', /^[A-Z0-9-]{1,40}$/),
      'Name of the line, of your own choice',
    ),
    ...names,
    needed(
      'goods',
      list(goodsCode, '01 02 0407'),
      'Commodity codes and beginnings of codes under it',
    ),
    optional('except', list(goodsCode, '010641'), 'Beginnings taken out of it', [], []),
    optional('origins', list(country, 'CN TR'), 'Countries of origin; empty: any', [], []),
    needed('directions', list(choice(directions), 'import'), 'Directions in which it applies'),
    optional('procedures', codes('40 70'), 'Procedures; empty: any', [], []),
    optional(
      'documents',
      codes('01201 01202'),
      'Documents any of which lifts it; empty: it is a prohibition',
      [],
      [],
    ),
    needed('act', text('…', 300), 'The act it comes from'),
  ],
  fees: [
    needed('kind', code('1010'), 'Kind of payment'),
    needed('amount', decimal('20000'), 'Sum in major units'),
    needed('currency', currency('KZT'), 'Currency, ISO 4217'),
    needed('per', choice(['declaration', 'sheet', 'item']), 'What it is paid for'),
  ],
  taxes: [
    needed('kind', code('5060'), 'Kind of payment'),
    needed('percent', decimal('16', 0, 100), 'Rate, per cent'),
  ],
  figures: [
    needed('code', code('MCI', /^[A-Za-z]{1,40}$/), 'Name of the figure'),
    needed('value', decimal('4325', -Number.MAX_SAFE_INTEGER), 'The figure'),
    optional('currency', currency('KZT'), 'Currency, where it is a sum'),
  ],
  preferences: [
    needed('country', country, 'Country of origin, ISO 3166'),
    needed('documents', codes('06011'), 'Proofs of origin, any of which will do'),
  ],
  carriage: [
    needed('mode', code('31'), 'Mode of transport (box 25)'),
    needed('documents', codes('02015'), 'Transport documents that fit it'),
  ],
  units: [codeOf('Unit of quantity, code of the classifier', '796'), ...names],
  holidays: [
    needed('date', day, 'The day', ['дата', 'күні']),
    needed(
      'kind',
      choice(['holiday', 'working']),
      'A day off, or a working day moved to a day off',
    ),
    ...names,
  ],
  terms: [
    needed('code', code('release', /^[A-Za-z]{1,40}$/), 'Name of the term'),
    ...names,
    needed('amount', decimal('4', 0.01), 'How long it is; whole for days and years'),
    needed('unit', choice(termUnits), 'What it is counted in'),
    optional(
      'stops',
      list(choice(clockStops), 'intellectualProperty expertise'),
      'What stops its clock; empty: nothing does',
      [],
      [],
    ),
    needed('act', text('…', 300), 'The act and article it comes from'),
  ],
  schedule: [
    needed('weekday', whole('1', 1, 7), 'Day of the week, 1 Monday to 7 Sunday', [
      'день недели',
      'апта күні',
    ]),
    needed('opens', timeOfDay('09:00', '23:59'), 'When the post opens, local time'),
    needed(
      'closes',
      timeOfDay('18:00', '24:00'),
      'When it closes on the same day; 24:00: at midnight',
    ),
    {
      ...needed('on_holidays', flag, 'Whether it is open on public holidays too', ['onholidays']),
      field: 'onHolidays',
    },
  ],
  categories: [
    taxNumber,
    needed('category', choice(traderCategories), 'Level of risk of the person', [
      'категория',
      'санат',
    ]),
  ],
  debts: [
    taxNumber,
    needed('amount', decimal('150000.50'), 'Unpaid customs payments and taxes, tenge', [
      'сумма',
      'сома',
      'задолженность',
      'берешек',
    ]),
  ],
  pairs: [
    needed('cover', goodsCode, 'HS prefix of the goods that are declared', [
      'товар прикрытия',
      'бүркеме тауар',
    ]),
    needed('risk', goodsCode, 'HS prefix of the goods that may be behind them', [
      'товар риска',
      'тәуекел тауары',
    ]),
    optional('origins', list(country, 'CN KG'), 'Origins; empty: any', ['страны'], []),
    optional(
      'words',
      list(code('кроссов', /^[\p{L}\d]{3,40}$/u), 'кроссов'),
      'Beginnings of words that give the risk goods away in a description',
      ['слова', 'сөздер'],
      [],
    ),
    optional('note', text('…', 300), 'Why they are a pair', ['примечание', 'ескерту'], ''),
  ],
};

/** The days a row is in force; heads of every table. */
export const fromColumn = optional(
  'from',
  day,
  'First day in force; where it is missing, the day named with the load',
  ['valid_from', 'date', 'дата', 'date_from', 'с', 'дата начала'],
);
export const untilColumn = optional(
  'until',
  day,
  'Last day in force; empty: until further notice',
  ['valid_until', 'date_until', 'по', 'дата окончания'],
);

/** The column a head means; `undefined`: none of this table. */
export function columnOf(table: TableName, head: string): Column | undefined {
  const wanted = head.trim().toLowerCase();
  return [...columns[table], fromColumn, untilColumn].find(
    ({ name, aliases }) => name === wanted || aliases.includes(wanted),
  );
}

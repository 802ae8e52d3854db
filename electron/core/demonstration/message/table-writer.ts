import type { Declaration, Item } from '../../../../shared/declaration.ts';
import type { Mapping, MappingTarget } from '../../../../shared/mapping.ts';
import { kilograms, sum } from './xml.ts';

/**
 * The columns of a foreign-trade company that declares from its bookkeeping, as they are called there, and
 * what each of them is.
 */
const columns: readonly (readonly [string, MappingTarget])[] = [
  ['Наш № заявки', 'sourceId'],
  ['Рег. №', 'registrationNumber'],
  ['Тип', 'type'],
  ['Режим', 'procedure'],
  ['Пост', 'office'],
  ['Дата подачи', 'declaredOn'],
  ['Поставщик', 'consignor.name'],
  ['Адрес поставщика', 'consignor.address'],
  ['БИН покупателя', 'consignee.code'],
  ['Покупатель', 'consignee.name'],
  ['Адрес покупателя', 'consignee.address'],
  ['БИН подающего', 'declarant.code'],
  ['Подающий', 'declarant.name'],
  ['Подписал', 'representative'],
  ['Отгружено из', 'countries.dispatch'],
  ['Куда', 'countries.destination'],
  ['Торг. страна', 'countries.trading'],
  ['Машина/вагон', 'transport.border.identity'],
  ['Флаг', 'transport.border.nationality'],
  ['Трансп.', 'transport.border.mode'],
  ['Въезд через', 'borderOffice'],
  ['Стоит на', 'goodsLocation'],
  ['Базис', 'deliveryTerms.code'],
  ['Базис: место', 'deliveryTerms.place'],
  ['Счет всего', 'invoice'],
  ['Вал.', 'invoice.currency'],
  ['Курс НБ', 'exchangeRate'],
  ['Мест всего', 'totals.packages'],
  ['Брутто всего', 'totals.grossKilograms'],
  ['ТС всего', 'totals.customsValue'],
  ['поз', 'item.ordinal'],
  ['Шифр ТНВЭД', 'item.hsCode'],
  ['Номенклатура', 'item.description'],
  ['Пр-во', 'item.originCountry'],
  ['кг бр', 'item.grossKilograms'],
  ['кг нт', 'item.netKilograms'],
  ['Сумма строки', 'item.price'],
  ['Там. ст.', 'item.customsValue'],
  ['Проц.', 'item.procedure'],
  ['Льгота', 'item.preference'],
  ['МОС', 'item.valuationMethod'],
  ['мест', 'item.packages.count'],
  ['упак', 'item.packages.kind'],
  ['ДЕИ', 'item.unit'],
  ['кол-во ДЕИ', 'item.quantity'],
  ['конт.', 'item.containers'],
  ['док. вид', 'item.document.code'],
  ['док. №', 'item.document.reference'],
  ['док. дата', 'item.document.date'],
  ['плат. вид', 'item.payment.kind'],
  ['плат. основа', 'item.payment.base'],
  ['плат. ставка', 'item.payment.rate'],
  ['плат. сумма', 'item.payment.amount'],
];

const header = columns.map(([name]) => name);

/** How the columns of that company are read; the post remembers it. */
export const tableMapping: Mapping = {
  name: 'Кесте жіберуші / табличный отправитель',
  delimiter: ';',
  decimal: ',',
  dates: 'dmy',
  groupBy: 'Наш № заявки',
  header,
  columns: Object.fromEntries(columns),
  constants: {},
  nationalCurrency: 'KZT',
};

type Values = Partial<Record<MappingTarget, string | number | null>>;

/** The declaration as a table: a row an item, and one more for each further document or payment of it. */
export function writeTable(declaration: Declaration, names = header): string {
  const shared = sharedOf(declaration);
  const rows = declaration.items.flatMap((item) => rowsOf(item));
  const lines = rows.map((row) =>
    columns.map(([, target]) => cell(target, { ...shared, ...row }[target] ?? null)).join(';'),
  );
  return `${[names.map(quoted).join(';'), ...lines].join('\r\n')}\r\n`;
}

function sharedOf(declaration: Declaration): Values {
  const { parties, countries, transport, deliveryTerms, totals, invoice } = declaration;
  return {
    sourceId: declaration.sourceId,
    registrationNumber: declaration.registrationNumber,
    type: declaration.type,
    procedure: declaration.procedure,
    office: declaration.office?.code ?? null,
    declaredOn: declaration.declaredOn,
    'consignor.name': parties.consignor?.name ?? null,
    'consignor.address': parties.consignor?.address ?? null,
    'consignee.code': parties.consignee?.code ?? null,
    'consignee.name': parties.consignee?.name ?? null,
    'consignee.address': parties.consignee?.address ?? null,
    'declarant.code': parties.declarant?.code ?? null,
    'declarant.name': parties.declarant?.name ?? null,
    representative: parties.representative,
    'countries.dispatch': countries.dispatch,
    'countries.destination': countries.destination,
    'countries.trading': countries.trading,
    'transport.border.identity': transport.border.identity,
    'transport.border.nationality': transport.border.nationality,
    'transport.border.mode': transport.border.mode,
    borderOffice: declaration.borderOffice?.code ?? null,
    goodsLocation: declaration.goodsLocation,
    'deliveryTerms.code': deliveryTerms.code,
    'deliveryTerms.place': deliveryTerms.place,
    invoice: sum(invoice),
    'invoice.currency': invoice?.currency ?? null,
    exchangeRate: declaration.exchangeRate,
    'totals.packages': totals.packages,
    'totals.grossKilograms': kilograms(totals.grossGrams),
    'totals.customsValue': sum(totals.customsValue),
  };
}

function rowsOf(item: Item): Values[] {
  const [unit] = item.supplementaryUnits;
  const own: Values = {
    'item.ordinal': item.ordinal,
    'item.hsCode': item.hsCode,
    'item.description': item.description,
    'item.originCountry': item.originCountry,
    'item.grossKilograms': kilograms(item.grossGrams),
    'item.netKilograms': kilograms(item.netGrams),
    'item.price': sum(item.price),
    'item.customsValue': sum(item.customsValue),
    'item.procedure': `${item.procedure.requested}${item.procedure.previous}`,
    'item.preference': item.preference,
    'item.valuationMethod': item.valuationMethod,
    'item.packages.count': item.packages.count,
    'item.packages.kind': item.packages.kindCode,
    'item.unit': unit?.code ?? null,
    'item.quantity': unit?.quantity ?? null,
    'item.containers': item.containers.join(' '),
  };
  const length = Math.max(1, item.documents.length, item.payments.length);
  return Array.from({ length }, (_, index): Values => {
    const paper = item.documents[index];
    const payment = item.payments[index];
    return {
      ...(index === 0 ? own : { 'item.ordinal': item.ordinal }),
      'item.document.code': paper?.code ?? null,
      'item.document.reference': paper?.reference ?? null,
      'item.document.date': paper?.date ?? null,
      'item.payment.kind': payment?.kind ?? null,
      'item.payment.base': sum(payment?.base ?? null),
      'item.payment.rate': payment?.rate ?? null,
      'item.payment.amount': sum(payment?.amount ?? null),
    };
  });
}

const decimals = new Set<MappingTarget>([
  'invoice',
  'exchangeRate',
  'totals.grossKilograms',
  'totals.customsValue',
  'item.grossKilograms',
  'item.netKilograms',
  'item.price',
  'item.customsValue',
  'item.quantity',
  'item.payment.base',
  'item.payment.rate',
  'item.payment.amount',
]);
const dates = new Set<MappingTarget>(['declaredOn', 'item.document.date']);

/** A figure with a comma, a date as dd/mm/yyyy, as that bookkeeping prints them. */
function cell(target: MappingTarget, value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  if (decimals.has(target)) return text.replace('.', ',');
  if (dates.has(target)) return text.split('-').toReversed().join('/');
  return quoted(text);
}

const quoted = (text: string): string =>
  /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

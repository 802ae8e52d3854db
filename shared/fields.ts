import type { ListKind } from './risk-list.ts';
import type { Trilingual } from './trilingual.ts';

export type FieldType = 'text' | 'code' | 'codes' | 'number' | 'flag';
export type Disclosure = 'public' | 'officer' | 'analyst';

/**
 * A field that a condition may name. Derived fields are indicators: their
 * `formula` says how they come about, in words an analyst can check.
 */
export interface Field {
  readonly id: string;
  readonly type: FieldType;
  readonly level: 'declaration' | 'item';
  readonly unit?: 'kg' | 'days' | 'share' | 'ratio' | 'count' | 'tenge';
  /** What its values are, where lists of such values are kept. */
  readonly listed?: ListKind;
  /** Box of the declaration form, where it is one. */
  readonly box?: string;
  readonly labels: Trilingual;
  readonly disclosure: Disclosure;
  readonly formula?: string;
}

const entries = [
  {
    id: 'direction',
    type: 'code',
    level: 'declaration',
    box: '1',
    disclosure: 'public',
    labels: { kk: 'Тасымал бағыты', ru: 'Направление перемещения', en: 'Direction' },
  },
  {
    id: 'type',
    type: 'code',
    level: 'declaration',
    box: '1',
    disclosure: 'public',
    labels: { kk: 'Декларация түрі', ru: 'Тип декларации', en: 'Type of declaration' },
  },
  {
    id: 'procedure',
    type: 'code',
    level: 'declaration',
    box: '37',
    disclosure: 'public',
    labels: { kk: 'Кедендік рәсім', ru: 'Таможенная процедура', en: 'Customs procedure' },
  },
  {
    id: 'office',
    type: 'code',
    level: 'declaration',
    disclosure: 'public',
    labels: { kk: 'Кеден органы', ru: 'Таможенный орган', en: 'Customs body' },
  },
  {
    id: 'dispatchCountry',
    type: 'code',
    level: 'declaration',
    listed: 'country',
    box: '15',
    disclosure: 'public',
    labels: { kk: 'Жөнелту елі', ru: 'Страна отправления', en: 'Country of dispatch' },
  },
  {
    id: 'destinationCountry',
    type: 'code',
    level: 'declaration',
    listed: 'country',
    box: '17',
    disclosure: 'public',
    labels: { kk: 'Межелі ел', ru: 'Страна назначения', en: 'Country of destination' },
  },
  {
    id: 'tradingCountry',
    type: 'code',
    level: 'declaration',
    listed: 'country',
    box: '11',
    disclosure: 'public',
    labels: { kk: 'Сауда жасаушы ел', ru: 'Торгующая страна', en: 'Trading country' },
  },
  {
    id: 'borderMode',
    type: 'code',
    level: 'declaration',
    box: '25',
    disclosure: 'public',
    labels: {
      kk: 'Шекарадағы көлік түрі',
      ru: 'Вид транспорта на границе',
      en: 'Mode of transport at the border',
    },
  },
  {
    id: 'containerised',
    type: 'flag',
    level: 'declaration',
    box: '19',
    disclosure: 'public',
    labels: { kk: 'Контейнер', ru: 'Контейнер', en: 'Container' },
  },
  {
    id: 'deliveryTerms',
    type: 'code',
    level: 'declaration',
    box: '20',
    disclosure: 'public',
    labels: { kk: 'Жеткізу шарттары', ru: 'Условия поставки', en: 'Delivery terms' },
  },
  {
    id: 'trader',
    type: 'code',
    level: 'declaration',
    listed: 'trader',
    disclosure: 'public',
    labels: {
      kk: 'СЭҚ қатысушысы (БСН/ЖСН)',
      ru: 'Участник ВЭД (БИН/ИИН)',
      en: 'Trader (BIN/IIN)',
    },
  },
  {
    id: 'declarant',
    type: 'code',
    level: 'declaration',
    listed: 'trader',
    box: '14',
    disclosure: 'public',
    labels: { kk: 'Декларант', ru: 'Декларант', en: 'Declarant' },
  },
  {
    id: 'itemCount',
    type: 'number',
    level: 'declaration',
    unit: 'count',
    box: '5',
    disclosure: 'public',
    labels: { kk: 'Барлық тауар', ru: 'Всего товаров', en: 'Total items' },
  },
  {
    id: 'customsValue',
    type: 'number',
    level: 'declaration',
    unit: 'tenge',
    box: '12',
    disclosure: 'public',
    labels: {
      kk: 'Жалпы кедендік құн',
      ru: 'Общая таможенная стоимость',
      en: 'Total customs value',
    },
    formula:
      'sum of the customs values of the items, whole national units; unknown while one item has none',
  },
  {
    id: 'sealCount',
    type: 'number',
    level: 'declaration',
    unit: 'count',
    disclosure: 'public',
    labels: { kk: 'Пломба саны', ru: 'Количество пломб', en: 'Number of seals' },
  },
  {
    id: 'traderDeclarations',
    type: 'number',
    level: 'declaration',
    unit: 'count',
    disclosure: 'officer',
    labels: {
      kk: 'Тұлғаның бұрынғы декларациялары',
      ru: 'Прежние декларации лица',
      en: 'Earlier declarations of the trader',
    },
    formula:
      'declarations of the same tax number stored at this post before this one; unknown without a tax number',
  },
  {
    id: 'daysSinceLastDeclaration',
    type: 'number',
    level: 'declaration',
    unit: 'days',
    disclosure: 'officer',
    labels: {
      kk: 'Соңғы декларациядан бергі күндер',
      ru: 'Дней с последней декларации',
      en: 'Days since the last declaration',
    },
    formula:
      'registration date minus the latest earlier registration date of the trader; unknown for a first declaration',
  },
  {
    id: 'confirmedFindings',
    type: 'number',
    level: 'declaration',
    unit: 'count',
    disclosure: 'public',
    labels: {
      kk: 'Расталған бұзушылықтар',
      ru: 'Подтвержденные нарушения',
      en: 'Confirmed violations',
    },
    formula:
      'control results of severity 2 or more against the trader in the 730 days before registration',
  },
  {
    id: 'controlWarnings',
    type: 'number',
    level: 'declaration',
    unit: 'count',
    disclosure: 'officer',
    labels: {
      kk: 'ФЛБ ескертулері',
      ru: 'Предупреждения ФЛК',
      en: 'Warnings of format-logical control',
    },
    formula: 'findings of severity warning',
  },
  {
    id: 'hsCode',
    type: 'text',
    level: 'item',
    listed: 'hs',
    box: '33',
    disclosure: 'public',
    labels: { kk: 'Тауар коды', ru: 'Код товара', en: 'Commodity code' },
  },
  {
    id: 'origin',
    type: 'code',
    level: 'item',
    listed: 'country',
    box: '34',
    disclosure: 'public',
    labels: { kk: 'Шығарылған елі', ru: 'Страна происхождения', en: 'Country of origin' },
  },
  {
    id: 'description',
    type: 'text',
    level: 'item',
    box: '31',
    disclosure: 'public',
    labels: { kk: 'Тауар сипаттамасы', ru: 'Описание товара', en: 'Description of goods' },
  },
  {
    id: 'preference',
    type: 'code',
    level: 'item',
    box: '36',
    disclosure: 'public',
    labels: { kk: 'Преференция', ru: 'Преференция', en: 'Preference' },
  },
  {
    id: 'requestedProcedure',
    type: 'code',
    level: 'item',
    box: '37',
    disclosure: 'public',
    labels: { kk: 'Мәлімделген рәсім', ru: 'Заявленная процедура', en: 'Requested procedure' },
  },
  {
    id: 'previousProcedure',
    type: 'code',
    level: 'item',
    box: '37',
    disclosure: 'public',
    labels: { kk: 'Алдыңғы рәсім', ru: 'Предшествующая процедура', en: 'Previous procedure' },
  },
  {
    id: 'netKilograms',
    type: 'number',
    level: 'item',
    unit: 'kg',
    box: '38',
    disclosure: 'public',
    labels: { kk: 'Нетто салмағы', ru: 'Вес нетто', en: 'Net weight' },
  },
  {
    id: 'grossKilograms',
    type: 'number',
    level: 'item',
    unit: 'kg',
    box: '35',
    disclosure: 'public',
    labels: { kk: 'Брутто салмағы', ru: 'Вес брутто', en: 'Gross weight' },
  },
  {
    id: 'itemValue',
    type: 'number',
    level: 'item',
    unit: 'tenge',
    box: '45',
    disclosure: 'public',
    labels: { kk: 'Кедендік құн', ru: 'Таможенная стоимость', en: 'Customs value' },
  },
  {
    id: 'documentKinds',
    type: 'codes',
    level: 'item',
    box: '44',
    disclosure: 'public',
    labels: { kk: 'Ұсынылған құжаттар', ru: 'Представленные документы', en: 'Documents produced' },
    formula: 'kinds of the documents named in the item',
  },
  {
    id: 'tareShare',
    type: 'number',
    level: 'item',
    unit: 'share',
    disclosure: 'officer',
    labels: { kk: 'Қаптама үлесі', ru: 'Доля тары', en: 'Tare share' },
    formula: '1 − net / gross; unknown when gross is missing or 0',
  },
  {
    id: 'priceRatio',
    type: 'number',
    level: 'item',
    unit: 'ratio',
    disclosure: 'analyst',
    labels: {
      kk: 'Бағаның салыстыру бағасына қатынасы',
      ru: 'Отношение цены к цене для сравнения',
      en: 'Price against the reference price',
    },
    formula:
      'customs value per net kg divided by the geometric mean of the same HS6 and origin at this post before this declaration; at least 20 items, HS6 alone where the origin has fewer; unknown below that',
  },
  {
    id: 'recentSameGoods',
    type: 'number',
    level: 'item',
    unit: 'count',
    disclosure: 'officer',
    labels: {
      kk: 'Соңғы 3 күндегі осындай тауарлар',
      ru: 'Таких же товаров за 3 дня',
      en: 'Same goods within 3 days',
    },
    formula:
      'other declarations of the same trader with the same HS4 registered on this day or the two days before',
  },
] as const satisfies readonly Field[];

/** The fields conditions may name. To add one: a line here and its reading in electron/core/risk/facts.ts. */
export const fields: readonly Field[] = entries;

export type FieldId = (typeof entries)[number]['id'];

const byId = new Map<string, Field>(fields.map((field) => [field.id, field]));

export function fieldById(id: string): Field | undefined {
  return byId.get(id);
}

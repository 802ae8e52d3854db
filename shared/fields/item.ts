import { item } from './field.ts';

const country = { listed: 'country' } as const;
const kg = { unit: 'kg' } as const;
const count = { unit: 'count' } as const;
const tenge = { unit: 'tenge' } as const;

/** What the boxes of one item say. */
export const itemFields = [
  item('hsCode', 'text', '33', ['Тауар коды', 'Код товара', 'Commodity code'], { listed: 'hs' }),
  item(
    'origin',
    'code',
    '34',
    ['Шығарылған елі', 'Страна происхождения', 'Country of origin'],
    country,
  ),
  item('originRegion', 'code', '34', [
    'Шығарылған өңірі',
    'Регион происхождения',
    'Region of origin',
  ]),
  item('description', 'text', '31', [
    'Тауар сипаттамасы',
    'Описание товара',
    'Description of goods',
  ]),
  item('trademark', 'text', '31', ['Тауар белгісі', 'Товарный знак', 'Trade mark']),
  item('producer', 'text', '31', ['Өндіруші', 'Производитель', 'Producer']),
  item('declaredFree', 'flag', '33', [
    'Тыйымдар мен шектеулер қолданылмайды деп мәлімделген',
    'Заявлено об отсутствии запретов и ограничений',
    'Declared free of prohibitions and restrictions',
  ]),
  item('preference', 'code', '36', ['Преференция', 'Преференция', 'Preference']),
  item('feePreference', 'code', '36', [
    'Алым бойынша жеңілдік',
    'Льгота по сборам',
    'Relief from fees',
  ]),
  item('excisePreference', 'code', '36', [
    'Акциз бойынша жеңілдік',
    'Льгота по акцизу',
    'Relief from excise',
  ]),
  item('vatPreference', 'code', '36', [
    'ҚҚС бойынша жеңілдік',
    'Льгота по НДС',
    'Relief from value added tax',
  ]),
  item('quota', 'code', '39', ['Квота', 'Квота', 'Quota']),
  item('licence', 'code', '44', ['Лицензия', 'Лицензия', 'Licence']),
  item('requestedProcedure', 'code', '37', [
    'Мәлімделген рәсім',
    'Заявленная процедура',
    'Requested procedure',
  ]),
  item('previousProcedure', 'code', '37', [
    'Алдыңғы рәсім',
    'Предшествующая процедура',
    'Previous procedure',
  ]),
  item('nationalProcedure', 'code', '37', [
    'Тауарларды өткізу ерекшелігі',
    'Особенность перемещения товаров',
    'Feature of movement',
  ]),
  item('netKilograms', 'number', '38', ['Нетто салмағы', 'Вес нетто', 'Net weight'], kg),
  item('grossKilograms', 'number', '35', ['Брутто салмағы', 'Вес брутто', 'Gross weight'], kg),
  item(
    'bareNetKilograms',
    'number',
    '38',
    ['Қаптамасыз нетто салмағы', 'Вес нетто без упаковки', 'Net weight without packing'],
    kg,
  ),
  item('unit', 'code', '41', [
    'Қосымша өлшем бірлігі',
    'Дополнительная единица',
    'Supplementary unit',
  ]),
  item('quantity', 'number', '41', [
    'Қосымша бірліктегі саны',
    'Количество в доп. единице',
    'Quantity in the supplementary unit',
  ]),
  item(
    'itemPackages',
    'number',
    '31',
    ['Жүк орындарының саны', 'Количество грузовых мест', 'Packages of the item'],
    count,
  ),
  item('packageKind', 'code', '31', ['Қаптама түрі', 'Вид упаковки', 'Kind of package']),
  item('packageMarks', 'text', '31', ['Орын таңбалары', 'Маркировка мест', 'Marks of packages']),
  item('itemPrice', 'number', '42', ['Тауар бағасы', 'Цена товара', 'Price of the item']),
  item(
    'itemValue',
    'number',
    '45',
    ['Кедендік құн', 'Таможенная стоимость', 'Customs value'],
    tenge,
  ),
  item('statisticalValue', 'number', '46', [
    'Статистикалық құн',
    'Статистическая стоимость',
    'Statistical value',
  ]),
  item('valuationMethod', 'code', '43', [
    'Құнды айқындау әдісі',
    'Метод определения стоимости',
    'Method of valuation',
  ]),
  item('itemDeliveryTerms', 'code', '20', [
    'Тауардың жеткізу шарттары',
    'Условия поставки товара',
    'Delivery terms of the item',
  ]),
  item(
    'documentKinds',
    'codes',
    '44',
    ['Ұсынылған құжаттар', 'Представленные документы', 'Documents produced'],
    { formula: 'kinds of the documents named in the item' },
  ),
  item('documentNumbers', 'codes', '44', [
    'Ұсынылған құжаттардың нөмірлері',
    'Номера представленных документов',
    'Numbers of the documents produced',
  ]),
  item(
    'itemContainers',
    'codes',
    '31',
    ['Тауардың контейнерлері', 'Контейнеры товара', 'Containers of the item'],
    { listed: 'container' },
  ),
  item(
    'itemPayments',
    'number',
    '47',
    ['Тауар бойынша төлемдер', 'Платежи по товару', 'Payments on the item'],
    { unit: 'tenge', formula: 'sum of box 47; unknown where no sum is named' },
  ),
  item(
    'duty',
    'number',
    '47',
    ['Кедендік әкелу бажы', 'Ввозная таможенная пошлина', 'Import duty'],
    { unit: 'tenge', formula: 'sum of the payments of kind 2010; unknown where none is named' },
  ),
  item('vins', 'codes', '31', ['VIN нөмірлері', 'Номера VIN', 'Vehicle numbers (VIN)']),
  item('vehicleMakes', 'codes', '31', ['Көлік маркалары', 'Марки автомобилей', 'Vehicle makes']),
  item(
    'vehicleYear',
    'number',
    '31',
    ['Көліктің шығарылған жылы', 'Год выпуска автомобиля', 'Year of the vehicle'],
    { formula: 'the oldest of the vehicles of the item' },
  ),
  item(
    'engineCc',
    'number',
    '31',
    ['Қозғалтқыш көлемі, см³', 'Объем двигателя, см³', 'Engine capacity, cm³'],
    { formula: 'the largest of the vehicles of the item' },
  ),
  item(
    'exciseStamps',
    'number',
    '31',
    ['Акциздік таңбалар саны', 'Количество акцизных марок', 'Number of excise stamps'],
    { unit: 'count', formula: 'sum over the runs of the item; unknown while one has no count' },
  ),
  item('stampSeries', 'codes', '31', [
    'Акциздік таңба сериялары',
    'Серии акцизных марок',
    'Series of excise stamps',
  ]),
  item('freeText', 'text', '44', ['Қосымша мәліметтер', 'Дополнительные сведения', 'Further text']),
] as const;

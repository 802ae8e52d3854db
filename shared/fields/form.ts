import { header } from './field.ts';
import { count, tenge } from './shapes.ts';

/** What the header of the form says of the goods as a whole. */
export const formFields = [
  header('document', 'code', null, ['Құжат түрі', 'Вид документа', 'Kind of document']),
  header('direction', 'code', '1', ['Тасымал бағыты', 'Направление перемещения', 'Direction']),
  header('type', 'code', '1', ['Декларация түрі', 'Тип декларации', 'Type of declaration']),
  header('generalProcedure', 'code', '1', [
    'Рәсімнің жалпы коды',
    'Общий код процедуры',
    'General procedure',
  ]),
  header('procedure', 'code', '37', [
    'Кедендік рәсім',
    'Таможенная процедура',
    'Customs procedure',
  ]),
  header('feature', 'code', '7', [
    'Декларациялау ерекшелігі',
    'Особенность декларирования',
    'Feature of declaring',
  ]),
  header('beforeArrival', 'flag', '7', [
    'Келгенге дейін берілген',
    'Подана до прибытия',
    'Lodged before arrival',
  ]),
  header(
    'correctionOrdinal',
    'number',
    null,
    ['Түзетудің реттік нөмірі', 'Порядковый номер корректировки', 'Number of the correction'],
    { ...count, formula: 'as the message counts it; unknown where it corrects nothing' },
  ),
  header('office', 'code', null, ['Кеден органы', 'Таможенный орган', 'Customs body']),
  header('borderOffice', 'code', '29', [
    'Кіру/шығу органы',
    'Орган въезда/выезда',
    'Office of entry or exit',
  ]),
  header('manifest', 'code', null, ['Манифест', 'Манифест', 'Manifest']),
  header('goodsLocation', 'text', '30', [
    'Тауарлардың орналасқан жері',
    'Местонахождение товаров',
    'Location of goods',
  ]),
  header('warehouse', 'text', '49', ['Қойма атауы', 'Наименование склада', 'Warehouse']),
  header('transactionNature', 'code', '24', ['Мәміле сипаты', 'Характер сделки', 'Transaction']),
  header('transactionFeature', 'code', '24', [
    'Мәміле ерекшелігі',
    'Особенность сделки',
    'Feature of the transaction',
  ]),
  header('deferredPayment', 'text', '48', [
    'Төлемдерді кейінге қалдыру',
    'Отсрочка платежей',
    'Deferred payment',
  ]),
  header('itemCount', 'number', '5', ['Барлық тауар', 'Всего товаров', 'Total items'], count),
  header('packageCount', 'number', '6', ['Барлық орын', 'Всего мест', 'Total packages'], count),
  header(
    'totalGrossKilograms',
    'number',
    '35',
    ['Жалпы брутто салмағы', 'Общий вес брутто', 'Total gross weight'],
    { unit: 'kg', formula: 'as the header says, else the sum of the items where each has one' },
  ),
  header(
    'customsValue',
    'number',
    '12',
    ['Жалпы кедендік құн', 'Общая таможенная стоимость', 'Total customs value'],
    {
      unit: 'tenge',
      formula:
        'sum of the customs values of the items, whole national units; unknown while one item has none',
    },
  ),
  header('invoiceSum', 'number', '22', [
    'Шот бойынша жалпы сома',
    'Общая сумма по счету',
    'Invoice total',
  ]),
  header('invoiceCurrency', 'code', '22', ['Шот валютасы', 'Валюта счета', 'Invoice currency']),
  header('exchangeRate', 'number', '23', ['Валюта бағамы', 'Курс валюты', 'Exchange rate']),
  header(
    'paymentsTotal',
    'number',
    'B',
    ['Төлемдер сомасы', 'Сумма платежей', 'Total payments'],
    tenge,
  ),
  header(
    'paymentsGuaranteed',
    'number',
    'B',
    ['Қамтамасыз етілген төлемдер сомасы', 'Сумма обеспеченных платежей', 'Total payments secured'],
    tenge,
  ),
  header('paymentKinds', 'codes', 'B', ['Төлем түрлері', 'Виды платежей', 'Kinds of payment'], {
    formula: 'kinds of payment named in the declaration or in an item',
  }),
  header('deliveryTerms', 'code', '20', ['Жеткізу шарттары', 'Условия поставки', 'Delivery terms']),
  header('deliveryPlace', 'text', '20', ['Жеткізу орны', 'Место поставки', 'Delivery place']),
  header(
    'externalFreight',
    'number',
    null,
    [
      'Шекараға дейінгі тасымал шығыстары',
      'Расходы на перевозку до границы',
      'Freight to the border',
    ],
    tenge,
  ),
  header(
    'internalFreight',
    'number',
    null,
    [
      'Ел ішіндегі тасымал шығыстары',
      'Расходы на перевозку внутри страны',
      'Freight inside the country',
    ],
    tenge,
  ),
  header('insurance', 'number', null, ['Сақтандыру', 'Страхование', 'Insurance'], tenge),
  header('otherCosts', 'number', null, ['Өзге шығыстар', 'Прочие расходы', 'Other costs'], tenge),
  header('deductions', 'number', null, ['Шегерімдер', 'Вычеты', 'Deductions'], tenge),
] as const;

import { header } from './field.ts';
import { country } from './shapes.ts';

const trader = { listed: 'trader' } as const;

/** Persons, by tax number and country; names where foreign sellers have nothing else. */
export const partyFields = [
  header(
    'trader',
    'code',
    null,
    ['СЭҚ қатысушысы (БСН/ЖСН)', 'Участник ВЭД (БИН/ИИН)', 'Trader (BIN/IIN)'],
    trader,
  ),
  header('consignor', 'code', '2', ['Жөнелтуші', 'Отправитель', 'Consignor'], trader),
  header('consignorName', 'text', '2', [
    'Жөнелтушінің атауы',
    'Наименование отправителя',
    'Name of the consignor',
  ]),
  header(
    'consignorCountry',
    'code',
    '2',
    ['Жөнелтушінің елі', 'Страна отправителя', 'Country of the consignor'],
    country,
  ),
  header('consignee', 'code', '8', ['Алушы', 'Получатель', 'Consignee'], trader),
  header('consigneeName', 'text', '8', [
    'Алушының атауы',
    'Наименование получателя',
    'Name of the consignee',
  ]),
  header(
    'consigneeCountry',
    'code',
    '8',
    ['Алушының елі', 'Страна получателя', 'Country of the consignee'],
    country,
  ),
  header(
    'financial',
    'code',
    '9',
    [
      'Қаржылық реттеуге жауапты тұлға',
      'Лицо, ответственное за финансовое урегулирование',
      'Person responsible for financial settlement',
    ],
    trader,
  ),
  header('declarant', 'code', '14', ['Декларант', 'Декларант', 'Declarant'], trader),
  header('representative', 'text', '54', [
    'Қол қойған тұлға',
    'Лицо, подписавшее декларацию',
    'Person who signed',
  ]),
  header('principal', 'code', '50', ['Сенім білдіруші', 'Доверитель', 'Principal'], trader),
  header('carrier', 'code', null, ['Тасымалдаушы', 'Перевозчик', 'Carrier'], trader),
  header('carrierName', 'text', null, [
    'Тасымалдаушының атауы',
    'Наименование перевозчика',
    'Name of the carrier',
  ]),
] as const;

import { header } from './field.ts';
import { count, country, tenge } from './shapes.ts';

/** Countries, means of transport, containers and papers of the whole consignment. */
export const journeyFields = [
  header(
    'dispatchCountry',
    'code',
    '15',
    ['Жөнелту елі', 'Страна отправления', 'Country of dispatch'],
    country,
  ),
  header(
    'destinationCountry',
    'code',
    '17',
    ['Межелі ел', 'Страна назначения', 'Country of destination'],
    country,
  ),
  header(
    'tradingCountry',
    'code',
    '11',
    ['Сауда жасаушы ел', 'Торгующая страна', 'Trading country'],
    country,
  ),
  header(
    'firstDestinationCountry',
    'code',
    '10',
    [
      'Алғашқы межелі ел / соңғы жөнелту елі',
      'Страна первого назначения / последнего отправления',
      'Country of first destination or last consignment',
    ],
    country,
  ),
  header('originNamed', 'text', '16', [
    'Тақырыптағы шығарылған елі',
    'Страна происхождения в заголовке',
    'Origin named in the header',
  ]),
  header('borderMode', 'code', '25', [
    'Шекарадағы көлік түрі',
    'Вид транспорта на границе',
    'Mode of transport at the border',
  ]),
  header('inlandMode', 'code', '26', [
    'Ел ішіндегі көлік түрі',
    'Вид транспорта внутри страны',
    'Inland mode of transport',
  ]),
  header(
    'arrivalVehicles',
    'codes',
    '18',
    [
      'Келу/жөнелту кезіндегі көлік құралдары',
      'Транспортные средства при прибытии/отправлении',
      'Vehicles at arrival or departure',
    ],
    { listed: 'vehicle' },
  ),
  header(
    'borderVehicles',
    'codes',
    '21',
    [
      'Шекарадағы белсенді көлік құралдары',
      'Активные транспортные средства на границе',
      'Active vehicles at the border',
    ],
    { listed: 'vehicle' },
  ),
  header(
    'arrivalNationality',
    'code',
    '18',
    [
      'Келу кезіндегі көлік құралы тіркелген ел',
      'Страна регистрации транспорта при прибытии',
      'Country of the vehicle at arrival',
    ],
    country,
  ),
  header(
    'borderNationality',
    'code',
    '21',
    [
      'Шекарадағы көлік құралы тіркелген ел',
      'Страна регистрации транспорта на границе',
      'Country of the vehicle at the border',
    ],
    country,
  ),
  header('loadingPlace', 'text', '27', [
    'Тиеу/түсіру орны',
    'Место погрузки/разгрузки',
    'Place of loading',
  ]),
  header('containerised', 'flag', '19', ['Контейнер', 'Контейнер', 'Container']),
  header(
    'containers',
    'codes',
    '31',
    ['Контейнер нөмірлері', 'Номера контейнеров', 'Container numbers'],
    { listed: 'container' },
  ),
  header('containerTypes', 'codes', '31', [
    'Контейнер типтері',
    'Типы контейнеров',
    'Container types',
  ]),
  header('generalDocumentKinds', 'codes', '44', [
    'Бүкіл партияның құжаттары',
    'Документы всей партии',
    'Documents of the whole consignment',
  ]),
  header('generalDocuments', 'codes', '44', [
    'Бүкіл партия құжаттарының нөмірлері',
    'Номера документов всей партии',
    'Numbers of the documents of the whole consignment',
  ]),
  header(
    'previousKinds',
    'codes',
    '40',
    ['Алдыңғы құжат түрлері', 'Виды предшествующих документов', 'Kinds of previous documents'],
    { formula: 'of the declaration and of its items' },
  ),
  header(
    'previousNumbers',
    'codes',
    '40',
    ['Алдыңғы құжат нөмірлері', 'Номера предшествующих документов', 'Previous documents'],
    { formula: 'of the declaration and of its items' },
  ),
  header('departureOffice', 'code', null, [
    'Жөнелтуші кеден органы',
    'Таможенный орган отправления',
    'Office of departure',
  ]),
  header('destinationOffice', 'code', '53', [
    'Межелі кеден органы',
    'Таможенный орган назначения',
    'Office of destination',
  ]),
  header(
    'sealCount',
    'number',
    null,
    ['Пломба саны', 'Количество пломб', 'Number of seals'],
    count,
  ),
  header('guaranteeKind', 'code', '52', [
    'Қамтамасыз ету тәсілі',
    'Способ обеспечения',
    'Kind of guarantee',
  ]),
  header(
    'guaranteeSum',
    'number',
    '52',
    ['Қамтамасыз ету сомасы', 'Сумма обеспечения', 'Sum of the guarantee'],
    tenge,
  ),
] as const;

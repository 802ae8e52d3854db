import { ofDeclaration } from './indicator.ts';
import { number } from './shapes.ts';

/** Papers, carriage and costs of the consignment, and how the declaration was made. */
export const journeyIndicators = [
  ofDeclaration('controlWarnings', {
    ...number,
    unit: 'count',
    disclosure: 'officer',
    labels: ['ФЛБ ескертулері', 'Предупреждения ФЛК', 'Warnings of format-logical control'],
    formula: 'findings of severity warning',
  }),
  ofDeclaration('corrections', {
    ...number,
    unit: 'count',
    disclosure: 'officer',
    labels: ['Бұрынғы нұсқалар', 'Прежних версий', 'Earlier versions'],
    formula: 'versions of this declaration that were refused or replaced at this post before',
  }),
  ofDeclaration('nightArrival', {
    type: 'flag',
    disclosure: 'officer',
    labels: ['Түнде келіп түскен', 'Поступила ночью', 'Came at night'],
    formula:
      'the message came at or after 22:00 or before 06:00 at the post; unknown where it came on another day than that of registration',
    fallback: 'none: unknown for declarations that were read in later',
  }),
  ofDeclaration('arrivalHourShare', {
    ...number,
    unit: 'share',
    disclosure: 'analyst',
    labels: [
      'Келіп түсу сағатының әдеттегілігі',
      'Обычность часа поступления',
      'How usual the hour of arrival is',
    ],
    formula:
      'share of the earlier declarations of the trader whose messages came within the hour before, the same hour or the hour after, whatever the day; only messages that came on the day of registration are counted',
    minimumSample: 20,
    fallback: 'the trader → the post (100 declarations) → unknown',
  }),
  ofDeclaration('invoiceUses', {
    ...number,
    unit: 'count',
    disclosure: 'public',
    box: '44',
    labels: [
      'Шоттың басқа декларациялардағы қолданылуы',
      'Использований счета в других декларациях',
      'Other declarations with the invoice',
    ],
    formula:
      'most other declarations that name one of the invoices (kind 04021) under the same number, date and seller; unknown where none is named or the seller is not',
  }),
  ofDeclaration('belowThreshold', {
    ...number,
    unit: 'share',
    disclosure: 'analyst',
    labels: [
      'Заңдағы шекке жақындығы',
      'Близость к порогу закона',
      'Share of the next legal threshold',
    ],
    formula:
      'invoice sum divided by the smallest sum among the figures of the law (the monthly calculation index apart) that is greater, converted at the rates of the day; just under a threshold: 0.95 to 1',
    fallback:
      'the rate of the declaration where the table of rates has none; unknown without figures, without a rate, or above all of them',
  }),
  ofDeclaration('termsAgainstCosts', {
    type: 'code',
    disclosure: 'public',
    box: '20',
    labels: [
      'Жеткізу шарттары мен шығыстардың сәйкестігі',
      'Условия поставки и расходы',
      'Delivery terms against costs',
    ],
    formula:
      '“missing”: the buyer pays the carriage (E and F terms) and no freight is added; “twice”: the seller pays it (C and D terms) and freight to the border is added; else “agree”; at import only, unknown without terms or without a build-up of the value',
  }),
  ofDeclaration('freightShare', {
    ...number,
    unit: 'share',
    disclosure: 'officer',
    labels: ['Тасымал үлесі', 'Доля перевозки', 'Freight share'],
    formula:
      'freight to the border divided by the total customs value; unknown where none is named',
  }),
  ofDeclaration('freightDeviation', {
    ...number,
    unit: 'deviations',
    disclosure: 'analyst',
    labels: [
      'Тасымал үлесінің ауытқуы',
      'Отклонение доли перевозки',
      'Deviation of the freight share',
    ],
    formula:
      'robust z of the freight share among declarations with the same HS2 of the first item and mode at the border; bins of 0.5 %',
    minimumSample: 20,
    fallback: 'HS2 and mode → mode; unknown below that',
  }),
  ofDeclaration('vehicleFindings', {
    ...number,
    unit: 'count',
    disclosure: 'analyst',
    labels: [
      'Көлік құралы бойынша бұзушылықтар',
      'Нарушения по транспортному средству',
      'Findings on the vehicle',
    ],
    formula:
      'confirmed findings in the 90 days before on the newest 50 declarations of each of its vehicles; unknown without a vehicle',
    window: 90,
  }),
  ofDeclaration('containerFindings', {
    ...number,
    unit: 'count',
    disclosure: 'analyst',
    labels: [
      'Контейнер бойынша бұзушылықтар',
      'Нарушения по контейнеру',
      'Findings on the container',
    ],
    formula:
      'confirmed findings in the 90 days before on the newest 50 declarations of each of its containers; unknown without a container',
    window: 90,
  }),
  ofDeclaration('vehicleElsewhere', {
    type: 'flag',
    disclosure: 'officer',
    labels: [
      'Көлік сол күні басқа жерде',
      'Транспорт в тот же день в другом месте',
      'Vehicle elsewhere on the same day',
    ],
    formula:
      'another document of the same kind with one of its vehicles was registered on the same day at another customs body',
    window: 1,
    fallback: 'none: unknown without a vehicle or a customs body',
  }),
  ofDeclaration('containerElsewhere', {
    type: 'flag',
    disclosure: 'officer',
    labels: [
      'Контейнер сол күні басқа жерде',
      'Контейнер в тот же день в другом месте',
      'Container elsewhere on the same day',
    ],
    formula:
      'another document of the same kind with one of its containers was registered on the same day at another customs body',
    window: 1,
    fallback: 'none: unknown without a container or a customs body',
  }),
  ofDeclaration('transitDays', {
    ...number,
    unit: 'days',
    disclosure: 'officer',
    labels: ['Транзиттегі күндер', 'Дней в транзите', 'Days in transit'],
    formula:
      'registration date minus the date of the latest transit declaration (kind 09013) among documents and previous documents; unknown where none is named with its date',
  }),
  ofDeclaration('transitDaysRatio', {
    ...number,
    unit: 'ratio',
    disclosure: 'analyst',
    labels: [
      'Транзит ұзақтығының әдеттегіге қатынасы',
      'Отношение времени транзита к обычному',
      'Time in transit against the usual',
    ],
    formula:
      '(days in transit + 1) divided by (median + 1) of the same country of dispatch and mode at the border',
    minimumSample: 20,
    fallback: 'country and mode → mode; unknown below that',
  }),
  ofDeclaration('transitDaysAllowed', {
    ...number,
    unit: 'days',
    disclosure: 'officer',
    box: '53',
    labels: ['Транзит мерзімі', 'Срок транзита', 'Days allowed for the transit'],
    formula: 'last day of the transit minus the registration date',
  }),
  ofDeclaration('daysSincePrevious', {
    ...number,
    unit: 'days',
    disclosure: 'officer',
    box: '40',
    labels: [
      'Алдыңғы құжаттан бергі күндер',
      'Дней с предшествующего документа',
      'Days since the previous document',
    ],
    formula: 'registration date minus the date of the latest previous document that has one',
  }),
] as const;

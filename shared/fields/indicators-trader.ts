import { ofDeclaration } from './indicator.ts';
import { number } from './shapes.ts';

const withoutNumber = 'none: unknown without a tax number';

/** What the post knows of the person answerable for the goods. */
export const traderIndicators = [
  ofDeclaration('traderDeclarations', {
    ...number,
    unit: 'count',
    disclosure: 'officer',
    labels: [
      'Тұлғаның бұрынғы декларациялары',
      'Прежние декларации лица',
      'Earlier declarations of the trader',
    ],
    formula:
      'declarations of the same tax number stored at this post before this one; unknown without a tax number',
    fallback: withoutNumber,
  }),
  ofDeclaration('daysSinceFirstDeclaration', {
    ...number,
    unit: 'days',
    disclosure: 'officer',
    labels: [
      'Алғашқы декларациядан бергі күндер',
      'Дней с первой декларации',
      'Days since the first declaration',
    ],
    formula:
      'registration date minus the earliest earlier registration date of the trader at this post; 0 on the first',
    fallback: withoutNumber,
  }),
  ofDeclaration('daysSinceLastDeclaration', {
    ...number,
    unit: 'days',
    disclosure: 'officer',
    labels: [
      'Соңғы декларациядан бергі күндер',
      'Дней с последней декларации',
      'Days since the last declaration',
    ],
    formula:
      'registration date minus the latest earlier registration date of the trader; unknown for a first declaration',
    fallback: 'none: unknown for a first declaration',
  }),
  ofDeclaration('daysSinceTaxNumber', {
    ...number,
    unit: 'days',
    disclosure: 'officer',
    labels: ['БСН берілгеннен бергі күндер', 'Дней с присвоения БИН', 'Days since the BIN'],
    formula:
      'registration date minus the first day of the month that the BIN begins with (YYMM); unknown for an IIN or another number, and for a month after the registration',
    fallback: 'none: unknown for persons without a BIN',
  }),
  ofDeclaration('confirmedFindings', {
    ...number,
    unit: 'count',
    disclosure: 'public',
    labels: ['Расталған бұзушылықтар', 'Подтвержденные нарушения', 'Confirmed violations'],
    formula:
      'control results of severity 2 or more against the trader in the 730 days before registration',
    window: 730,
    fallback: withoutNumber,
  }),
  ofDeclaration('findingsScore', {
    ...number,
    unit: 'points',
    disclosure: 'public',
    labels: [
      'Бұрынғы бұзушылықтардың салмағы',
      'Вес прежних нарушений',
      'Weight of earlier violations',
    ],
    formula:
      'sum of severity × exp(−days / 180) over the newest 100 confirmed findings against the trader (severity 2 or more)',
    window: 730,
    fallback: withoutNumber,
  }),
  ofDeclaration('traderFindingsRatio', {
    ...number,
    unit: 'ratio',
    disclosure: 'analyst',
    labels: [
      'Тұлғаны бақылаудың нәтижелілігі',
      'Результативность контролей лица',
      'Findings among the trader’s controls',
    ],
    formula:
      'confirmed share of the controls of the trader, shrunk by 5 controls towards the share of the post, divided by the latter',
    minimumSample: 20,
    fallback:
      'a trader never controlled stands at 1; unknown while the post has fewer controls or no finding',
  }),
  ofDeclaration('traderCategory', {
    type: 'code',
    disclosure: 'analyst',
    labels: ['Тұлғаның санаты', 'Категория лица', 'Category of the trader'],
    formula:
      'low, medium or high by the reference table of categories in force on the day; unknown where the table is absent or does not name the trader',
    fallback: 'none: unknown where the table does not say',
  }),
  ofDeclaration('traderDebt', {
    ...number,
    unit: 'tenge',
    disclosure: 'public',
    labels: ['Тұлғаның берешегі', 'Задолженность лица', 'Debt of the trader'],
    formula:
      'by the reference table of debts in force on the day; 0 where the table names others but not the trader; unknown where it is absent',
    fallback: 'none: unknown where the table is absent',
  }),
  ofDeclaration('firstDigitDeviation', {
    ...number,
    unit: 'points',
    disclosure: 'analyst',
    labels: [
      'Бағалардың алғашқы цифрларының Бенфорд заңынан ауытқуы',
      'Отклонение первых цифр цен от закона Бенфорда',
      'First digits of the prices against Benford’s law',
    ],
    formula:
      'chi-square of the first digits of the invoice prices of all earlier items of the trader here: sum over d = 1…9 of (n_d − N·log10(1 + 1/d))² ÷ (N·log10(1 + 1/d)); above 20.09 one honest trader in a hundred comes',
    minimumSample: 100,
    fallback: 'none: unknown with fewer prices or without a tax number',
  }),
  ofDeclaration('officeShare', {
    ...number,
    unit: 'share',
    disclosure: 'analyst',
    labels: [
      'Тұлғаның осы органдағы декларацияларының үлесі',
      'Доля деклараций лица в этом органе',
      'Share of the trader’s declarations at this office',
    ],
    formula:
      'share of the earlier declarations of the trader that were lodged at this customs body',
    minimumSample: 5,
    fallback: 'none: unknown with fewer earlier declarations',
  }),
  ofDeclaration('newPartner', {
    type: 'flag',
    disclosure: 'officer',
    labels: ['Жаңа контрагент', 'Новый контрагент', 'New partner'],
    formula:
      'no earlier declaration of the trader names the same foreign partner (consignor at import, consignee at export), by name without punctuation',
    minimumSample: 5,
    fallback: 'none: unknown with fewer earlier declarations of the trader',
  }),
  ofDeclaration('brokerDeclarations', {
    ...number,
    unit: 'count',
    disclosure: 'officer',
    labels: [
      'Кеден өкілінің 90 күндегі декларациялары',
      'Деклараций представителя за 90 дней',
      'Declarations of the broker in 90 days',
    ],
    formula:
      'declarations of the same declarant registered in the 90 days before, counted to 50; unknown where he declares for himself',
    window: 90,
    fallback: 'none: unknown without a broker',
  }),
  ofDeclaration('newBroker', {
    type: 'flag',
    disclosure: 'officer',
    labels: [
      'Осы кеден өкілі арқылы алғаш рет',
      'Впервые через этого представителя',
      'First time through this broker',
    ],
    formula: 'no earlier declaration of the trader was made by the same declarant',
    minimumSample: 5,
    fallback: 'none: unknown with fewer earlier declarations of the trader, or without a broker',
  }),
  ofDeclaration('brokerErrorRatio', {
    ...number,
    unit: 'ratio',
    disclosure: 'analyst',
    labels: ['Кеден өкілінің қателері', 'Ошибки представителя', 'Errors of the broker'],
    formula:
      'lower end of the 95 % Wilson interval of the share of the broker’s declarations that were refused or corrected, divided by the share of all brokers; counted since this program keeps it',
    minimumSample: 20,
    fallback: 'none: unknown while the broker has fewer declarations or nobody made an error',
  }),
] as const;

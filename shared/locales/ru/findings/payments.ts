/** Payments of box 47 and box B: duty, excise, value added tax, fees, totals. */
export const payments = {
  DUTY_RATE_DIFFERS:
    'Ставка ввозной пошлины указана {{found}}, а по тарифу на день регистрации она {{expected}}. Исправьте графу 47 или заявите преференцию в графе 36.',
  DUTY_MISSING:
    'Ввозная пошлина не исчислена, а по тарифу на день регистрации ставка {{expected}}. Добавьте ее в графу 47 или заявите преференцию в графе 36.',
  DUTY_BASE_DIFFERS:
    'Основа начисления ввозной пошлины {{found, number}}, а таможенная стоимость {{expected, number}}. Исправьте графу 47 или графу 45.',
  PAYMENT_QUANTITY_DIFFERS:
    'Основа начисления платежа {{paymentKind}} указана {{found, number}} в единице {{measure}}, а товара {{expected, number}}. Исправьте графу 47, 38 или 41.',
  DUTY_AMOUNT_DIFFERS:
    'Сумма пошлины (вид {{paymentKind}}) {{found, number}}, а ставка от основы дает {{expected, number}}. Исправьте сумму в графе 47.',
  EXCISE_AMOUNT_DIFFERS:
    'Сумма акциза (вид {{paymentKind}}) {{found, number}}, а ставка от основы дает {{expected, number}}. Исправьте сумму в графе 47.',
  VAT_AMOUNT_DIFFERS:
    'Сумма НДС (вид {{paymentKind}}) {{found, number}}, а ставка от основы дает {{expected, number}}. Исправьте сумму в графе 47.',
  PREFERENCE_MISSING:
    'Графа 36 не заполнена. Укажите ОО, если преференция не заявлена, или код преференции.',
  PREFERENCE_WITHOUT_EFFECT:
    'Заявлена преференция {{preference}}, но пошлина исчислена по полной ставке {{rate}}. Проверьте графы 36 и 47.',
  EXCISE_MISSING:
    'Товары с этим кодом облагаются акцизом ({{expected}}), но он не исчислен. Проверьте, подакцизный ли товар.',
  EXCISE_STAMPS_MISSING:
    'Товары с кодом {{code}} маркируются акцизными марками, а в графе 31 они не указаны. Запросите сведения о марках или причину их отсутствия.',
  EXCISE_RATE_DIFFERS:
    'Ставка акциза указана {{found}}, а на день регистрации она {{expected}}. Исправьте графу 47.',
  VAT_MISSING:
    'НДС не исчислен, а льгота не заявлена. Добавьте его в графу 47 или укажите льготу в графе 36.',
  VAT_RATE_DIFFERS:
    'Ставка НДС указана {{found, number}}\u00a0%, а на день регистрации она {{expected, number}}\u00a0%. Исправьте графу 47.',
  VAT_BASE_DIFFERS:
    'Основа начисления НДС {{found, number}}, а таможенная стоимость с пошлинами и акцизом составляет {{expected, number}} (и доля сбора). Исправьте графу 47.',
  VAT_BASE_WITHOUT_FEE:
    'В основы начисления НДС вошло {{found, number}} из таможенного сбора {{expected, number}}. Проверьте основы в графе 47.',
  FEE_RATE_NOT_FIXED:
    'Таможенный сбор {{amount, number}} исчислен по ставке {{found, number}}, хотя он взимается твердой суммой. Исправьте ставку в графе 47.',
  FEE_AMOUNT_DIFFERS:
    'Таможенный сбор указан {{found, number}}, а на день регистрации он {{expected, number}}. Исправьте графу 47.',
  FEE_MISSING:
    'Таможенный сбор {{expected, number}} не исчислен. Добавьте его в графу 47 или укажите льготу в графе 36.',
  PAYMENT_DUPLICATED:
    'Платеж {{paymentKind}} указан дважды с теми же основой, ставкой и суммой. Уберите вторую строку из графы 47.',
  SUSPENDED_PAYMENT_PAYABLE:
    'При процедуре {{procedure}} платеж {{paymentKind}} на {{found, number}} начисляется условно (УН), а указан как уплачиваемый (ИУ). Исправьте графу 47.',
  RELEASED_PAYMENT_GUARANTEED:
    'Товар выпускается для внутреннего потребления, но платеж {{paymentKind}} на {{found, number}} начислен условно (УН) без льготы. Проверьте графы 36 и 47.',
  PAYMENTS_BY_KIND_DIFFER:
    'По платежу {{paymentKind}} в графе B указано {{found, number}}, а сумма его строк {{expected, number}}. Исправьте графу B или графу 47.',
  PAYMENTS_TOTAL_DIFFERS:
    'Всего к уплате указано {{found, number}}, а строки и сбор составляют {{expected, number}}. Исправьте итог или графу 47.',
  GUARANTEED_TOTAL_DIFFERS:
    'Обеспечение указано {{found, number}}, а условно начислено {{expected, number}}. Исправьте обеспечение или графу 47.',
};

/** Documents, permits, prohibitions and restrictions. */
export const documents = {
  DOCUMENT_AFTER_REGISTRATION:
    'Документ {{document}} датирован {{found}}, позже регистрации {{registered}}. Проверьте дату документа.',
  DOCUMENT_KIND_UNKNOWN:
    'Вида документа «{{code}}» нет в загруженном классификаторе. Проверьте код в графе 44.',
  DOCUMENT_WITHOUT_NUMBER:
    'Документ {{code}} указан без номера. Запросите номер или отметку «б/н».',
  PERMIT_EXPIRED:
    'Документ {{document}} действовал до {{found}}, а дата декларации {{day}}. Нужен действующий документ.',
  DOCUMENT_EXPIRED:
    'Документ {{document}} действовал до {{found}}, а дата декларации {{day}}. Выясните, продлен ли он.',
  PERMIT_HOLDER_DIFFERS:
    'Разрешительный документ {{document}} выдан лицу {{found}}, которого нет в декларации. Выясните, на каком основании он используется.',
  PERMIT_QUANTITY_EXCEEDED:
    'По разрешительному документу {{document}} заявлено {{found, number}}, а разрешено {{allowed, number}} ({{measure}}). Исправьте количество или представьте другое разрешение.',
  COMMERCIAL_DOCUMENT_MISSING:
    'Товары куплены, но в графе 44 нет счета ({{expected}}). Укажите счет.',
  CONTRACT_MISSING: 'Товары куплены, но в графе 44 нет контракта ({{expected}}). Запросите его.',
  CURRENCY_CONTROL_MISSING:
    'Сумма по счету {{found, number}}\u00a0{{currencyCode}}, порог {{threshold, number}}\u00a0{{currencyCode}}, но учетного номера контракта (03031) в графе 44 нет. Запросите его.',
  GOODS_PROHIBITED:
    'Товар {{code}} подпадает под запрет «{{restriction, source}}» ({{act, source}}). Поместить его под эту процедуру нельзя.',
  RESTRICTION_DOCUMENT_MISSING:
    'Товар подпадает под ограничение «{{restriction, source}}» ({{act, source}}); нужен один из документов: {{expected}}. Запросите его до выпуска.',
  RESTRICTION_SIGN_CONTRADICTS:
    'Знак «С» в графе 33 означает, что ограничений нет, но товар подпадает под «{{restriction, source}}» ({{act, source}}). Запросите один из документов или пояснение: {{expected}}.',
  PREFERENCE_WITHOUT_PROOF:
    'Заявлена преференция {{preference}} для товара из {{country}}, но в графе 44 нет ни одного из: {{expected}}. Запросите подтверждение или исчислите пошлину полностью.',
  PROOF_OF_ORIGIN_FROM_ELSEWHERE:
    'Документ о происхождении {{document}} выдан в стране {{found}}, а страна происхождения товара {{expected}}. Сравните графу 34 с сертификатом.',
  DOCUMENT_USED_BEFORE:
    'Документ {{document}} выдается на одну партию, но указан и в других декларациях: {{numbers}}. Выясните, к какой партии он относится.',
  INVOICE_USED_BEFORE:
    'Счет {{document}} указан и в других декларациях участника: {{numbers}}. Проверьте, как его сумма распределена между ними.',
};

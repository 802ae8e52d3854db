/** Замечания, в которых для должностного лица названо то, чего участнику не сообщают: слова для участника. */
export const findingsTold = {
  CUSTOMS_VALUE_FAR_ABOVE_PRICE:
    'Таможенная стоимость {{found, number}} {{currencyCode}} выше цены по курсу графы 23, {{expected, number}} {{currencyCode}}, и не видно, что добавлено.',
  DOCUMENT_USED_BEFORE:
    'Документ {{document}} выдается на одну партию, но указан и в другой декларации.',
  REGISTRATION_NUMBER_TAKEN:
    'Регистрационный номер {{number}} уже принадлежит декларации с другим содержанием. Уточните, которая из двух верна.',
  RESTRICTION_SIGN_CONTRADICTS:
    'Признак «С» в графе 33 означает, что ограничений нет, но товар подпадает под «{{restriction, source}}» ({{act, source}}); нужен один из документов: {{expected}}.',
  VEHICLE_OVERLOADED:
    'Вес брутто {{gross, number}} кг больше, чем обычно везут названные транспортные средства ({{vehicles, number}}).',
  CONTAINER_OVERLOADED: 'В контейнере {{container}} {{gross, number}} кг, больше обычного.',
};

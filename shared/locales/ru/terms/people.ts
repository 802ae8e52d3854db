/** Parties of the declaration, and the roles of the people who work at the post. */
export const people = {
  'term.consignor': 'Отправитель / экспортер',
  'term.consignee': 'Получатель',
  'term.financial': 'Лицо, ответственное за финансовое урегулирование',
  'term.declarant': 'Декларант',
  'term.representative': 'Таможенный представитель',
  'term.principal': 'Доверитель',
  'term.carrier': 'Перевозчик',
  'term.trader': 'Участник внешнеэкономической деятельности',
  'term.binIin': 'БИН / ИИН (бизнес- или индивидуальный идентификационный номер)',
  'role.officer': 'Должностное лицо',
  'role.analyst': 'Риск-аналитик',
  'role.supervisor': 'Супервайзер',
  'role.administrator': 'Администратор',
  'role.approver': 'Руководитель по рискам',
  'role.inspector': 'Инспектор (только чтение)',
};

/** Parties of the declaration, and the roles of the people who work at the post. */
export const people = {
  'term.consignor': 'Жөнелтуші / экспорттаушы',
  'term.consignee': 'Алушы',
  'term.financial': 'Қаржылық реттеуге жауапты тұлға',
  'term.declarant': 'Декларант',
  'term.representative': 'Кеден өкілі',
  'term.principal': 'Сенім білдіруші',
  'term.carrier': 'Тасымалдаушы',
  'term.trader': 'Сыртқы экономикалық қызметке қатысушы',
  'term.binIin': 'БСН / ЖСН (бизнес- немесе жеке сәйкестендіру нөмірі)',
  'role.officer': 'Лауазымды тұлға',
  'role.analyst': 'Тәуекел талдаушысы',
  'role.supervisor': 'Бақылаушы (супервайзер)',
  'role.administrator': 'Әкімші',
  'role.approver': 'Тәуекелдер жөніндегі басшы',
  'role.inspector': 'Инспектор (тек оқиды)',
};

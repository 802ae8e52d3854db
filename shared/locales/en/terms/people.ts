/** Parties of the declaration, and the roles of the people who work at the post. */
export const people = {
  'term.consignor': 'Consignor / exporter',
  'term.consignee': 'Consignee',
  'term.financial': 'Person responsible for financial settlement',
  'term.declarant': 'Declarant',
  'term.representative': 'Customs representative',
  'term.principal': 'Principal',
  'term.carrier': 'Carrier',
  'term.trader': 'Foreign trade participant',
  'term.binIin': 'BIN / IIN (business or individual identification number)',
  'role.officer': 'Officer',
  'role.analyst': 'Risk analyst',
  'role.supervisor': 'Supervisor',
  'role.administrator': 'Administrator',
  'role.approver': 'Head of risk',
  'role.inspector': 'Inspector (reads only)',
};

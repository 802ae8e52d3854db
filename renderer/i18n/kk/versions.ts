/** Words of versions and refusals. */
export const versions: Record<string, string> = {
  place: 'Орны',
  header: 'Жалпы бөлігі',
  item: '{{item}}-тауар',
  nothing: 'жоқ',
};

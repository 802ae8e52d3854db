/** Words of versions and refusals. */
export const versions: Record<string, string> = {
  place: 'Место',
  header: 'Общая часть',
  item: 'Товар {{item}}',
  nothing: 'нет',
};

/** Words of versions and refusals. */
export const versions: Record<string, string> = {
  place: 'Place',
  header: 'Main part',
  item: 'Item {{item}}',
  nothing: 'nothing',
};

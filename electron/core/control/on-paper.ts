/** The date as written on paper in all three languages: DD.MM.YYYY. */
export function onPaper(isoDate: string): string {
  const [year, month, day] = isoDate.slice(0, 10).split('-');
  return `${day}.${month}.${year}`;
}

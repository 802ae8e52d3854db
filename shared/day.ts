const almatyDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Almaty',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day at the post (Asia/Almaty), yyyy-mm-dd, of a moment (UTC ISO 8601). */
export function dayAtThePost(moment: string): string {
  const parts = new Map(
    almatyDay.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
  );
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

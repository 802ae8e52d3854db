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

const almatyMinute = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Almaty',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A moment (UTC ISO 8601) as people at the post write it: `DD.MM.YYYY HH:mm` in the time of Almaty. */
export function minuteAtThePost(moment: string): string {
  const parts = new Map(
    almatyMinute.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${of('day')}.${of('month')}.${of('year')} ${of('hour')}:${of('minute')}`;
}

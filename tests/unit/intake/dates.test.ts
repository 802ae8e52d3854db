import { describe, expect, it } from 'vitest';
import { onPaper } from '../../../electron/core/control/on-paper.ts';
import { DateBook } from '../../../electron/core/intake/values/dates.ts';
import { Faults } from '../../../electron/core/intake/values/faults.ts';

const readAll = (...texts: string[]) =>
  readFields(...texts.map((text): [string, string] => ['registration.date', text]));

function readFields(...fields: [field: string, text: string][]): {
  dates: (string | null)[];
  codes: string[];
} {
  const faults = new Faults();
  const book = new DateBook(faults);
  const dates: (string | null)[] = fields.map(() => null);
  fields.forEach(([field, text], index) => {
    const place = { item: null, field, tag: 'Date' };
    book.read(text, place, (date) => {
      dates[index] = date;
    });
  });
  book.settle();
  return { dates, codes: faults.findings.map(({ code }) => code) };
}

describe('dates of a message', () => {
  it.each([
    ['2024-05-14', '2024-05-14'],
    ['2024-05-14T10:22:00', '2024-05-14'],
    ['2024/5/4', '2024-05-04'],
    ['20240514', '2024-05-14'],
    ['4.5.2024', '2024-05-04'],
    ['12.05.26', '2026-05-12'],
    ['14/05/2024', '2024-05-14'],
    ['8/29/16', '2016-08-29'],
    ['8/29/16 12:00 AM', '2016-08-29'],
    ['24-FEB-2026', '2026-02-24'],
    ['29/02/2024', '2024-02-29'],
    ['7/7/99', '1999-07-07'],
    ['12/31/69', '2069-12-31'],
  ])('%s can be read in one way only: %s', (text, date) => {
    expect(readAll(text)).toEqual({ dates: [date], codes: [] });
  });

  it.each([
    '30/02/2024',
    '29/02/2023',
    '31/04/2020',
    '13/13/2020',
    '0/1/2020',
    '2024-13-01',
    '32.01.2024',
    'PO',
    '8',
    '1/1/1',
  ])('%s is no date that exists', (text) => {
    expect(readAll(text)).toEqual({ dates: [null], codes: ['BAD_DATE'] });
  });

  it('one date that is plain settles the order of the others', () => {
    expect(readAll('05/06/2024', '13/05/2024').dates).toEqual(['2024-06-05', '2024-05-13']);
    expect(readAll('05/06/2024', '05/13/2024').dates).toEqual(['2024-05-06', '2024-05-13']);
    expect(readAll('5/6/16', '13/5/16').dates).toEqual(['2016-06-05', '2016-05-13']);
    expect(readAll('05/06/2024', '13/05/2024').codes).toEqual([]);
  });

  it('without such a date the usual order is taken, and said once with the number of places', () => {
    expect(readAll('05/06/2024', '06/07/2024')).toEqual({
      dates: ['2024-06-05', '2024-07-06'],
      codes: ['DATE_ORDER_ASSUMED'],
    });
    expect(readAll('8/9/16').dates).toEqual(['2016-08-09']);
  });

  it('short and long years are written by different hands, each with its own order', () => {
    expect(readAll('8/29/16', '8/5/16', '05/08/2016', '29/08/2016').dates).toEqual([
      '2016-08-29',
      '2016-08-05',
      '2016-08-05',
      '2016-08-29',
    ]);
  });

  it('evidence for both orders settles nothing', () => {
    expect(readAll('13/05/2024', '05/13/2024', '05/06/2024')).toEqual({
      dates: ['2024-05-13', '2024-05-13', '2024-06-05'],
      codes: ['DATE_ORDER_ASSUMED'],
    });
  });

  it('on paper a date is day, month, year', () => {
    expect(onPaper('2024-05-04')).toBe('04.05.2024');
  });

  it('where no date shows the order, documents are not made younger than the declaration', () => {
    const read = (registered: string, ...documents: string[]) =>
      readFields(...documents.map((text): [string, string] => ['documents.date', text]), [
        'registration.date',
        registered,
      ]);
    // By the usual order, 4 March, the invoice of 30 March would be from the future.
    expect(read('04/03/2015', '3/30/15').dates).toEqual(['2015-03-30', '2015-04-03']);
    expect(read('2015-02-05', '3/2/15')).toEqual({
      dates: ['2015-02-03', '2015-02-05'],
      codes: ['DATE_ORDER_ASSUMED'],
    });
    expect(read('04/03/2015', '03/03/2015').dates).toEqual(['2015-03-03', '2015-03-04']);
    // Neither order brings these together: the usual one stands.
    expect(read('2015-01-01', '3/2/15').dates).toEqual(['2015-03-02', '2015-01-01']);
  });
});

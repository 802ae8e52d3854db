import { describe, expect, it } from 'vitest';
import { alone, control } from '../../../electron/core/control/control.ts';
import { generateSpoiled } from '../../../electron/core/demonstration/spoiled.ts';
import { readBytes, readMessage, until, usualTraffic } from './traffic-at-hand.ts';

const now = `${until}T18:00:00.000Z`;

/** What the post says of a message: why it cannot be read, or which errors control names, or the number. */
function verdict(bytes: Uint8Array): string {
  const reading = readBytes(bytes);
  if (reading.kind === 'unreadable') return reading.reason.code;
  const findings = [...reading.findings, ...control(reading.declaration, alone(now))];
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return errors.join(' ') || (reading.declaration.registrationNumber ?? '');
}

describe('the spoiled messages', () => {
  const messages = generateSpoiled(1, until);
  const verdicts = new Map(messages.map(({ fileName, bytes }) => [fileName, verdict(bytes)]));

  it.each([
    ['оборванное-сообщение.xml', 'XML_UNCLOSED'],
    ['с-определением-типа.xml', 'XML_DTD_REFUSED'],
    ['без-товаров.xml', 'NO_ITEMS'],
    ['вес-не-число.xml', 'BAD_NUMBER'],
    ['отрицательная-цена.xml', 'NEGATIVE_VALUE'],
    ['незакрытый-тег.xml', 'XML_TAGS_CROSSED'],
    ['цены-не-сходятся.xml', 'INVOICE_SUM_DIFFERS'],
    ['счет-на-оплату.xml', 'FORMAT_UNKNOWN'],
    ['скан.xml', 'NOT_XML'],
    ['таблица-до-сопоставления.csv', 'CSV_COLUMNS_UNKNOWN'],
    ['таблица-нового-отправителя.csv', 'CSV_COLUMNS_UNKNOWN'],
    ['пустой-файл.xml', 'FILE_EMPTY'],
  ])('%s is %s', (fileName, code) => {
    expect(verdicts.get(fileName)).toBe(code);
  });

  it('hold one that comes twice, and its number once more over other content', () => {
    const [first, second, third] = messages.filter(({ fileName }) =>
      [
        'первая-отправка.xml',
        'повторная-отправка.xml',
        'тот-же-номер-другое-содержание.xml',
      ].includes(fileName),
    );
    expect(second?.bytes).toEqual(first?.bytes);
    expect(third?.bytes).not.toEqual(first?.bytes);
    expect(verdicts.get(third?.fileName ?? '')).toBe(verdicts.get(first?.fileName ?? ''));
    expect(verdicts.get(first?.fileName ?? '')).toMatch(/^99901\/\d{6}\/9\d{6}$/);
  });

  it('hold a table that can be read once the columns of its sender are known', () => {
    const table = messages.find(({ fileName }) => fileName === 'таблица-до-сопоставления.csv');
    const reading = readMessage(new TextDecoder().decode(table?.bytes));
    expect(reading).toMatchObject({ kind: 'read', format: 'CSV' });
  });

  it('never take a number of the traffic', () => {
    const taken = new Set(usualTraffic().map(({ truth }) => truth.registrationNumber));
    expect([...verdicts.values()].filter((said) => taken.has(said))).toEqual([]);
  });
});

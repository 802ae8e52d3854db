import type { Declaration } from '../../../shared/declaration.ts';
import { declaredIn } from './message/declared.ts';
import { tableMapping, writeTable } from './message/table-writer.ts';
import { generateTraffic } from './traffic.ts';
import { shiftDate } from './world/calendar.ts';

/** A message that cannot be taken as it is. */
export interface SpoiledMessage {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** They were registered some days before, as what is sent again late is. */
const daysBefore = 4;

/**
 * A dozen messages as a post gets them on a bad day: cut off, not XML, another schema, a figure that
 * is none, the same one twice. They stand beside the traffic, under registration numbers of their
 * own, so that the quarantine and the refusals of the demonstration have something real to show.
 *
 * @param until local date of the day on which they come at the latest, yyyy-mm-dd
 */
export function generateSpoiled(seed: number, until: string): readonly SpoiledMessage[] {
  // The last messages of another traffic are whole ones to spoil; the register of the post never reaches nine millions.
  const others = generateTraffic({
    declarations: 300,
    seed: seed + 7919,
    until,
    ratesOf: seed,
  });
  const lastWeek = shiftDate(until, -daysBefore);
  const [first, second, third, fourth, fifth, sixth, seventh] = [...others]
    .filter(
      ({ truth, text, receivedAt }) =>
        truth.outcome === '00' && text.includes('<ASYCUDA ') && receivedAt < lastWeek,
    )
    .slice(-7)
    .map(({ text }) => text.replace(/<Number>0(\d{6})</, '<Number>9$1<'));
  if (!first || !second || !third || !fourth || !fifth || !sixth || !seventh) return [];
  return [
    file('оборванное-сообщение.xml', first.slice(0, Math.round(first.length * 0.6))),
    file(
      'с-определением-типа.xml',
      first.replace('<ASYCUDA', '<!DOCTYPE ASYCUDA [<!ENTITY name "value">]>\n<ASYCUDA'),
    ),
    file('первая-отправка.xml', second),
    file('повторная-отправка.xml', second),
    file(
      'тот-же-номер-другое-содержание.xml',
      second.replace(/<Location_of_goods>[^<]*</, '<Location_of_goods>99901/СВХ 7<'),
    ),
    file('без-товаров.xml', third.replace(/<Item>[^]*<\/Item>/, '')),
    file(
      'вес-не-число.xml',
      fourth.replace(/<Net_weight_itm>[^<]*</, '<Net_weight_itm>двадцать тонн<'),
    ),
    file('отрицательная-цена.xml', fifth.replace(/<Item_price>/, '<Item_price>-')),
    file('незакрытый-тег.xml', sixth.replace('</Traders>', '</Trader>')),
    file(
      'цены-не-сходятся.xml',
      seventh.replace(
        /<Gs_Invoice>(<Amount_national_currency>[^<]*<\/Amount_national_currency><Amount_foreign_currency>)/,
        '<Gs_Invoice>$19',
      ),
    ),
    file(
      'счет-на-оплату.xml',
      '<?xml version="1.0" encoding="UTF-8"?>\n<Invoice xmlns="urn:demonstration:invoice"><Number>17</Number><Sum>120000</Sum></Invoice>\n',
    ),
    file('скан.xml', '%PDF-1.7\nне сообщение, а отсканированный лист\n'),
    file('таблица-до-сопоставления.csv', writeTable(declaredIn(sixth))),
    file('таблица-нового-отправителя.csv', ofNewSender(declaredIn(seventh))),
    { fileName: 'пустой-файл.xml', bytes: new Uint8Array(0) },
  ];
}

/** Names of columns that nobody has met before. */
function ofNewSender(declaration: Declaration): string {
  return writeTable(
    declaration,
    tableMapping.header.map((name, index) =>
      index < 30 ? `Ф${index + 1}. ${name}` : `Т. ${name}`,
    ),
  );
}

const encoder = new TextEncoder();
const file = (fileName: string, text: string): SpoiledMessage => ({
  fileName,
  bytes: encoder.encode(text),
});

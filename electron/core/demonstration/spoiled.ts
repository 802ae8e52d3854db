import { generateTraffic } from './traffic.ts';

/** A message that cannot be taken as it is. */
export interface SpoiledMessage {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * A dozen messages as a post gets them on a bad day: cut off, not XML, another schema, a figure that
 * is none, the same one twice. They stand beside the traffic, under registration numbers of their
 * own, so that the quarantine and the refusals of the demonstration have something real to show.
 */
export function generateSpoiled(seed: number): readonly SpoiledMessage[] {
  // A small traffic of another seed and an earlier year gives whole messages to spoil.
  const [first, second, third, fourth, fifth, sixth, seventh] = [
    ...generateTraffic({ declarations: 7, seed: seed + 7919, until: '2024-12-20' }),
  ].map(({ xml }) => xml);
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
    { fileName: 'пустой-файл.xml', bytes: new Uint8Array(0) },
  ];
}

const encoder = new TextEncoder();
const file = (fileName: string, text: string): SpoiledMessage => ({
  fileName,
  bytes: encoder.encode(text),
});

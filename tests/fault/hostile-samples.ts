import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { alone, control } from '../../electron/core/control/control.ts';
import { sayQuarantine } from '../../electron/core/control/texts.ts';
import { createReader, type ReaderLimits } from '../../electron/core/intake/reader.ts';
import { declarationSchema, type Declaration } from '../../shared/declaration.ts';
import type { Finding, QuarantineReason } from '../../shared/finding.ts';

export const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

type Kind = 'xml' | 'json' | 'csv';

export interface Sample {
  readonly format: string;
  readonly kind: Kind;
  readonly file: string;
  /** An item as short as it can be, in what must stand before it. */
  readonly items: readonly [before: string, item: string];
}

export const samples: readonly Sample[] = [
  {
    format: 'ASYCUDA World',
    kind: 'xml',
    file: 'asycuda/kz-im40.xml',
    items: ['<ASYCUDA>', '<Item/>'],
  },
  {
    format: 'ASYCUDA World with a list of items',
    kind: 'xml',
    file: 'asycuda/kz-tr80.xml',
    items: ['<ASYCUDA><Items>', '<Item/>'],
  },
  {
    format: 'EAEU goods declaration',
    kind: 'xml',
    file: 'eaeu/r055-im40.xml',
    items: [
      '<GoodsDeclaration xmlns="urn:EEC:R:055:GoodsDeclaration:v1.0.0"><GDGoodsShipmentDetails>',
      '<GDGoodsItemDetails/>',
    ],
  },
  {
    format: 'EAEU goods declaration of the earlier schema',
    kind: 'xml',
    file: 'eaeu/r036-ek10.xml',
    items: [
      '<GoodsDeclaration xmlns="urn:EEC:R:036:GoodsDeclaration:v1.0.0"><DeclarationGoodsShipmentDetails>',
      '<DeclarationGoodsItemDetails/>',
    ],
  },
  {
    format: 'EAEU transit declaration',
    kind: 'xml',
    file: 'eaeu/r048-transit.xml',
    items: [
      '<TransitDeclaration xmlns="urn:EEC:R:048:TransitDeclaration:v1.0.0"><TDGoodsShipmentDetails>',
      '<TransitGoodsItemDetails/>',
    ],
  },
  {
    format: 'EAEU preliminary information',
    kind: 'xml',
    file: 'eaeu/r042-preliminary.xml',
    items: [
      '<AutoPreliminaryInformation xmlns="urn:EEC:R:042:AutoPreliminaryInformation:v1.0.1"><PIATMainConsignmentDetails><PIATConsignmentDetails>',
      '<PIATConsignmentItemDetails/>',
    ],
  },
  {
    format: 'FTS ESADout_CU',
    kind: 'xml',
    file: 'fts/im40.xml',
    items: ['<ESADout_CU><ESADout_CUGoodsShipment>', '<ESADout_CUGoods/>'],
  },
  {
    format: 'FTS container',
    kind: 'xml',
    file: 'fts/container-two.xml',
    items: [
      '<ED_Container><ContainerDoc><DocBody><ESADout_CU><ESADout_CUGoodsShipment>',
      '<ESADout_CUGoods/>',
    ],
  },
  {
    format: 'WCO data model',
    kind: 'xml',
    file: 'wco/import.xml',
    items: [
      '<Declaration xmlns="urn:wco:datamodel:WCO:DEC-DMS:2"><GoodsShipment>',
      '<GovernmentAgencyGoodsItem/>',
    ],
  },
  {
    format: 'Daliz JSON',
    kind: 'json',
    file: 'own/goods.json',
    items: ['{"daliz":"declarations","version":1,"declarations":[{"items":[{}', ',{}'],
  },
  {
    format: 'one declaration in Daliz JSON',
    kind: 'json',
    file: 'own/single.json',
    items: ['{"items":[{}', ',{}'],
  },
  {
    format: 'CSV',
    kind: 'csv',
    file: 'csv/own-columns.csv',
    items: ['sourceId;item.hsCode\n', 'A;1\n'],
  },
];

export const xmlSamples = samples.filter(({ kind }) => kind === 'xml');
export const bytesOf = ({ file }: Sample): Buffer => readFileSync(`${fixtures}${file}`);
export const textOf = (sample: Sample): string => bytesOf(sample).toString();

interface Read {
  readonly declarations: Declaration[];
  readonly findings: Finding[];
  readonly reason: QuarantineReason | null;
}

/** Reads to the end, as the post does, and holds everything to be what it is said to be. */
export function read(message: Uint8Array | string, limits: Partial<ReaderLimits> = {}): Read {
  const reader = createReader(limits);
  reader.write(typeof message === 'string' ? Buffer.from(message) : message);
  const reason = reader.end();
  const complete = reader.take();
  const salvaged = reason === null ? [] : reader.salvage();
  for (const { declaration } of [...complete, ...salvaged]) {
    expect(declarationSchema.safeParse(declaration).error).toBeUndefined();
    control(declaration, alone('2026-11-01T00:00:00Z'));
  }
  if (reason !== null) expect(sayQuarantine(reason, 'kk').length).toBeGreaterThan(10);
  return {
    declarations: complete.map(({ declaration }) => declaration),
    findings: complete.flatMap(({ findings }) => findings),
    reason,
  };
}

/** The message with the first place that matches changed. */
export function changed(text: string, from: RegExp | string, to: string): string {
  const after = text.replace(from, () => to);
  expect(after).not.toBe(text);
  return after;
}

import { describe, expect, it } from 'vitest';
import { createReader } from '../../../electron/core/intake/reader.ts';
import { declarationOf, readWhole, reasonOf } from './reading.ts';
import { sample } from './wco-messages.ts';

describe('an envelope with several declarations', () => {
  it('gives each its own items', () => {
    const one = (reference: string, codes: readonly string[]): string =>
      `<Declaration xmlns="urn:wco:datamodel:WCO:DEC-DMS:2"><FunctionalReferenceID>${reference}</FunctionalReferenceID><GoodsShipment>${codes
        .map((code) => itemOfCode(code))
        .join('')}</GoodsShipment></Declaration>`;
    const itemOfCode = (code: string): string =>
      `<GovernmentAgencyGoodsItem><Commodity><Classification><ID>${code}</ID></Classification></Commodity></GovernmentAgencyGoodsItem>`;
    const reader = createReader();
    const envelope = `<MetaData>${one('FIRST', ['850440', '850450'])}${one('SECOND', ['701090'])}</MetaData>`;
    reader.write(Buffer.from(envelope));
    expect(reader.end()).toBeNull();
    expect(
      reader
        .take()
        .map(({ declaration: { reference, items } }) => [
          reference,
          ...items.map(({ ordinal, hsCode }) => `${ordinal} ${hsCode ?? ''}`),
        ]),
    ).toEqual([
      ['FIRST', '1 850440', '2 850450'],
      ['SECOND', '1 701090'],
    ]);
  });
});

describe('messages of the same names that are no declarations', () => {
  it('an answer of the administration is put aside', () => {
    expect(reasonOf(sample('broken/answer.xml'))).toMatchObject({
      code: 'NO_DECLARATION',
      params: { format: 'WCO data model' },
    });
  });

  it('an answer without its envelope is put aside as one of this model', () => {
    const answer =
      '<Response xmlns="urn:wco:datamodel:WCO:RES-DMS:2"><FunctionCode>01</FunctionCode><Declaration><ID>26GB00000000000001</ID></Declaration></Response>';
    expect(reasonOf(answer)).toMatchObject({ code: 'NO_DECLARATION' });
  });

  it('a declaration without a namespace is known by what stands in it', () => {
    const bare = sample('export.xml')
      .toString()
      .replaceAll(/(<\/?)\w+:/g, '$1')
      .replaceAll(/ xmlns(?::\w+)?="[^"]*"/g, '');
    const inner = bare.slice(bare.indexOf('<Declaration'), bare.lastIndexOf('</MetaData>'));
    expect(inner).not.toContain('xmlns');
    const { reference, items } = declarationOf(inner).declaration;
    const whole = declarationOf(sample('export.xml')).declaration;
    expect([reference, items.length]).toEqual([whole.reference, whole.items.length]);
    expect(reasonOf('<Declaration><Total>1</Total></Declaration>')).toMatchObject({
      code: 'NO_DECLARATION',
    });
  });

  it('a declaration of another namespace is not of this format', () => {
    expect(reasonOf('<Declaration xmlns="urn:example:other"/>')).toMatchObject({
      code: 'FORMAT_UNKNOWN',
    });
  });

  it('a message cut off is put aside with the place', () => {
    const whole = sample('import.xml');
    for (const part of [0.2, 0.5, 0.9]) {
      const reading = readWhole(whole.subarray(0, Math.floor(whole.length * part)));
      expect(reading).toMatchObject({ kind: 'unreadable' });
    }
  });
});

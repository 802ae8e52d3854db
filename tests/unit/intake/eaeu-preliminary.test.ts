import { describe, expect, it } from 'vitest';
import {
  changed,
  faultsOf,
  fixture,
  isReadWhole,
  onlyOne,
  tenge,
  importer,
  supplier,
  forwarder,
  carrier,
} from './eaeu-messages.ts';

const arriving = fixture('eaeu/r042-preliminary.xml');

describe('preliminary information on goods that come by road (R.042)', () => {
  it('is read whole: nothing of it is lost, nothing is added', () => {
    isReadWhole(arriving, {
      document: 'preliminary',
      beforeArrival: true,
      type: 'ТТ',
      direction: 'transit',
      procedure: '80',
      sourceId: '0f1e2d3c-0000-4000-8000-000000000042',
      declaredOn: '2026-05-07',
      parties: {
        consignor: supplier,
        consignee: importer,
        declarant: forwarder,
        principal: forwarder,
        carrier,
      },
      countries: { dispatch: 'CN', destination: 'KZ' },
      transport: {
        arrival: { identity: '000QZC02;00QZD02', nationality: 'KZ' },
        border: { identity: '000QZC02;00QZD02', nationality: 'KZ', mode: '31' },
        inlandMode: '31',
        containerised: true,
      },
      borderOffice: { code: '55310', name: 'Үлгі өткізу пункті' },
      invoice: { minor: 500000, currency: 'USD' },
      totals: { items: 1, packages: 10, grossGrams: 1200000 },
      documents: [{ code: '02015', reference: 'QZ-CMR-1', date: '2026-05-05' }],
      containers: [{ identity: 'QZDU3002031', item: 1 }, { identity: 'QZDU3003043' }],
      transit: {
        departureOffice: '55310',
        destinationOffice: '55302',
        seals: 'QZ000777',
        sealCount: 1,
        guarantee: { kind: 'ОБ', amount: tenge(320000000), number: 'QZ-R-1' },
      },
      items: [
        {
          ordinal: 1,
          hsCode: '420222',
          description: 'Сумки дамские',
          grossGrams: 1200000,
          price: { minor: 500000, currency: 'USD' },
          packages: { count: 10, kindCode: 'CT' },
          documents: [{ code: '04021', reference: 'QZ-INV-2', date: '2026-04-30' }],
          containers: ['QZDU3002031'],
          previousDocuments: [
            { year: '2026', reference: 'QZ-EX-1', kind: '10068', date: '2026-05-04' },
          ],
        },
      ],
    });
  });

  it('goes on by its own means of transport where they are not those of the border', () => {
    const own =
      '<casdo:EqualIndicator>0</casdo:EqualIndicator><cacdo:TransportMeansRegistrationIdDetails>' +
      '<csdo:TransportMeansRegId countryCode="KZ">000QZE02</csdo:TransportMeansRegId>' +
      '</cacdo:TransportMeansRegistrationIdDetails><csdo:UnifiedTransportModeCode>30<';
    const message = arriving
      .toString()
      .replace(
        /(?<=<cacdo:PITransitTransportMeansDetails>)[^]*?<csdo:UnifiedTransportModeCode>31</,
        own,
      );
    const { transport } = onlyOne(message).declaration;
    expect(transport.arrival.identity).toBe('000QZE02');
    expect(transport.inlandMode).toBe('30');
    expect(transport.border.identity).toBe('000QZC02;00QZD02');
  });

  it('that asks for no transit says nothing of transit', () => {
    const message = changed(
      arriving,
      '<casdo:DeclarationKindCode>ТТ</casdo:DeclarationKindCode>',
      '',
    );
    expect(onlyOne(message).declaration).toMatchObject({
      document: 'preliminary',
      beforeArrival: true,
      transit: null,
    });
  });

  it('names a mass that cannot be read, with its item', () => {
    const { findings } = onlyOne(
      changed(
        arriving,
        '1200</csdo:UnifiedGrossMassMeasure>\n        <cacdo:Cargo',
        '?</csdo:UnifiedGrossMassMeasure>\n        <cacdo:Cargo',
      ),
    );
    expect(faultsOf(findings)).toEqual([
      ['BAD_NUMBER', 1, 'grossGrams', 'csdo:UnifiedGrossMassMeasure'],
    ]);
  });

  it('without anything in it is preliminary information of which nothing is said', () => {
    isReadWhole(
      '<AutoPreliminaryInformation xmlns="urn:EEC:R:042:AutoPreliminaryInformation:v1.0.1"/>',
      {
        document: 'preliminary',
        beforeArrival: true,
        direction: 'other',
      },
    );
  });
});

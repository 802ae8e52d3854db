import { describe, expect, it } from 'vitest';
import { control } from '../../../electron/core/control/control.ts';
import type { Tables } from '../../../electron/core/control/tables.ts';
import type { Declaration } from '../../../shared/declaration.ts';
import { basis } from '../../property/control/law-at-hand.ts';
import { after, itemOf, priced } from './priced.ts';
import { codes, found, item, tablesOf } from './sound.ts';

const tonnes = 1_000_000;

it('goods without any mass are not told of their packing as well', () => {
  expect(codes(found((d) => void (item(d, 1).netGrams = 0)))).toEqual(['NET_ZERO']);
});

describe('masses', () => {
  it('net masses may not sum to more than the whole weighs', () => {
    const heavier = (by: number) =>
      after((d) => {
        const net = d.items.reduce((sum, item) => sum + (item.netGrams ?? 0), 0);
        itemOf(d, 1).grossGrams = null;
        d.totals.grossGrams = net - by;
      });
    expect(heavier(1000)).toMatchObject([{ code: 'NET_SUM_ABOVE_GROSS', severity: 'error' }]);
    expect(heavier(-1000)).toEqual([]);
  });

  it('goods without mass are refused', () => {
    const findings = after((d) => {
      Object.assign(itemOf(d, 1), { netGrams: 0, bareNetGrams: 0, grossGrams: null });
    });
    expect(findings).toMatchObject([{ code: 'NET_ZERO', item: 1, field: 'netGrams' }]);
  });

  it('a gross mass of nought is refused', () => {
    const findings = after((d) => {
      Object.assign(itemOf(d, 1), { netGrams: null, bareNetGrams: null, grossGrams: 0 });
      d.totals.grossGrams = null;
    });
    expect(findings).toMatchObject([{ code: 'GROSS_ZERO', item: 1 }]);
  });

  it.each(['71', '72'])('by pipe or wire (%s) there may be no mass', (mode) => {
    const findings = after((d) => {
      d.transport.border.mode = mode;
      Object.assign(itemOf(d, 1), { netGrams: 0, bareNetGrams: 0, grossGrams: 0 });
    });
    expect(codes(findings)).not.toContain('NET_ZERO');
    expect(codes(findings)).not.toContain('GROSS_ZERO');
  });

  it('net mass without packing is not above net mass', () => {
    expect(after((d) => void (itemOf(d, 2).bareNetGrams = 2_230_251))).toMatchObject([
      { code: 'BARE_NET_ABOVE_NET', item: 2, params: { found: 2230.251, net: 2230.25 } },
    ]);
    expect(after((d) => void (itemOf(d, 2).bareNetGrams = 2_000_000))).toEqual([]);
  });

  it.each([
    ['CT', ['NET_EQUALS_GROSS']],
    ['VR', []],
    ['NE', []],
  ])('packages of kind %s with one mass for net and gross', (kindCode, expected) => {
    const findings = after((d) => {
      const item = itemOf(d, 1);
      item.packages.kindCode = kindCode;
      d.totals.grossGrams = (d.totals.grossGrams ?? 0) - 109_000;
      item.grossGrams = item.netGrams;
    });
    expect(codes(findings)).toEqual(expected);
  });
});

describe('packages', () => {
  it('a kind of package without any package is a remark', () => {
    const findings = after((d) => {
      for (const { packages } of d.items) packages.count = 0;
      d.totals.packages = 0;
      itemOf(d, 2).packages.kindCode = null;
      itemOf(d, 3).packages.kindCode = 'NE';
      itemOf(d, 4).packages.kindCode = 'VR';
    });
    expect(findings).toMatchObject([{ code: 'PACKAGES_NONE_OF_KIND', severity: 'warning' }]);
  });

  it('an item that lies in the packages of another has none of its own', () => {
    const findings = after((d) => {
      d.totals.packages = (d.totals.packages ?? 0) - (itemOf(d, 1).packages.count ?? 0);
      itemOf(d, 1).packages.count = 0;
    });
    expect(findings).toEqual([]);
  });
});

describe('what vehicles carry', () => {
  const loaded = (grams: number, change: (d: Declaration) => void = () => undefined) =>
    after((d) => {
      const item = itemOf(d, 1);
      item.netGrams = grams - 137;
      item.bareNetGrams = null;
      item.grossGrams = grams;
      d.items = [item];
      d.totals.grossGrams = grams;
      change(d);
    });

  it('more than a lorry carries is a remark', () => {
    expect(codes(loaded(25 * tonnes))).not.toContain('VEHICLE_OVERLOADED');
    expect(
      loaded(25 * tonnes + 500).find(({ code }) => code === 'VEHICLE_OVERLOADED'),
    ).toMatchObject({
      severity: 'warning',
      params: { gross: 25_000.5, expected: 25_000, vehicles: 1 },
    });
  });

  it('two lorries carry twice as much', () => {
    const two = 'tractor 1/trailer 1;tractor 2/trailer 2';
    const findings = loaded(48 * tonnes, (d) => void (d.transport.arrival.identity = two));
    expect(codes(findings)).not.toContain('VEHICLE_OVERLOADED');
  });

  it('a wagon carries 75 t', () => {
    const byRail = (grams: number) =>
      codes(
        loaded(grams, (d) =>
          Object.assign(d.transport, {
            arrival: { identity: '00000000', nationality: 'KZ' },
            border: { identity: '00000000', nationality: 'KZ', mode: '20' },
          }),
        ),
      );
    expect(byRail(74 * tonnes)).not.toContain('VEHICLE_OVERLOADED');
    expect(byRail(76 * tonnes)).toContain('VEHICLE_OVERLOADED');
  });

  it('the table of figures says otherwise where it is loaded', () => {
    const lighter: Tables = tablesOf({
      figures: [{ code: 'truckPayloadKg', value: 5000, currency: null }],
    });
    const findings = control(priced(), { ...basis, tables: lighter });
    expect(findings.find(({ code }) => code === 'VEHICLE_OVERLOADED')).toMatchObject({
      params: { expected: 5000 },
    });
  });

  it.each([
    ['22G1', 28.1, true],
    ['22G1', 27.9, false],
    ['45G1', 29.9, false],
    ['45G1', 30.1, true],
    [null, 29.9, false],
  ])('a container of type %s with %s t', (type, weight, isTooMuch) => {
    const findings = after((d) => {
      d.containers = [1, 2].map((item) => ({
        identity: 'CSQU3054383',
        type,
        item,
        packages: null,
        grossGrams: (weight * tonnes) / 2,
      }));
    });
    expect(codes(findings).includes('CONTAINER_OVERLOADED')).toBe(isTooMuch);
  });

  it('a waybill that says another mass is a remark above three per cent', () => {
    const stated = (factor: number) =>
      after((d) => {
        for (const document of d.items.flatMap(({ documents }) => documents)) {
          if (document.code !== '02015') continue;
          document.unit = '166';
          document.quantity = ((d.totals.grossGrams ?? 0) * factor) / 1000;
        }
      });
    expect(codes(stated(1.029))).toEqual([]);
    expect(codes(stated(1.04))).toEqual(['GROSS_AGAINST_DOCUMENT']);
    expect(codes(stated(0.96))).toEqual(['GROSS_AGAINST_DOCUMENT']);
  });
});

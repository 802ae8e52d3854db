import { describe, expect, it } from 'vitest';
import { isContainerNumber } from '../../../shared/container-number.ts';
import { isTaxNumber } from '../../../electron/core/control/tax-number.ts';
import { randomFor } from '../../../electron/core/demonstration/prng.ts';
import { brokers } from '../../../electron/core/demonstration/world/brokers.ts';
import {
  inventedBin,
  inventedContainer,
  inventedVin,
  inventedWagon,
  inventedWaybill,
} from '../../../electron/core/demonstration/world/numbers.ts';

const random = randomFor(1, 'numbers');

describe('invented identification numbers', () => {
  it('are BINs that pass control, from serials never issued, none twice', () => {
    const issued = new Set<string>();
    const bins = Array.from({ length: 2000 }, () => inventedBin('1807', random, issued));
    expect(bins.filter((bin) => !isTaxNumber(bin))).toEqual([]);
    expect(bins.filter((bin) => !/^180740(97|98|99)\d{4}$/.test(bin))).toEqual([]);
    expect(new Set(bins).size).toBe(bins.length);
  });

  it('give every broker a BIN of its own', () => {
    const codes = brokers(3, 120).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(115);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !isTaxNumber(code))).toEqual([]);
  });

  it('are containers that pass control and belong to an invented owner', () => {
    const containers = Array.from({ length: 500 }, () => inventedContainer(random));
    expect(containers.filter((container) => !isContainerNumber(container))).toEqual([]);
    expect(containers.filter((container) => !/^QZ[A-Z]U\d{7}$/.test(container))).toEqual([]);
  });

  it('are wagons of eight digits whose products sum to a full ten', () => {
    for (let i = 0; i < 200; i++) {
      const wagon = inventedWagon(random);
      const sum = [...wagon]
        .map((digit, place) => Number(digit) * (place % 2 === 0 ? 2 : 1))
        .reduce((all, product) => all + Math.floor(product / 10) + (product % 10), 0);
      expect(wagon).toMatch(/^00\d{6}$/);
      expect(sum % 10).toBe(0);
    }
  });

  it('are air waybills of no airline whose last digit fits', () => {
    for (let i = 0; i < 100; i++) {
      const [, serial = '', digit = ''] = /^000-(\d{7})(\d)$/.exec(inventedWaybill(random)) ?? [];
      expect(digit).toBe(String(Number(serial) % 7));
    }
  });

  it('are vehicle numbers of seventeen signs without I, O and Q', () => {
    for (let i = 0; i < 200; i++) expect(inventedVin(random)).toMatch(/^0DZ[A-HJ-NPR-Z0-9]{14}$/);
  });
});

import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodeIco } from '../../../electron/runtime/ico.ts';
import { encodePng, readScreen } from '../../../electron/runtime/screen.ts';

/** An X Window Dump of 2 × 1 pixels: one red, one blue, with one colour in its table. */
function screenOfTwo(): Buffer {
  const headerSize = 104;
  const dump = Buffer.alloc(headerSize + 12 + 8);
  const fields = { 0: headerSize, 1: 7, 4: 2, 5: 1, 11: 32, 12: 8, 19: 1 };
  for (const [index, value] of Object.entries(fields)) dump.writeUInt32BE(value, Number(index) * 4);
  dump.set([0, 0, 255, 0, 255, 0, 0, 0], headerSize + 12);
  return dump;
}

test('the picture of a virtual screen has its colours in the right place', () => {
  const { width, height, pixels } = readScreen(screenOfTwo());
  expect([width, height]).toEqual([2, 1]);
  expect([...pixels]).toEqual([255, 0, 0, 0, 0, 255]);
});

test('a screen of another depth is refused', () => {
  const dump = screenOfTwo();
  dump.writeUInt32BE(16, 11 * 4);
  expect(() => readScreen(dump)).toThrow(/32 bits/);
});

test('a picture is written as PNG', () => {
  const png = encodePng(readScreen(screenOfTwo()));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2, 1]);
  const at = png.indexOf('IDAT');
  const data = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  expect([...inflateSync(data)]).toEqual([0, 255, 0, 0, 0, 0, 255]);
});

test('a Windows icon says where each of its pictures is, the largest too', () => {
  const sizes = [16, 256].map((side) => ({ side, png: Buffer.from(`picture of ${side}`) }));
  const ico = encodeIco(sizes);
  expect(ico.readUInt16LE(2)).toBe(1);
  expect(ico.readUInt16LE(4)).toBe(2);
  for (const [index, { png }] of sizes.entries()) {
    const length = ico.readUInt32LE(6 + 16 * index + 8);
    const offset = ico.readUInt32LE(6 + 16 * index + 12);
    expect(ico.subarray(offset, offset + length).equals(png)).toBe(true);
  }
  expect([ico.readUInt8(6), ico.readUInt8(6 + 16)]).toEqual([16, 0]);
});

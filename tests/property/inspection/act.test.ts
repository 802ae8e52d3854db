import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName } from '../../../electron/core/inspection/file-name.ts';
import { typeOf } from '../../../electron/core/inspection/file-type.ts';
import { actHash } from '../../../electron/core/inspection/hash.ts';
import { thumbnailType } from '../../../electron/core/inspection/thumbnail.ts';
import { assessedOf, finedOf, finePayment } from '../../../shared/work/effect.ts';
import { emptyAct, pictureBytes } from '../../support/inspection.ts';

const effect = fc.record({
  payment: fc.constantFrom('1010', '2010', '5060', finePayment),
  minor: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
});
const digest = fc.stringMatching(/^[0-9a-f]{64}$/);

describe('What an act assesses', () => {
  it('is every payment but the fines, and the fines apart', () => {
    fc.assert(
      fc.property(fc.array(effect, { maxLength: 40 }), (effects) => {
        const all = effects.reduce((sum, { minor }) => sum + minor, 0);
        expect((assessedOf(effects) ?? 0) + (finedOf(effects) ?? 0)).toBe(all);
        const fines = effects.filter(({ payment }) => payment === finePayment);
        expect(assessedOf(fines)).toBe(0);
      }),
    );
  });
});

describe('The hash of an act', () => {
  it('does not hang on the order of its fields or of the files, and hangs on each of them', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(digest, { maxLength: 6 }),
        fc.string({ maxLength: 40 }),
        (digests, text) => {
          const act = { ...emptyAct(), text };
          const turned = Object.fromEntries(Object.entries(act).toReversed()) as typeof act;
          const hash = actHash(act, digests);
          expect(actHash(turned, digests.toReversed())).toBe(hash);
          expect(actHash({ ...act, text: `${text}.` }, digests)).not.toBe(hash);
          expect(actHash(act, [...digests, 'f'.repeat(63)])).not.toBe(hash);
          if (digests.length > 0) expect(actHash(act, digests.slice(1))).not.toBe(hash);
        },
      ),
    );
  });
});

describe('The name of an attached file', () => {
  it('holds no folder, no sign of control or direction, and is never empty nor long', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(
        'a',
        '.',
        '/',
        '\\',
        '\0',
        '\u202e',
        '\u200b',
        ' ',
        ':',
        'Қ',
        '📷',
        '\n',
      ),
      maxLength: 160,
    });
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 160 })), (path) => {
        const name = cleanName(path);
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}/\\:*?"<>|]/u);
        expect(name).not.toMatch(/^\.|[. ]$/);
        expect([...name].length).toBeLessThanOrEqual(130);
        expect(name).not.toBe('');
        expect(cleanName(name)).toBe(name);
      }),
    );
  });
});

describe('The type of a file', () => {
  it('is told by its first bytes alone, and whatever else comes is no type', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (rest) => {
        const after = (start: Uint8Array) => typeOf(Buffer.concat([start, rest]));
        expect(after(pictureBytes.png())).toBe('image/png');
        expect(after(pictureBytes.jpeg())).toBe('image/jpeg');
        expect(after(pictureBytes.webp())).toBe('image/webp');
        expect(after(pictureBytes.pdf())).toBe('application/pdf');
        expect(after(Buffer.from('MZ'))).toBeNull();
        expect(after(Buffer.from('<svg '))).toBeNull();
      }),
    );
  });

  it('of a small picture is told, whatever bytes come, without a fault', () => {
    expect(thumbnailType(pictureBytes.png())).toBe('image/png');
    expect(thumbnailType(pictureBytes.jpeg())).toBe('image/jpeg');
    expect(thumbnailType(pictureBytes.webp())).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        thumbnailType(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), bytes]));
        expect(thumbnailType(bytes.subarray(0, 20))).toBeNull();
      }),
    );
  });
});

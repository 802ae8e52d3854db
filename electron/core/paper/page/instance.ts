import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { installed } from './installed.ts';

/** As Node and Electron have it; the types of neither say so. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

/** A procedure that takes and answers with numbers: addresses in its own memory, counts, and truths as 0 or 1. */
const procedure = z.custom<(...numbers: number[]) => number>(
  (value) => typeof value === 'function',
);

/** What is called of HarfBuzz (harfbuzz.github.io, "hb-subset"). */
const harfbuzzSchema = z.object({
  memory: z.custom<{ readonly buffer: ArrayBuffer }>((value) => value instanceof Object),
  _initialize: procedure,
  malloc: procedure,
  free: procedure,
  hb_blob_create: procedure,
  hb_blob_get_data: procedure,
  hb_blob_get_length: procedure,
  hb_blob_destroy: procedure,
  hb_face_create: procedure,
  hb_face_reference_blob: procedure,
  hb_face_destroy: procedure,
  hb_set_clear: procedure,
  hb_set_invert: procedure,
  hb_subset_input_create_or_fail: procedure,
  hb_subset_input_destroy: procedure,
  hb_subset_input_unicode_set: procedure,
  hb_subset_input_set: procedure,
  hb_subset_input_pin_axis_location: procedure,
  hb_subset_or_fail: procedure,
});
type HarfBuzz = z.infer<typeof harfbuzzSchema>;

let started: Promise<HarfBuzz> | undefined;

async function start(): Promise<HarfBuzz> {
  const wasm = await readFile(installed('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm);
  const harfbuzz = harfbuzzSchema.parse({ ...instance.exports });
  const { _initialize: initialize } = harfbuzz;
  initialize();
  return harfbuzz;
}

/** HB_MEMORY_MODE_WRITABLE, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG and the tag of the axis of weight. */
const writable = 2;
const layoutFeatures = 6;
const wght = 0x77_67_68_74;

/**
 * A font of one weight out of one that holds them all; the library that writes papers cannot cut it out itself.
 * @param bytes TrueType with an axis of weight
 * @param weight 100 (thin) to 900 (black)
 * @throws Error where it is no such font
 */
export async function ofOneWeight(bytes: Uint8Array, weight: number): Promise<Uint8Array> {
  const hb = await (started ??= start());
  const at = hb.malloc(bytes.length);
  new Uint8Array(hb.memory.buffer).set(bytes, at);
  const blob = hb.hb_blob_create(at, bytes.length, writable, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const input = hb.hb_subset_input_create_or_fail();
  try {
    // Every letter, and every way in which letters join.
    for (const set of [
      hb.hb_subset_input_unicode_set(input),
      hb.hb_subset_input_set(input, layoutFeatures),
    ]) {
      hb.hb_set_clear(set);
      hb.hb_set_invert(set);
    }
    if (hb.hb_subset_input_pin_axis_location(input, face, wght, weight) === 0)
      throw new Error('the font has no axis of weight');
    const cut = hb.hb_subset_or_fail(face, input);
    if (cut === 0) throw new Error('the font is damaged');
    const result = hb.hb_face_reference_blob(cut);
    const from = hb.hb_blob_get_data(result, 0);
    const made = new Uint8Array(hb.memory.buffer).slice(from, from + hb.hb_blob_get_length(result));
    hb.hb_blob_destroy(result);
    hb.hb_face_destroy(cut);
    return made;
  } finally {
    hb.hb_subset_input_destroy(input);
    hb.hb_face_destroy(face);
    hb.hb_blob_destroy(blob);
    hb.free(at);
  }
}

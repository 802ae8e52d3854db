import { client } from '../../app/rpc.ts';
import { bytesOf } from '../../ui/bytes.ts';

/** Longest side of a small picture, pixels, and its most bytes: what the core takes. */
const side = 256;
const most = 60 * 1024;

/**
 * Draws the small picture of an attached one and gives it to the core. Decoded here and not in the core:
 * a hostile picture meets the sandbox of the window. One that cannot be decoded stays without.
 */
export async function drawThumbnail(attachment: number): Promise<void> {
  const { attachment: of, bytes } = await client.inspection.attachmentBytes({ attachment });
  if (!of.type.startsWith('image/')) return;
  const bitmap = await createImageBitmap(new Blob([bytesOf(bytes)], { type: of.type })).catch(
    () => null,
  );
  if (bitmap === null) return;
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  for (const quality of [0.8, 0.5, 0.2]) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (blob.size > most) continue;
    const picture = base64Of(new Uint8Array(await blob.arrayBuffer()));
    await client.inspection.thumbnail({ attachment, picture });
    return;
  }
}

const base64Of = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

import { z } from 'zod';
import { remarkSchema } from './states.ts';

export const attachmentKinds = ['photo', 'scan', 'document'] as const;
export const attachmentTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
] as const;

/** Largest file that is attached, bytes; and of one declaration in all. */
export const largestAttachment = 20 * 1024 * 1024;
export const largestOfAll = 200 * 1024 * 1024;

/** Pixels of the largest picture that is attached: more than any camera of a telephone takes. */
export const mostPixels = 220_000_000;

/** Why a file is not attached. */
export const attachRefusals = [
  'absent',
  'forbidden',
  'link',
  'folder',
  'empty',
  'tooLarge',
  'allTooLarge',
  'unknownType',
  'tooManyPixels',
  'notPicture',
  'twice',
  'unreadable',
] as const;
export type AttachRefusal = (typeof attachRefusals)[number];

export const attachmentSchema = z.strictObject({
  id: z.int(),
  kind: z.enum(attachmentKinds),
  name: z.string(),
  type: z.enum(attachmentTypes),
  /** Bytes. */
  size: z.int(),
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: z.string(),
  item: z.int().nullable(),
  note: remarkSchema,
  at: z.string(),
  by: z.string(),
  /** A small picture as base64 of a JPEG or PNG; `null`: it is no picture. */
  thumbnail: z.string().nullable(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

export const isPicture = ({ type }: Pick<Attachment, 'type'>): boolean => type.startsWith('image/');

/** How many photos are attached, in all and of each item. */
export interface Photos {
  readonly photos: number;
  readonly ofItem: ReadonlyMap<number, number>;
}

/** Counts the photos. Papers were once attached as such: only a picture shows anything. */
export function photosIn(
  attachments: readonly Pick<Attachment, 'kind' | 'type' | 'item'>[],
): Photos {
  const photos = attachments.filter((one) => one.kind === 'photo' && isPicture(one));
  const ofItem = new Map<number, number>();
  for (const { item } of photos) if (item !== null) ofItem.set(item, (ofItem.get(item) ?? 0) + 1);
  return { photos: photos.length, ofItem };
}

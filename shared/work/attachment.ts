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

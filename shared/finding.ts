import { z } from 'zod';

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/**
 * What format-logical control says about one place of a declaration. The words
 * are made from `code` and `params` in the reader's language (see shared/locales,
 * namespace `findings`), so that a stored finding can be read in any of them.
 */
export const findingSchema = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]+$/),
  severity: z.enum(severities),
  /** Ordinal of the item, `null` for the header. */
  item: z.int().positive().nullable(),
  /** Path of the field in the normalised declaration, e.g. `invoice` or `price`; `null` for the whole. */
  field: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = z.infer<typeof findingSchema>;

const notChecked = 'NOT_CHECKED_';

/** Code of the finding that checks were not made for want of this (a table, the ledger). */
export const notCheckedCode = (what: string): string => `${notChecked}${what.toUpperCase()}`;

/** Whether a finding says that checks were not made: of the post, not of the declaration. */
export const isNotChecked = ({ code }: Pick<Finding, 'code'>): boolean =>
  code.startsWith(notChecked);

/** Why a message could not be read at all: a closed code, where, and the parts of the sentence. */
export const quarantineReasonSchema = z.strictObject({
  code: z.enum([
    'FILE_UNREADABLE',
    'FILE_ABSENT',
    'FILE_FORBIDDEN',
    'FILE_IS_LINK',
    'FILE_INTERRUPTED',
    'FILE_EMPTY',
    'FILE_TOO_LARGE',
    'NOT_XML',
    'XML_BROKEN',
    'XML_UNCLOSED',
    'XML_CUT_OFF',
    'XML_TAGS_CROSSED',
    'XML_OUTSIDE_ROOT',
    'XML_CHARACTER',
    'XML_ATTRIBUTE',
    'XML_REFERENCE',
    'XML_DTD_REFUSED',
    'XML_TOO_DEEP',
    'XML_TOO_MANY_ELEMENTS',
    'TOO_MANY_ITEMS',
    'JSON_BROKEN',
    'JSON_CUT_OFF',
    'JSON_TOO_DEEP',
    'JSON_TOO_LARGE',
    'JSON_TOO_MANY_OBJECTS',
    'JSON_KEY_TWICE',
    'JSON_VERSION_UNKNOWN',
    'FILE_NOT_TEXT',
    'CSV_BROKEN',
    'CSV_COLUMNS_UNKNOWN',
    'CSV_TOO_MANY_ROWS',
    'ENCODING_UNKNOWN',
    'FORMAT_UNKNOWN',
    'NO_DECLARATION',
    'EVALUATION_FAILED',
  ]),
  line: z.int().positive().nullable(),
  column: z.int().positive().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type QuarantineReason = z.infer<typeof quarantineReasonSchema>;
export type QuarantineCode = QuarantineReason['code'];

export const messageStatuses = ['routed', 'refused', 'duplicate', 'quarantined'] as const;
export type MessageStatus = (typeof messageStatuses)[number];

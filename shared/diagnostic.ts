import { z } from 'zod';

export const diagnosticSeverities = ['error', 'warning', 'info'] as const;

/**
 * What the analyzer says of a profile or a list. error: the profile cannot do what it is
 * for. warning: somebody should look. info: good to know. The sentence is made
 * of `code` and `params` in the reader's language (shared/sentence/diagnostic.ts).
 */
export const diagnosticSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(diagnosticSeverities),
  /** Code of the profile; `null`: it is about a list. */
  profile: z.string().nullable(),
  /** Code of the list, where it is about one. */
  list: z.string().nullable(),
  /** Where in it (`condition.of.1`); empty: the whole. */
  path: z.string(),
  /** `field` is the identity of a field; dates are yyyy-mm-dd. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Diagnostic = z.infer<typeof diagnosticSchema>;

/** What the analyzer can find, and how grave it is. */
export const diagnosticCodes = {
  NEVER_FIELD: 'error',
  NEVER_ITEMS: 'error',
  NEVER_COUNT: 'error',
  NEVER_SUM: 'error',
  NEVER_BRANCHES: 'error',
  NEVER_IN_SCOPE: 'error',
  NEVER_EXCEPTED: 'error',
  NEVER_WITH_OTHERS: 'error',
  NEVER_DEPENDS_ON_DEAD: 'error',
  NEVER_BRANCH: 'warning',
  ALWAYS: 'warning',
  ALWAYS_WHEN_KNOWN: 'warning',
  EXCEPTION_NEVER: 'info',
  SHADOWED: 'warning',
  SHADOWED_IN_SCORE: 'info',
  OVERLAP: 'info',
  GAP: 'info',
  CORRIDOR_UNREACHABLE: 'warning',
  NO_EFFECT: 'warning',
  EXPIRED: 'warning',
  NOT_YET: 'info',
  REVIEW_PAST: 'warning',
  INSTRUCTION_MISSING: 'warning',
  INSTRUCTION_LEAKS: 'warning',
  FIELD_WITHOUT_DATA: 'warning',
  VALUE_IMPOSSIBLE: 'warning',
  LIST_EMPTY: 'warning',
  LIST_STALE: 'warning',
  LIST_UNUSED: 'info',
  LIST_MEMBER_IMPOSSIBLE: 'warning',
  LIST_MEMBER_TWICE: 'info',
} as const satisfies Record<string, Diagnostic['severity']>;
export type DiagnosticCode = keyof typeof diagnosticCodes;

import type { Finding } from '../../../shared/finding.ts';

/**
 * Whether the message only asks to change or cancel a declaration. It is none, so there is nothing to
 * control in it: that a code or the goods themselves are missing would be true and mislead the sender.
 */
export const isOnlyChange = (findings: readonly Finding[]): boolean =>
  findings.some(({ code }) => code === 'CHANGE_WITHOUT_DECLARATION');

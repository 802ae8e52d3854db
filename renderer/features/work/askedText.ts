import type { ApprovalInput } from '../../../shared/work/approval.ts';
import type { Words } from '../../i18n/index.ts';

/**
 * What exactly is asked of the head of the post, in a line.
 * @param ordered share of the packages that is ordered now, per cent; `null`: nothing is
 */
export function askedText(
  asked: ApprovalInput,
  ordered: number | null,
  t: Words,
  measures: Words,
): string {
  switch (asked.kind) {
    case 'ownInitiative':
    case 'againstMeasure':
      return asked.measures.map((code) => `${code} ${measures(code)}`).join('; ');
    case 'lowerExtent':
      return ordered === null
        ? t('asked.percent', { percent: asked.percent })
        : t('asked.percent.from', { before: ordered, percent: asked.percent });
    case 'extension':
      return t('asked.days', { count: asked.days });
  }
}

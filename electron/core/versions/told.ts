import type { Notice, ToldNotice } from '../../../shared/contract/versions.ts';
import type { Finding } from '../../../shared/finding.ts';
import type { Language } from '../../../shared/languages.ts';
import { findingsTold } from '../../../shared/locales/en/findings-told.ts';
import { tellGround } from '../../../shared/locales/tell-ground.ts';
import { sayFinding, tellFinding, toldParams } from '../control/texts.ts';
import { baseName } from './notice.ts';

/**
 * What a sentence keeps to itself its ground does not tell either: that a lorry carries so many tonnes. What
 * a refusal rests on is told.
 */
const groundFor = ({ code, severity }: Finding, language: Language): string | null =>
  severity !== 'error' && code in findingsTold ? null : tellGround(code, language);

/**
 * The notice as the declarant is told it: what was found, in words for him and not for an officer, and of
 * the values only those that these words name. What a rule compares with stays at the post.
 */
export function toldNotice(notice: Notice, language: Language): ToldNotice {
  return {
    ...notice,
    file: baseName(notice.file),
    findings: notice.findings.map((finding) => ({
      ...finding,
      source: groundFor(finding, language),
      params: toldParams(finding, language),
      message: tellFinding({ ...finding, item: null }, language),
    })),
    notChecked: notice.notChecked.map((finding) => ({
      ...finding,
      message: sayFinding(finding, language),
    })),
  };
}

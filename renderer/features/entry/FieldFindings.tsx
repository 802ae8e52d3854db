import type { Finding } from '../../../shared/finding.ts';
import { useWords } from '../../i18n/index.ts';
import { SeveritySign } from '../declaration/FindingList.tsx';

/** What control says of one field or table, beside it. */
export function FieldFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useWords('findings');
  return findings.map((finding, index) => (
    <p key={index} className="entry-finding">
      <SeveritySign severity={finding.severity} />
      <span>{words(finding.code, finding.params)}</span>
    </p>
  ));
}

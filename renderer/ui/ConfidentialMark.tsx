import { Lock } from '@blueprintjs/icons';
import { useWords } from '../i18n/index.ts';

/** The mark over everything that neither an officer nor a trader may see. */
export function ConfidentialMark() {
  const t = useWords('explanation');
  return (
    <span className="confidential-mark">
      <Lock aria-hidden size={14} /> {t('confidential')}
    </span>
  );
}

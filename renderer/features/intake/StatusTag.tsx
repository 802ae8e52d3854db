import { Disable, Duplicate, Tick, WarningSign } from '@blueprintjs/icons';
import type { MessageStatus } from '../../../shared/finding.ts';
import { useWords } from '../../i18n/index.ts';

const icons: Readonly<Record<MessageStatus, typeof Tick>> = {
  routed: Tick,
  refused: Disable,
  duplicate: Duplicate,
  quarantined: WarningSign,
};

/** What became of a message, by sign and word: colours belong to the corridors. */
export function StatusTag({ status }: { readonly status: MessageStatus }) {
  const terms = useWords('terms');
  const Icon = icons[status];
  return (
    <span className="status-tag" data-status={status}>
      <Icon aria-hidden size={14} />
      {terms(`messageStatus.${status}`)}
    </span>
  );
}

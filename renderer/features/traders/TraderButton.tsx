import { useCommand } from '../../app/commands.tsx';
import { go } from '../../app/navigation.ts';
import { useWords } from '../../i18n/index.ts';
import { ToolButton } from '../declaration/PageTools.tsx';

/** The card of the trader of whatever is selected, on its key. */
export function TraderButton({ code }: { readonly code: string }) {
  const t = useWords('traders');
  useCommand('trader.open', () => go({ desk: 'trader', code }));
  return (
    <p>
      <ToolButton command="trader.open">{t('tool')}</ToolButton>
    </p>
  );
}

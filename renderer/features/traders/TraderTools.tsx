import { traderOf, type Declaration, type Item } from '../../../shared/declaration.ts';
import { useCommand } from '../../app/commands.tsx';
import { go } from '../../app/navigation.ts';
import { useWords } from '../../i18n/index.ts';
import { leavePage } from '../declaration/memory.ts';
import { ToolButton } from '../declaration/PageTools.tsx';

interface TraderToolProps {
  readonly declarationId: string;
  readonly declaration: Declaration;
  /** The item on the screen. */
  readonly item: number | null;
}

/** The way from a declaration to the card of its trader. */
export function TraderTool({ declarationId, declaration, item }: TraderToolProps) {
  const t = useWords('traders');
  const code = traderOf(declaration)?.code ?? null;
  useCommand(
    'trader.open',
    () => {
      if (code === null) return;
      leavePage(declarationId, item);
      go({ desk: 'trader', code });
    },
    code !== null,
  );
  return code === null ? null : <ToolButton command="trader.open">{t('tool')}</ToolButton>;
}

interface GoodsToolProps {
  readonly declarationId: string;
  readonly item: Item | null;
}

/** The way from an item to earlier declarations of the same goods. */
export function GoodsTool({ declarationId, item }: GoodsToolProps) {
  const t = useWords('traders');
  const possible = item !== null && item.hsCode !== null;
  useCommand(
    'goods.earlier',
    () => {
      if (item === null) return;
      leavePage(declarationId, item.ordinal);
      go({ desk: 'goods', declaration: declarationId, item: item.ordinal });
    },
    possible,
  );
  return possible ? <ToolButton command="goods.earlier">{t('goods.tool')}</ToolButton> : null;
}

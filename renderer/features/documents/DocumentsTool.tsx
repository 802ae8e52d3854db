import { useQuery } from '@tanstack/react-query';
import { useCommand } from '../../app/commands.tsx';
import { go } from '../../app/navigation.ts';
import { rpc } from '../../app/rpc.ts';
import { useWords } from '../../i18n/index.ts';
import { leavePage } from '../declaration/memory.ts';
import { ToolButton } from '../declaration/PageTools.tsx';

interface DocumentsToolProps {
  readonly declarationId: string;
  /** The item on the screen. */
  readonly item: number | null;
}

/** The way from a declaration to its documents, with how many there are and in how many fields they differ. */
export function DocumentsTool({ declarationId, item }: DocumentsToolProps) {
  const t = useWords('documents');
  const { data } = useQuery(rpc.documents.count.queryOptions({ input: { declarationId } }));
  useCommand('documents.open', () => {
    leavePage(declarationId, item);
    go({ desk: 'documents', declaration: declarationId });
  });
  const note =
    data === undefined
      ? undefined
      : data.differing === 0
        ? String(data.documents)
        : `${data.documents} · ≠ ${data.differing}`;
  return (
    <ToolButton command="documents.open" {...(note === undefined ? {} : { note })}>
      {t('tool')}
    </ToolButton>
  );
}

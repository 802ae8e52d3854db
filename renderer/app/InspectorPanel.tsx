import { PanelStats } from '@blueprintjs/icons';
import { useWords } from '../i18n/index.ts';
import { EmptyView } from '../ui/EmptyView.tsx';
import { useInspectorPlace } from './inspector.tsx';

/** The panel on the right that follows the selection of the desk. */
export function InspectorPanel({ open }: { readonly open: boolean }) {
  const t = useWords('app');
  const { attach, guests } = useInspectorPlace();
  if (!open) return null;
  return (
    <aside className="inspector" aria-label={t('inspector')}>
      <div className="inspector-slot" ref={attach} />
      {guests === 0 && (
        <EmptyView icon={<PanelStats aria-hidden />} title={t('inspector.empty')}>
          {t('inspector.empty.how')}
        </EmptyView>
      )}
    </aside>
  );
}

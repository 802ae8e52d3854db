import { Import } from '@blueprintjs/icons';
import { useEffect, useEffectEvent, useState } from 'react';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../i18n/index.ts';
import { useImport } from './ImportProvider.tsx';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function pathsOf(event: DragEvent): string[] {
  return [...(event.dataTransfer?.files ?? [])]
    .map((file) => window.daliz.pathOf(file))
    .filter((path) => path !== '');
}

/** Files and folders may be dropped anywhere in the window; the overlay says what will happen. */
export function DropZone() {
  const t = useWords('intake');
  const { may } = useSession();
  const { running, importPaths } = useImport();
  const [over, setOver] = useState(false);
  const allowed = may('intake.import') && !running;

  const onDragOver = useEffectEvent((event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = allowed ? 'copy' : 'none';
    setOver(true);
  });
  const onDragLeave = useEffectEvent((event: DragEvent) => {
    // Only leaving the window ends it: every element inside says "leave" too.
    if (event.relatedTarget === null) setOver(false);
  });
  const onDrop = useEffectEvent((event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    setOver(false);
    if (allowed) void importPaths(pathsOf(event));
  });

  useEffect(() => {
    const dragOver = (event: DragEvent) => onDragOver(event);
    const dragLeave = (event: DragEvent) => onDragLeave(event);
    const drop = (event: DragEvent) => onDrop(event);
    document.addEventListener('dragenter', dragOver);
    document.addEventListener('dragover', dragOver);
    document.addEventListener('dragleave', dragLeave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragenter', dragOver);
      document.removeEventListener('dragover', dragOver);
      document.removeEventListener('dragleave', dragLeave);
      document.removeEventListener('drop', drop);
    };
  }, []);

  if (!over) return null;
  const key = allowed ? 'drop' : running ? 'drop.running' : 'drop.forbidden';
  return (
    <div className="drop-zone" role="status" data-allowed={allowed}>
      <div>
        <Import aria-hidden size={32} />
        <strong>{t(key)}</strong>
        <span>{t(`${key}.how`)}</span>
      </div>
    </div>
  );
}

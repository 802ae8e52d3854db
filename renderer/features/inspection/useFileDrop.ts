import { useEffect, useEffectEvent } from 'react';

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;

/** Files dropped anywhere on the window are attached here, not imported as messages. */
export function useFileDrop(enabled: boolean, onPaths: (paths: string[]) => void): void {
  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!enabled || !carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
  });
  const onDrop = useEffectEvent((event: DragEvent) => {
    if (!enabled || !carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    const files = [...(event.dataTransfer?.files ?? [])];
    const paths = files.map((file) => window.daliz.pathOf(file)).filter((path) => path !== '');
    if (paths.length > 0) onPaths(paths);
  });
  useEffect(() => {
    const drag = (event: DragEvent) => onDrag(event);
    const drop = (event: DragEvent) => onDrop(event);
    window.addEventListener('dragenter', drag, true);
    window.addEventListener('dragover', drag, true);
    window.addEventListener('drop', drop, true);
    return () => {
      window.removeEventListener('dragenter', drag, true);
      window.removeEventListener('dragover', drag, true);
      window.removeEventListener('drop', drop, true);
    };
  }, []);
}

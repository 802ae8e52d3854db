import { useEffect } from 'react';
import type { Post } from '../../shared/contract/post.ts';
import { useWords } from '../i18n/index.ts';
import { useNavigation } from './navigation.ts';

/** The name of the present desk, also shown in the title of the window. */
export function useDeskTitle(post: Post): string {
  const { place } = useNavigation();
  const t = useWords('app');
  const title =
    place.desk === 'queue'
      ? t(place.corridor === null ? 'desk.queue.all' : `corridor.${place.corridor}`)
      : t(`desk.${place.desk}`);
  useEffect(() => {
    document.title = `${title} · ${post.name} · Daliz`;
  }, [title, post.name]);
  return title;
}

import { useEffect } from 'react';
import type { Post } from '../../shared/contract/post.ts';
import { useWords } from '../i18n/index.ts';
import { useNavigation } from './navigation.ts';

/** The name of the present desk, also shown in the title of the window. */
export function useDeskTitle(post: Post): string {
  const { place } = useNavigation();
  const t = useWords('app');
  const terms = useWords('terms');
  const commandWords = useWords('commands');
  const titleOf = (): string => {
    switch (place.desk) {
      case 'queue':
        if (place.scope !== undefined) return commandWords(`queue.${place.scope}`);
        return place.corridor === null
          ? commandWords('queue.all')
          : terms(`corridor.${place.corridor}`);
      case 'messages':
        return commandWords('intake.messages');
      case 'batches':
        return commandWords('intake.batches');
      case 'quarantine':
        return commandWords('intake.quarantine');
      case 'mapping':
        return commandWords('intake.senders');
      case 'entry':
        return t('desk.entry');
      case 'consignments':
        return commandWords('consignments.open');
      case 'refusals':
        return commandWords('refusals.open');
      case 'reference':
        return commandWords('reference.open');
      case 'profiles':
        return commandWords('profiles.open');
      case 'approvals':
        return commandWords('approvals.open');
      case 'journal':
        return commandWords('journal.open');
      case 'people':
        return commandWords('people.open');
      case 'documents':
        return commandWords('documents.open');
      case 'trader':
        return commandWords('trader.open');
      case 'goods':
        return commandWords('goods.earlier');
      case 'check':
        return commandWords('check.open');
      case 'inspection':
        return t('desk.inspection');
      case 'declaration':
        return t('desk.declaration');
    }
  };
  const title = titleOf();
  useEffect(() => {
    document.title = `${title} · ${post.name} · Daliz`;
  }, [title, post.name]);
  return title;
}

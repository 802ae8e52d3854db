import { lazy } from 'react';
import type { Place } from './navigation.ts';

const loadQueue = () => import('../features/queue/QueueDesk.tsx');

const QueueDesk = lazy(async () => {
  const { QueueDesk: component } = await loadQueue();
  return { default: component };
});
const DeclarationDesk = lazy(async () => {
  const { DeclarationDesk: component } =
    await import('../features/declaration/DeclarationDesk.tsx');
  return { default: component };
});
const ProfilesDesk = lazy(async () => {
  const { ProfilesDesk: component } = await import('../features/profiles/ProfilesDesk.tsx');
  return { default: component };
});
const MessagesDesk = lazy(async () => {
  const { MessagesDesk: component } = await import('../features/intake/MessagesDesk.tsx');
  return { default: component };
});

/** Loads the desk everybody begins at, while he is still typing his password. */
export function prepareFirstDesk(): void {
  void loadQueue();
}

/** The desk of a place. Each is loaded when first opened, so that the first one opens sooner. */
export function Desk({ place }: { readonly place: Place }) {
  switch (place.desk) {
    case 'queue':
      return <QueueDesk corridor={place.corridor} />;
    case 'declaration':
      return <DeclarationDesk key={place.id} id={place.id} />;
    case 'messages':
      return <MessagesDesk />;
    case 'profiles':
      return <ProfilesDesk />;
  }
}

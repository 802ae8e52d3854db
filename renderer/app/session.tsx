import { useMutation } from '@tanstack/react-query';
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import type { Person, Preferences } from '../../shared/contract/session.ts';
import { allows, type Permission } from '../../shared/permissions.ts';
import { useAppearance } from './appearance.ts';
import { rpc } from './rpc.ts';

export interface Session {
  readonly person: Person;
  readonly preferences: Preferences;
  /** Changes what is named and keeps it with the person; the screen does not wait for the disk. */
  readonly savePreferences: (change: Partial<Preferences>) => void;
  readonly may: (permission: Permission) => boolean;
  readonly signOut: () => void;
  /** Locks the window until the person gives the password again. */
  readonly lock: () => void;
}

const SessionContext = createContext<Session | null>(null);

/** What the core answers to a sign-in. */
export interface SignedIn {
  readonly person: Person;
  readonly preferences: Preferences;
}

interface SessionProviderProps {
  readonly initial: SignedIn;
  readonly onSignOut: () => void;
  readonly onLock: () => void;
  readonly children: ReactNode;
}

/** Holds who is signed in, from sign-in to sign-out. */
export function SessionProvider({ initial, onSignOut, onLock, children }: SessionProviderProps) {
  const [preferences, setPreferences] = useState(initial.preferences);
  const { mutate } = useMutation(rpc.session.savePreferences.mutationOptions());
  const { person } = initial;

  const savePreferences = useCallback(
    (change: Partial<Preferences>) => {
      setPreferences((before) => ({ ...before, ...change }));
      mutate(change);
    },
    [mutate],
  );

  // The window changes its language and theme by itself; here they are kept with the person.
  const { language, theme, chosen } = useAppearance();
  useEffect(() => {
    if (chosen) savePreferences({ language, theme });
  }, [chosen, language, theme, savePreferences]);

  const session = useMemo<Session>(
    () => ({
      person,
      preferences,
      savePreferences,
      may: (permission) => allows(permission, person.roles),
      signOut: onSignOut,
      lock: onLock,
    }),
    [person, preferences, savePreferences, onSignOut, onLock],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The person signed in, their preferences and rights. Only inside the frame. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession is for screens behind the sign-in');
  return session;
}

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
import type { Emergency, Person, Preferences, SignedIn } from '../../shared/contract/session.ts';
import { allows, type Permission } from '../../shared/permissions.ts';
import { useAppearance } from './appearance.ts';
import { firstPlace } from './firstPlace.ts';
import { startAt } from './navigation.ts';
import { queryClient, rpc } from './rpc.ts';

export interface Session {
  readonly person: Person;
  readonly preferences: Preferences;
  /**
   * Changes what is named and keeps it with the person; the screen does not wait for the disk. The
   * columns of grids that are not named stay as they are.
   */
  readonly savePreferences: (change: Partial<Omit<Preferences, 'views'>>) => void;
  readonly may: (permission: Permission) => boolean;
  readonly signOut: () => void;
  /** Locks the window until the person gives the password again. */
  readonly lock: () => void;
  /** Whether the person was named in advance for emergency access. */
  readonly mayOpenEmergency: boolean;
  /** A supervisor's rights taken for an hour; `null`: none. */
  readonly emergency: Emergency | null;
  readonly setEmergency: (emergency: Emergency | null) => void;
}

const SessionContext = createContext<Session | null>(null);

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
  const { person, mayOpenEmergency } = initial;
  const [emergency, keepEmergency] = useState(initial.emergency);

  const setEmergency = useCallback(
    (now: Emergency | null) => {
      keepEmergency(now);
      if (now !== null) return;
      // What only a supervisor may see leaves the screen with his rights.
      startAt(firstPlace(person.roles));
      queryClient.clear();
    },
    [person.roles],
  );

  const savePreferences = useCallback(
    (change: Partial<Omit<Preferences, 'views'>>) => {
      setPreferences((before) => ({
        ...before,
        ...change,
        columns: { ...before.columns, ...change.columns },
      }));
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
      may: (permission) =>
        allows(permission, emergency === null ? person.roles : [...person.roles, 'supervisor']),
      signOut: onSignOut,
      lock: onLock,
      mayOpenEmergency,
      emergency,
      setEmergency,
    }),
    [
      person,
      preferences,
      savePreferences,
      onSignOut,
      onLock,
      mayOpenEmergency,
      emergency,
      setEmergency,
    ],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The person signed in, their preferences and rights. Only inside the frame. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession is for screens behind the sign-in');
  return session;
}

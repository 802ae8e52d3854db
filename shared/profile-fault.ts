/** Why a file of profiles is refused, at one place. */
export interface ProfileFault {
  /** Code of the profile or list, or its place in the file (`profiles.3`) where it has none; `null`: the file. */
  readonly of: string | null;
  /** Path inside it (`condition.of.1.field`); empty: the whole. */
  readonly path: string;
  readonly code: string;
  /** One sentence in the reader's language. */
  readonly message: string;
  /** What to do about it; `null` where the message says all. */
  readonly help: string | null;
}

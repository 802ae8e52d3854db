/** What could not be checked for want of a table. */
export const unchecked = {
  NOT_CHECKED_DOCUMENTS: 'Not checked: no table of kinds of documents is loaded (rules {{rules}}).',
  NOT_CHECKED_PROCEDURES:
    'Not checked: no table of customs procedures is loaded (rules {{rules}}).',
  NOT_CHECKED_PREDECESSORS:
    'Not checked: no table of allowed previous procedures is loaded (rules {{rules}}).',
  NOT_CHECKED_RESTRICTIONS:
    'Not checked: no table of prohibitions and restrictions is loaded (rules {{rules}}).',
  NOT_CHECKED_CARRIAGE:
    'Not checked: no table of transport documents by mode of transport is loaded (rules {{rules}}).',
  NOT_CHECKED_FIGURES:
    'Not checked: no table of figures of the law is loaded or it lacks one that is needed (rules {{rules}}).',
  NOT_CHECKED_PREFERENCES:
    'Not checked: no table of tariff preferences is loaded (rules {{rules}}).',
  NOT_CHECKED_LEDGER:
    'Not checked: earlier declarations of the post are not at hand (rules {{rules}}).',
};

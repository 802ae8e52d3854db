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
  NOT_CHECKED_NOMENCLATURE:
    'Not checked: no goods nomenclature is loaded, or the loaded one is no full list of these chapters (rules {{rules}}).',
  NOT_CHECKED_DUTY:
    'Not checked: the loaded nomenclature has no rate of duty for these goods (rules {{rules}}).',
  NOT_CHECKED_EXCISE:
    'Not checked: the loaded nomenclature has no rate of excise for these goods (rules {{rules}}).',
  NOT_CHECKED_UNITS:
    'Not checked: no classifier of units is loaded, or the loaded nomenclature names no units (rules {{rules}}).',
  NOT_CHECKED_EXCHANGE:
    'Not checked: no official exchange rates are loaded, or they lack this currency on this day (rules {{rules}}).',
  NOT_CHECKED_FEES:
    'Not checked: no table of customs fees is loaded, or it lacks this fee on this day (rules {{rules}}).',
  NOT_CHECKED_TAXES:
    'Not checked: no table of tax rates is loaded, or it lacks this tax on this day (rules {{rules}}).',
};

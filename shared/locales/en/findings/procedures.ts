/** Customs procedures, previous documents, transit. */
export const procedures = {
  TRANSIT_WITHOUT_DESTINATION:
    'The transit declaration names no office of destination. Ask the declarant to name it (box 53).',
};

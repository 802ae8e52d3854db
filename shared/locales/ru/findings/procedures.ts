/** Customs procedures, previous documents, transit. */
export const procedures = {
  TRANSIT_WITHOUT_DESTINATION:
    'В транзитной декларации не указан таможенный орган назначения. Запросите его у декларанта (графа 53).',
};

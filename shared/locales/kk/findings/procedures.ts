/** Customs procedures, previous documents, transit. */
export const procedures = {
  TRANSIT_WITHOUT_DESTINATION:
    'Транзиттік декларацияда межелі кеден органы көрсетілмеген. Оны декларанттан сұратыңыз (53-баған).',
};

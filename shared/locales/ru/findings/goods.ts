/** Commodity code and description. */
export const goods = {
  HS_CODE_MISSING: 'Код товара не указан. Заполните графу 33.',
  HS_CODE_MALFORMED: 'Код товара «{{found}}» должен состоять из 6–11 цифр. Исправьте графу 33.',
  HS_CHAPTER_RESERVED:
    'Код товара {{found}} относится к группе {{chapter}}, которая в номенклатуре для товаров не используется. Проверьте код.',
  DESCRIPTION_MISSING: 'Товар не описан. Заполните графу 31.',
  DESCRIPTION_POOR:
    'Описания «{{found}}» недостаточно, чтобы классифицировать товар. Запросите полное описание.',
};

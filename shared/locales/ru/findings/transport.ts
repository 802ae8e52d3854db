/** Means of transport and containers. */
export const transport = {
  CONTAINER_CHECK_DIGIT:
    'Номер контейнера «{{found}}» не отвечает ISO 6346, или неверна его контрольная цифра. Сверьте с контейнером.',
  CONTAINER_FLAG:
    'В графе 19 указано {{declared}}, а контейнеров названо: {{found, number}}. Проверьте, в контейнерах ли товары.',
};

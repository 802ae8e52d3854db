/** Means of transport and containers. */
export const transport = {
  CONTAINER_CHECK_DIGIT:
    'The container number “{{found}}” is not one of ISO 6346, or its check digit is wrong. Compare with the container.',
  CONTAINER_FLAG:
    'Box 19 says {{declared}}, but containers named: {{found, number}}. Check whether the goods come in containers.',
};

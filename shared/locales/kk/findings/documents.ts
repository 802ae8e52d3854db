/** Documents, permits, prohibitions and restrictions. */
export const documents = {
  DOCUMENT_AFTER_REGISTRATION:
    'Құжаттың ({{document}}) күні {{found}}, ол тіркеу күнінен кейін: {{registered}}. Құжаттың күнін тексеріңіз.',
};

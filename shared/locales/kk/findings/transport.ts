/** Means of transport and containers. */
export const transport = {
  CONTAINER_CHECK_DIGIT:
    '«{{found}}» контейнер нөмірі ISO 6346 стандартына сай емес немесе бақылау цифры қате. Контейнердің өзімен салыстырыңыз.',
  CONTAINER_FLAG:
    '19-бағандағы белгі: {{declared}}, ал көрсетілген контейнер саны: {{found, number}}. Тауарлардың контейнермен келген-келмегенін тексеріңіз.',
};

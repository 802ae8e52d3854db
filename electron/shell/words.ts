import { app } from 'electron';

/**
 * What the shell itself says when the window cannot: before sign-in nobody has
 * chosen a language, so these follow the operating system.
 */
const words = {
  kk: {
    pageGone: 'Терезе күтпеген жерден жабылды',
    pageGoneDetail: 'Сақталған деректер жоғалған жоқ. Терезені қайта жүктеңіз.',
    pageHangs: 'Терезе жауап бермейді',
    pageHangsDetail: 'Күте тұруға немесе терезені қайта жүктеуге болады.',
    programFailed: 'Бағдарламада қате шықты',
    programFailedDetail: 'Қате файлға жазылды: {file}',
    reload: 'Қайта жүктеу',
    wait: 'Күту',
    copy: 'Мәліметті көшіру',
    close: 'Жабу',
    quit: 'Бағдарламадан шығу',
  },
  ru: {
    pageGone: 'Окно неожиданно закрылось',
    pageGoneDetail: 'Сохраненные данные не потеряны. Загрузите окно заново.',
    pageHangs: 'Окно не отвечает',
    pageHangsDetail: 'Можно подождать или загрузить окно заново.',
    programFailed: 'В программе произошла ошибка',
    programFailedDetail: 'Ошибка записана в файл: {file}',
    reload: 'Загрузить заново',
    wait: 'Подождать',
    copy: 'Скопировать сведения',
    close: 'Закрыть',
    quit: 'Выйти из программы',
  },
  en: {
    pageGone: 'The window closed unexpectedly',
    pageGoneDetail: 'Nothing that was saved is lost. Load the window again.',
    pageHangs: 'The window does not answer',
    pageHangsDetail: 'You can wait, or load the window again.',
    programFailed: 'The program met an error',
    programFailedDetail: 'The error was written to {file}',
    reload: 'Load again',
    wait: 'Wait',
    copy: 'Copy details',
    close: 'Close',
    quit: 'Quit',
  },
} as const;

export function shellWords(): Record<keyof (typeof words)['en'], string> {
  const language = app.getLocale().slice(0, 2);
  if (language === 'kk' || language === 'ru') return words[language];
  return words.en;
}

/** Анықтамалық файлында не дұрыс емес, қай жерде және не істеу керек. `cause` – техникалық сөз, `expected` – мысал. */
export const tableFiles = {
  'place.line': '{{line}}-жол',
  'place.row': '{{row}}-жазба',
  'place.column': '«{{column}}» бағаны',
  'place.file': 'Файл',
  'problem.FILE_UNREADABLE':
    'оқылмады ({{cause}}). Файлдың бүтін екенін және мәтіндік кесте, JSON немесе Ұлттық Банктің бағамдар файлы екенін тексеріңіз.',
  'problem.FILE_ABSENT': 'мұндай файл жоқ. Жолын тексеріңіз.',
  'problem.FILE_FORBIDDEN': 'оқу құқығы жоқ. Иесінен оқу құқығын сұраңыз.',
  'problem.FILE_IS_FOLDER': 'бұл – қалта. Оның ішіндегі файлды көрсетіңіз.',
  'problem.FILE_TOO_LARGE':
    '{{size, number}} – {{limit, number}} шегінен көп. Файлдың дұрыс таңдалғанын тексеріңіз.',
  'problem.FILE_EMPTY': 'онда жазба жоқ. Файлдың дұрыс таңдалғанын тексеріңіз.',
  'problem.FORMAT_UNKNOWN':
    'бұл тақырып жолы бар мәтіндік кесте де, осы анықтамалықтың жазбалары бар JSON да емес. Не күтілетіні анықтамалықтың бағандарынан көрінеді.',
  'problem.COLUMN_MISSING': 'бұл баған міндетті, бірақ ол жоқ. Оны тақырып жолына қосыңыз.',
  'problem.COLUMN_UNKNOWN':
    'мұндай баған белгісіз; анықтамалықта бары: {{known}}. Оның атын өзгертіңіз немесе алып тастаңыз.',
  'problem.VALUE_MISSING': 'мән жоқ. «{{expected}}» түріндегі мәнді енгізіңіз.',
  'problem.VALUE_WRONG':
    '«{{value}}» бұл жерге сай емес. «{{expected}}» түріндегі мәнді енгізіңіз.',
  'problem.RATE_UNREADABLE': '«{{value}}» – мөлшерлеме емес. Оны «{{expected}}» түрінде жазыңыз.',
  'problem.DATE_WRONG':
    '«{{value}}» – бұл жерде мүмкін емес күн. «{{expected}}» түріндегі күнді енгізіңіз.',
  'problem.DATES_OVERLAP':
    '«{{key}}» өзінің {{first}}-жазбасы аяқталмай тұрып басталады. Күндерін түзетіңіз.',
  'problem.DUPLICATE_KEY': '«{{key}}» бұрыннан бар, {{first}}-жолда. Екеуінің бірін алып тастаңыз.',
  'problem.omitted_one': 'және тағы {{count}} қате',
  'problem.omitted_few': 'және тағы {{count}} қате',
  'problem.omitted_many': 'және тағы {{count}} қате',
  'problem.omitted_other': 'және тағы {{count}} қате',
};

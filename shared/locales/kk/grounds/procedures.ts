import { decision257, decision289, decision378, unionCode } from './acts.ts';

/** Customs procedures, previous documents, transit. */
export const procedures = {
  DECLARATION_TYPE_UNKNOWN: `1-бағанда ИМ, ЭК немесе ТТ көрсетіледі (${decision257}); ASYCUDA World жүйесінде IM, EX және TR`,
  PROCEDURE_MISSING: `Әр тауар кедендік рәсіммен орналастырылады (${unionCode}, 127-бап; 37-баған)`,
  PROCEDURE_UNKNOWN: `Кедендік рәсімдердің сыныптауышы (${decision378})`,
  PROCEDURE_AGAINST_DIRECTION: `Әкелудің, әкетудің және транзиттің өз кедендік рәсімдері бар (${decision257}, 1-баған)`,
  PROCEDURES_MIXED: `Бір декларация бір кедендік рәсімдегі тауарларға беріледі (${unionCode}, 104-бап)`,
  GENERAL_PROCEDURE_DIFFERS:
    'Декларация түрінің жанындағы цифр әр тауар рәсімінің бірінші цифрымен бірдей болады (ASYCUDA World)',
  PREVIOUS_PROCEDURE_NOT_ALLOWED: `Қай рәсімнен кейін қай рәсім қолданылатыны (${unionCode}, 20–33-тараулар)`,
  WAREHOUSE_MISSING: `Қоймаға орналастырылатын тауарлар үшін сол қойма көрсетіледі (${decision257}, 49-баған)`,
  TEMPORARY_TERM_MISSING: `Уақытша әкелу мен уақытша әкетудің мерзімі көрсетіледі (${unionCode}, 221 және 228-баптар)`,
  TEMPORARY_TERM_TOO_LONG: `Уақытша әкелу мерзімі екі жылдан аспайды (${unionCode}, 221-бап)`,
  PROCESSING_CONDITIONS_MISSING: `Қайта өңдеуге оның шарттары туралы құжат керек (${unionCode}, 168, 181 және 193-баптар)`,
  PREVIOUS_DOCUMENT_MISSING: `Бұрын кедендік рәсімде болған тауарлар үшін сол рәсімнің декларациясы көрсетіледі (${decision257}, 40-баған)`,
  PREVIOUS_ITEM_UNNAMED: `40-бағанда алдыңғы декларациядағы тауардың нөмірі көрсетіледі (${decision257})`,
  PREVIOUS_NOT_OF_THIS_POST:
    'Басқа кеден бекетінде мәлімделген тауарлардың қалдығы сол бекетке белгілі',
  PREVIOUS_AFTER_REGISTRATION: 'Алдыңғы декларация оны жалғастыратын декларациядан бұрын тіркеледі',
  PREVIOUS_PROCEDURE_DIFFERS: `37-бағанда тауарлар бұрын мәлімделген рәсім көрсетіледі (${decision257})`,
  PREVIOUS_ITEM_UNKNOWN: `40-бағанда алдыңғы декларацияда бар тауар көрсетіледі (${decision257})`,
  PREVIOUS_GOODS_DIFFER:
    'Қайта өңделмеген тауарлардың кіші позициясы өзгермейді (Үйлестірілген жүйе)',
  WRITE_OFF_EXCEEDS: 'Алдыңғы декларациядан оның қалдығынан артық есептен шығарылмайды (40-баған)',
  TRANSIT_WITHOUT_DESTINATION: `Транзиттік декларацияда межелі кеден органы көрсетіледі (${decision289}, 53-баған)`,
  TRANSIT_TO_DEPARTURE: `Транзит бір кеден органынан екінші кеден органына дейін жүреді (${unionCode}, 142-бап)`,
  TRANSIT_WITHOUT_TIME_LIMIT: `Транзит мерзімін кеден органы белгілейді (${unionCode}, 145-бап)`,
  TRANSIT_TIME_LIMIT_PASSED: `Транзит мерзімі транзит басталғаннан кейін аяқталады (${unionCode}, 145-бап)`,
  SEAL_COUNT_DIFFERS: `Әр пломба нөмірімен көрсетіледі (${decision289}, D бағаны)`,
  TRANSIT_WITHOUT_GUARANTEE: `Транзиттегі тауарлар бойынша баждар мен салықтарды төлеу қамтамасыз етіледі (${unionCode}, 143 және 146-баптар)`,
};

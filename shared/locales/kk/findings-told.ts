/** Лауазымды тұлғаға арналған сөйлемінде қатысушыға айтылмайтын мәлімет бар ескертулер: қатысушыға арналған сөздер. */
export const findingsTold = {
  CUSTOMS_VALUE_FAR_ABOVE_PRICE:
    'Кедендік құн ({{found, number}} {{currencyCode}}) 23-бағандағы бағам бойынша бағадан ({{expected, number}} {{currencyCode}}) жоғары, не қосылғаны көрінбейді.',
  DOCUMENT_USED_BEFORE:
    '{{document}} құжаты бір тауар партиясына беріледі, бірақ басқа декларацияда да көрсетілген.',
  REGISTRATION_NUMBER_TAKEN:
    '{{number}} тіркеу нөмірі мазмұны басқа декларацияға берілген. Екеуінің қайсысы дұрыс екенін нақтылаңыз.',
  RESTRICTION_SIGN_CONTRADICTS:
    '33-бағандағы «С» белгісі шектеу жоқ дегенді білдіреді, бірақ тауар мынаған жатады: «{{restriction, source}}» ({{act, source}}); мына құжаттардың бірі керек: {{expected}}.',
  VEHICLE_OVERLOADED:
    'Брутто салмағы {{gross, number}} кг, көрсетілген көлік құралдары ({{vehicles, number}}) әдетте таситын салмақтан көп.',
  CONTAINER_OVERLOADED:
    '{{container}} контейнеріндегі салмақ {{gross, number}} кг, әдеттегіден көп.',
};

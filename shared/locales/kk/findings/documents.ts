/** Documents, permits, prohibitions and restrictions. */
export const documents = {
  DOCUMENT_AFTER_REGISTRATION:
    'Құжаттың ({{document}}) күні {{found}}, ол тіркеу күнінен кейін: {{registered}}. Құжаттың күнін тексеріңіз.',
  DOCUMENT_KIND_UNKNOWN:
    'Жүктелген сыныптауышта «{{code}}» деген құжат түрі жоқ. 44-бағандағы кодты тексеріңіз.',
  DOCUMENT_WITHOUT_NUMBER:
    '{{code}} құжаты нөмірсіз көрсетілген. Нөмірін немесе «н/ж» (нөмірі жоқ) белгісін сұратыңыз.',
  PERMIT_EXPIRED:
    '{{document}} құжаты жарамды болған соңғы күн {{found}}, ал декларация күні {{day}}. Қолданыстағы құжат керек.',
  DOCUMENT_EXPIRED:
    '{{document}} құжаты жарамды болған соңғы күн {{found}}, ал декларация күні {{day}}. Оның ұзартылғанын анықтаңыз.',
  PERMIT_HOLDER_DIFFERS:
    '{{document}} рұқсат беру құжаты {{found}} тұлғасына берілген, ол декларацияда жоқ. Құжат қандай негізде пайдаланылатынын анықтаңыз.',
  PERMIT_QUANTITY_EXCEEDED:
    '{{document}} рұқсат беру құжаты бойынша мәлімделгені {{found, number}}, рұқсат етілгені {{allowed, number}} ({{measure}}). Мөлшерін түзетіңіз немесе басқа рұқсат ұсыныңыз.',
  COMMERCIAL_DOCUMENT_MISSING:
    'Тауар сатып алынған, бірақ 44-бағанда шот жоқ ({{expected}}). Шотты көрсетіңіз.',
  CONTRACT_MISSING:
    'Тауар сатып алынған, бірақ 44-бағанда келісімшарт жоқ ({{expected}}). Оны сұратыңыз.',
  CURRENCY_CONTROL_MISSING:
    'Шот бойынша сома {{found, number}}\u00a0{{currencyCode}}, шегі {{threshold, number}}\u00a0{{currencyCode}}, бірақ 44-бағанда шарттың есептік нөмірі (03031) жоқ. Оны сұратыңыз.',
  GOODS_PROHIBITED:
    '{{code}} тауары мына тыйым салуға жатады: «{{restriction, source}}» ({{act, source}}). Оны бұл рәсіммен орналастыруға болмайды.',
  RESTRICTION_DOCUMENT_MISSING:
    'Тауар мына шектеуге жатады: «{{restriction, source}}» ({{act, source}}); мына құжаттардың бірі керек: {{expected}}. Шығарғанға дейін сұратыңыз.',
  RESTRICTION_SIGN_CONTRADICTS:
    '33-бағандағы «С» белгісі шектеу жоқ дегенді білдіреді, бірақ тауар мынаған жатады: «{{restriction, source}}» ({{act, source}}). Мына құжаттардың бірін немесе түсіндірме сұратыңыз: {{expected}}.',
  PREFERENCE_WITHOUT_PROOF:
    'Шығарылған елі {{country}} тауарға {{preference}} преференциясы мәлімделген, бірақ 44-бағанда мыналардың бірі де жоқ: {{expected}}. Растайтын құжатты сұратыңыз немесе бажды толық есептеңіз.',
  PROOF_OF_ORIGIN_FROM_ELSEWHERE:
    'Шығарылған елі туралы құжат ({{document}}) берілген ел {{found}}, ал тауардың шығарылған елі {{expected}}. 34-бағанды сертификатпен салыстырыңыз.',
  DOCUMENT_USED_BEFORE:
    '{{document}} құжаты бір тауар партиясына беріледі, бірақ басқа декларацияларда да көрсетілген: {{numbers}}. Ол қай партияға жататынын анықтаңыз.',
  INVOICE_USED_BEFORE:
    '{{document}} шоты қатысушының басқа декларацияларында да көрсетілген: {{numbers}}. Сомасы олардың арасында қалай бөлінгенін тексеріңіз.',
};

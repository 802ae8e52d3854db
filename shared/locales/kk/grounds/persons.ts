import { decision257, law223, unionCode } from './acts.ts';

/** The people named in the declaration. */
export const persons = {
  DECLARANT_MISSING: `Декларацияда декларант көрсетіледі (${unionCode}, 106-бап; ${decision257}, 14-баған)`,
  CONSIGNEE_MISSING: `Әкелінетін тауарлардың декларациясында алушы көрсетіледі (${decision257}, 8-баған)`,
  CONSIGNOR_MISSING: `2-бағанда тауарларды жөнелтуші көрсетіледі (${decision257})`,
  TRADER_NUMBER_MISSING: `Қазақстан тұлғаларының БСН немесе ЖСН көрсетіледі (${law223})`,
  TAX_NUMBER_MALFORMED: 'БСН мен ЖСН он екі цифрдан тұрады (Үкіметтің 22.05.2007 ж. № 406 қаулысы)',
  TAX_NUMBER_CHECK_DIGIT:
    'БСН мен ЖСН нөмірінің бақылау разряды (Үкіметтің 11.06.2003 ж. № 565 қаулысы)',
  TAX_NUMBER_UNUSUAL:
    'БСН тіркелген жыл мен айдан, ЖСН туған күннен басталады (Үкіметтің 26.08.2013 ж. № 853 қаулысына дейін)',
  FORMER_TAX_NUMBER: `01.01.2013 күнінен бастап СТН орнына БСН мен ЖСН қолданылады (${law223})`,
  CONSIGNOR_LIKE_CONSIGNEE: `Атауы сатып алушының атауындай сатушы онымен өзара байланысты болуы мүмкін (${unionCode}, 37-бап)`,
};

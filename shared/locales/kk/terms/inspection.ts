/**
 * The two physical controls of the goods, which are easily confused in Kazakh
 * (three generations of words; «кедендік тексеру» alone now means the audit
 * after release). Every other text takes them from here, so that a lawyer's
 * correction is one line.
 */
export const examination = 'кедендік қарап-тексеру (ашпай)';
export const inspection = 'кедендік жете тексеру (қаптаманы ашып)';
export const examinationShort = 'Қарап-тексеру';
export const inspectionShort = 'Жете тексеру';
export const actOfInspection = 'Кедендік жете тексеру (қарап-тексеру) актісі';
/** Identification of goods by seals and other means; the means are in the accusative of the act's title. */
export const identification = 'сәйкестендіру';
export const meansOfIdentification = `${identification} құралдарын`;

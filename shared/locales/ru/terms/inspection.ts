/**
 * The two physical controls of the goods, which are easily confused in Kazakh
 * (three generations of words). Every other text takes them from here, so that a
 * lawyer's correction is one line.
 */
export const examination = 'таможенный осмотр (без вскрытия)';
export const inspection = 'таможенный досмотр (со вскрытием)';
export const examinationShort = 'Осмотр';
export const inspectionShort = 'Досмотр';
export const actOfInspection = 'Акт таможенного досмотра (осмотра)';
/** Identification of goods by seals and other means; the means are in the genitive. */
export const identification = 'идентификация';
export const meansOfIdentification = 'средств идентификации';

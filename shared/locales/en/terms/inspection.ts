/**
 * The two physical controls of the goods, which are easily confused in Kazakh
 * (three generations of words). Every other text takes them from here, so that a
 * lawyer's correction is one line.
 */
export const examination = 'customs examination (nothing opened)';
export const inspection = 'customs inspection (with opening)';
export const examinationShort = 'Examination';
export const inspectionShort = 'Inspection (opened)';
export const actOfInspection = 'Act of customs inspection / examination';
/** Identification of goods by seals and other means. */
export const identification = 'identification';
export const meansOfIdentification = 'means of identification';

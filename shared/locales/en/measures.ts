import { examination, identification, inspection } from './terms/inspection.ts';
import { capital } from '../capital.ts';

/** Measures to minimise risk, by code of the catalogue. */
export const measures = {
  D10: 'Check of documents and data',
  D11: 'Request for documents and explanations',
  D12: 'Customs value control',
  D13: 'Control of classification',
  D14: 'Control of origin',
  D15: 'Control of prohibitions and restrictions',
  D16: 'Intellectual property check',
  D17: 'Comparison with the export declaration of the country of departure',
  I20: capital(examination),
  I21: capital(inspection),
  I22: 'Scanning (non-intrusive inspection)',
  I23: 'Weighing or measuring',
  I24: 'Sampling',
  I25: 'Customs expertise',
  I26: 'Radiation control',
  I27: `${capital(identification)}: seals`,
  I28: 'Unloading or reloading under customs control',
  T30: 'Customs escort',
  T31: 'Tracking with a navigation seal',
  T32: 'Fixed route and shortened time limit',
  G40: 'Security for payment of customs payments and taxes',
  P50: 'Desk audit after release',
  P51: 'Field audit after release',
  P52: 'Customs monitoring of a person',
  X60: 'Officer’s own measure (with approval of the head of the post)',
  X61: 'Inform the law-enforcement unit',
};

import {
  diagnosticCodes,
  type Diagnostic,
  type DiagnosticCode,
} from '../../../../shared/diagnostic.ts';

type Place = Partial<Pick<Diagnostic, 'path' | 'params'>>;

/** Something found in a profile. */
export function ofProfile(code: DiagnosticCode, profile: string, place: Place = {}): Diagnostic {
  return {
    code,
    severity: diagnosticCodes[code],
    profile,
    list: null,
    path: '',
    params: {},
    ...place,
  };
}

/** Something found in a list. */
export function ofList(code: DiagnosticCode, list: string, place: Place = {}): Diagnostic {
  return {
    code,
    severity: diagnosticCodes[code],
    profile: null,
    list,
    path: '',
    params: {},
    ...place,
  };
}

import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '../../../shared/contract/contract.ts';

/** The rule set in force, as the core gives it to those who may see it. */
export type Active = InferContractRouterOutputs<Contract>['profiles']['active'];
export type ActiveProfile = Active['profiles'][number];
export type ActiveDiagnostic = Active['diagnostics'][number];

/** What the analyzer says of one profile. */
export function diagnosticsOf(code: string, { diagnostics }: Active): ActiveDiagnostic[] {
  return diagnostics.filter(({ profile }) => profile === code);
}

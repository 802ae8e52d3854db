import type { FailureCode } from '../../../shared/contract/procedure.ts';
import { nameOfLogin } from '../accounts/repository.ts';
import type { Reader } from '../store/store.ts';

/** What a step of the work is refused for, by the name that the boundary has for it. */
export class DeskFault extends Error {
  readonly code: FailureCode;
  readonly data: Readonly<Record<string, unknown>> | undefined;
  constructor(code: FailureCode, message: string, data?: Readonly<Record<string, unknown>>) {
    super(message);
    this.name = 'DeskFault';
    this.code = code;
    this.data = data;
  }
}

/** It is in the hands of somebody else, who is called by name: a login says nothing to an officer. */
export function heldBy(reader: Reader, login: string): DeskFault {
  const officer = nameOfLogin(reader, login);
  return new DeskFault('HELD', 'another officer has it in hand', { officer });
}

/** Why a step cannot be taken as things stand; each has words on the screen. */
export type OutOfState =
  | 'notWork'
  | 'notDeclared'
  | 'ended'
  | 'released'
  | 'notReleased'
  | 'claimed'
  | 'nobodyHasIt'
  | 'suspended'
  | 'notSuspended'
  | 'mandatory'
  | 'unknownMeasure'
  | 'alreadyAsked'
  | 'alreadyDecided'
  | 'ownQuestion'
  | 'nobodyToDraw'
  | 'unknownColleague'
  | 'reasonMissing'
  | 'groundMissing'
  | 'securityMissing'
  | 'open'
  | 'noTerm'
  | 'tooLong'
  | 'lowered'
  | 'lessThanMeasure'
  | 'notifiedLater'
  | 'actMissing'
  | 'noOrder'
  | 'noGoodsMeasure'
  | 'unknownItem'
  | 'noExpertise'
  | 'alreadySigned'
  | 'nothingSigned'
  | 'tooLarge'
  | 'unknownType'
  | 'unreadable'
  | 'textMissing';

export const outOfState = (why: OutOfState): DeskFault =>
  new DeskFault('OUT_OF_STATE', `it does not stand so that this could be done: ${why}`, { why });

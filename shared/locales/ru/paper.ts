import { act } from './paper/act.ts';
import { common } from './paper/common.ts';
import { desk } from './paper/desk.ts';

/** The papers of the officer's desk as they are printed. */
export const paper = { ...common, ...act, ...desk };

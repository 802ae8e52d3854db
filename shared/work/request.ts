import { z } from 'zod';
import { languages } from '../languages.ts';
import { remarkSchema } from './states.ts';

/** What is asked of the declarant, by template: what to bring. */
export const requestTemplates = [
  'contract',
  'priceList',
  'payment',
  'transportCosts',
  'exportDeclaration',
  'valueExplanation',
  'technicalDescription',
  'originCertificate',
  'permit',
  'translation',
  'explanation',
] as const;
export const requestTemplateSchema = z.enum(requestTemplates);
export type RequestTemplate = z.infer<typeof requestTemplateSchema>;

/** On which article of the Union's Code each rests, and the row of the table of terms that says within when. */
export const requestGrounds: Readonly<
  Record<RequestTemplate, { readonly article: string; readonly term: string }>
> = {
  contract: { article: '325', term: 'request' },
  priceList: { article: '325', term: 'request' },
  payment: { article: '325', term: 'request' },
  transportCosts: { article: '325', term: 'request' },
  exportDeclaration: { article: '325', term: 'request' },
  valueExplanation: { article: '325', term: 'requestValue' },
  technicalDescription: { article: '325', term: 'request' },
  originCertificate: { article: '314', term: 'request' },
  permit: { article: '325', term: 'request' },
  translation: { article: '340', term: 'request' },
  explanation: { article: '323', term: 'request' },
};

export const requestInputSchema = z.strictObject({
  templates: z.array(requestTemplateSchema).min(1).max(20),
  /** Ordinals of the items it concerns; empty: the whole declaration. */
  items: z.array(z.int().positive()).max(1000),
  /** What is wanted besides, and why there is doubt, as the person may be told it. */
  text: remarkSchema,
  language: z.enum(languages),
});
export type RequestInput = z.infer<typeof requestInputSchema>;

export const requestAnswerSchema = z.strictObject({
  verdict: z.enum(['received', 'insufficient', 'notReceived']),
  /** What came, as the officer names it. */
  note: remarkSchema,
});

export const requestSchema = requestInputSchema.extend({
  id: z.int(),
  number: z.string(),
  sentAt: z.string(),
  dueAt: z.string(),
  by: z.string(),
  name: z.string(),
  state: z.enum(['open', 'answered', 'withdrawn']),
  answer: requestAnswerSchema.extend({ at: z.string(), by: z.string() }).nullable(),
});
export type DocumentRequest = z.infer<typeof requestSchema>;

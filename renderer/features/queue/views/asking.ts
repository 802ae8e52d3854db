/** What the sheet asks: which view; a name for this one; another name; whether to replace or remove one. */
export type Asking =
  | { readonly kind: 'choose' }
  | { readonly kind: 'name' }
  | { readonly kind: 'rename' | 'remove' | 'replace'; readonly name: string };

/** The one place the window is loaded from. */
export const appScheme = 'app';
export const appHost = 'daliz';
export const appOrigin = `${appScheme}://${appHost}`;
export const startPage = `${appOrigin}/index.html`;

/** Stands in the built pages where the nonce of the load goes. */
export const noncePlaceholder = 'DALIZ-NONCE-OF-THIS-LOAD';

/**
 * Trusted Types policies that the bundled libraries may make. None of them needs
 * one, so nothing may turn a string into script or markup.
 */
const trustedTypePolicies = "'none'";

/**
 * Content Security Policy of a page: only our own files; inline styles only with
 * the nonce of this load; no frames, forms, plugins, workers, eval or network.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypePolicies}`,
  ].join('; ');
}

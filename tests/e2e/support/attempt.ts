import type { Page } from '@playwright/test';

/** Name of the error that `attempt` ends with in the page; `undefined` when it succeeds. */
export function failureOf(page: Page, attempt: string): Promise<string | undefined> {
  // In a task of the page itself: what a debugger evaluates directly is exempt from the policy.
  return page.evaluate(`new Promise((resolve) => {
    setTimeout(async () => {
      try { ${attempt}; resolve(undefined); } catch (error) { resolve(error.name); }
    });
  })`);
}

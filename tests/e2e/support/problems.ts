import type { ElectronApplication, Page } from '@playwright/test';

/**
 * Everything that a healthy window never says: console errors and warnings of the
 * policy, exceptions nobody caught, and violations of the Content Security Policy.
 */
export class Problems {
  readonly #found: string[] = [];
  readonly #expected: RegExp[] = [];

  watch(app: ElectronApplication): void {
    const context = app.context();
    context.on('console', (message) => {
      if (message.type() === 'error') this.#note(`console: ${message.text()}`);
    });
    context.on('weberror', (error) => this.#note(`uncaught: ${error.error().message}`));
  }

  /** Violations since the page was loaded, also from before anybody listened. */
  async collectViolations(page: Page): Promise<void> {
    const violations = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const seen: string[] = [];
          const observer = new ReportingObserver(
            (reports) => {
              for (const { body } of reports) seen.push(JSON.stringify(body));
            },
            { types: ['csp-violation'], buffered: true },
          );
          observer.observe();
          setTimeout(() => resolve(seen), 50);
        }),
    );
    for (const violation of violations) this.#note(`policy violated: ${violation}`);
  }

  /** A test that provokes a problem on purpose says so here. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  get found(): readonly string[] {
    return this.#found.filter(
      (problem) => !this.#expected.some((expected) => expected.test(problem)),
    );
  }

  #note(problem: string): void {
    this.#found.push(problem);
  }
}

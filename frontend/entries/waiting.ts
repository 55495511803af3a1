import type { LitElement } from 'lit';

const PATIENCE = 300;

/** Waits for the server: says so after a while, and offers to try again where it fails. */
export class Waiting {
  busy: '' | 'list' | 'more' = '';
  slow = false;
  broken?: () => void;

  constructor(private readonly page: LitElement) {}

  async forIt<T>(busy: 'list' | 'more', ask: () => Promise<T>, again?: () => void): Promise<T | undefined> {
    this.busy = busy;
    this.page.requestUpdate();
    const slow = setTimeout(() => {
      this.slow = true;
      this.page.requestUpdate();
    }, PATIENCE);
    try {
      const answer = await ask();
      this.broken = undefined;
      return answer;
    } catch {
      this.broken = again;
      return undefined;
    } finally {
      clearTimeout(slow);
      this.slow = false;
      this.busy = '';
      this.page.requestUpdate();
    }
  }
}

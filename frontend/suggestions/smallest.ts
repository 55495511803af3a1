import type { LitElement } from 'lit';
import type { Smallest } from './model';
import { FOR_YOU } from './open';

/** The smallest change to what is open: looked for when somebody wants to know, as it takes longer than a list. */
export class SmallestOfOpen {
  /** Nothing where none is asked for. */
  found?: Smallest | 'looking';

  private open?: string;

  constructor(
    private readonly page: LitElement,
    private readonly ask: (product: number) => Promise<Smallest>,
  ) {}

  /** What was found is not sure any more. */
  forget(open?: string): void {
    this.open = open;
    this.found = open?.startsWith(FOR_YOU) ? 'looking' : undefined;
    this.page.requestUpdate();
  }

  async look(open?: string): Promise<void> {
    this.forget(open);
    if (!this.found) {
      return;
    }
    let found: Smallest | undefined;
    try {
      found = await this.ask(Number(open!.split(':')[1]));
    } catch {
      found = undefined;
    }
    if (this.open === open) {
      this.found = found;
      this.page.requestUpdate();
    }
  }
}

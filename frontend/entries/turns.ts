import type { LitElement, ReactiveController } from 'lit';

/** Has one thing done after the other on a page: what is asked for while another is under way waits its turn. */
export class Turns implements ReactiveController {
  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly page: LitElement) {
    page.addController(this);
  }

  hostConnected(): void {
    this.page.addEventListener('click', this.pressed, true);
  }

  hostDisconnected(): void {
    this.page.removeEventListener('click', this.pressed, true);
  }

  get busy(): boolean {
    return this.waiting > 0;
  }

  /** @param over when it is done, whatever came of it, and nothing else waits; then the page is drawn anew */
  take<T>(work: () => Promise<T>, over?: () => void): Promise<T> {
    this.waiting++;
    const mine = this.last
      .catch(() => undefined)
      .then(work)
      .finally(() => {
        this.waiting--;
        if (!this.busy) {
          over?.();
          this.page.requestUpdate();
        }
      });
    this.last = mine;
    return mine;
  }

  /** The second half of a double click is no second wish. */
  private pressed = (event: MouseEvent): void => {
    if (this.busy && event.detail > 1 && (event.target as Element).closest('button')) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
}

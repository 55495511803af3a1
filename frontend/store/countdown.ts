import type { ReactiveController, ReactiveControllerHost } from 'lit';

const SECOND = 1000;

/** Counts seconds down, and tells when there are none left. */
export class Countdown implements ReactiveController {
  private end = 0;
  private timer = 0;

  constructor(
    private readonly page: ReactiveControllerHost,
    private readonly over: () => void,
  ) {
    page.addController(this);
  }

  start(seconds: number): void {
    this.stop();
    this.end = performance.now() + seconds * SECOND;
    this.timer = window.setInterval(this.tick, SECOND);
    this.page.requestUpdate();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = 0;
  }

  hostDisconnected(): void {
    this.stop();
  }

  get seconds(): number {
    return Math.max(0, Math.ceil((this.end - performance.now()) / SECOND));
  }

  /** As `14:05`. */
  get clock(): string {
    return `${Math.floor(this.seconds / 60)}:${String(this.seconds % 60).padStart(2, '0')}`;
  }

  private tick = (): void => {
    if (this.seconds === 0) {
      this.stop();
      this.over();
    }
    this.page.requestUpdate();
  };
}

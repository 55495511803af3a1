import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A whole day passes in so many seconds. */
const SECONDS = 24;
/** Without motion one goes from step to step, with time to look. */
const LOOK = 1400;

const CALM = matchMedia('(prefers-reduced-motion: reduce)');

/** Lets a day pass: by itself, or as far as its slider is moved. */
export class Replay implements ReactiveController {
  playing = false;
  private frame = 0;
  private timer?: ReturnType<typeof setTimeout>;
  private last?: number;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly day: { begins: () => number; ends: () => number; stops: () => number[] },
    private readonly show: (second: number) => void,
  ) {
    host.addController(this);
  }

  /** Where it stands, or undefined as long as nobody replayed. */
  second?: number;

  hostDisconnected(): void {
    this.pause();
  }

  reset(): void {
    this.pause();
    this.second = undefined;
  }

  seek(second: number): void {
    this.second = second;
    this.show(second);
  }

  toggle(): void {
    if (this.playing) {
      this.pause();
    } else {
      this.play();
    }
    this.host.requestUpdate();
  }

  private play(): void {
    if (this.second === undefined || this.second >= this.day.ends()) {
      this.seek(this.day.begins());
    }
    this.playing = true;
    this.last = undefined;
    if (CALM.matches) {
      this.stepOn();
    } else {
      this.frame = requestAnimationFrame((now) => this.tick(now));
    }
  }

  private pause(): void {
    this.playing = false;
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
  }

  private tick(now: number): void {
    const speed = (this.day.ends() - this.day.begins()) / SECONDS;
    const passed = this.last === undefined ? 0 : (now - this.last) / 1000;
    this.last = now;
    this.seek(Math.min(this.day.ends(), this.second! + passed * speed));
    this.goOn(() => (this.frame = requestAnimationFrame((next) => this.tick(next))));
  }

  private stepOn(): void {
    const next = this.day.stops().find((stop) => stop > this.second!) ?? this.day.ends();
    this.timer = setTimeout(() => {
      this.seek(next);
      this.goOn(() => this.stepOn());
    }, LOOK);
  }

  private goOn(on: () => void): void {
    if (this.second! >= this.day.ends()) {
      this.pause();
      this.host.requestUpdate();
    } else {
      on();
    }
  }
}

/** Drags a piece from the board onto the figure, by pointer; the keyboard has buttons for the same. */
const FAR_ENOUGH = 6;

export interface Drop {
  /** What is carried, as one sees it. */
  picture: (key: string) => Element | null;
  /** Where it may be let go. */
  over: () => Element | null;
  dropped: (key: string) => void;
}

export class Drag {
  private key?: string;
  private carried?: HTMLElement;
  private from = { x: 0, y: 0 };
  private at = { x: 0, y: 0 };
  private target?: DOMRect;
  private inside = false;
  private frame = 0;
  /** Whether the pointer went so far that letting go is no click. */
  moved = false;

  constructor(private readonly on: Drop) {}

  /** The key of the piece that is carried. */
  get carries(): string | undefined {
    return this.moved ? this.key : undefined;
  }

  /** Fingers scroll; they choose a piece by a tap and use the button. */
  begin(event: PointerEvent, key: string): void {
    if (event.button !== 0 || event.pointerType === 'touch') {
      return;
    }
    this.key = key;
    this.moved = false;
    this.from = { x: event.clientX, y: event.clientY };
    window.addEventListener('pointermove', this.move);
    window.addEventListener('pointerup', this.end);
    window.addEventListener('pointercancel', this.stop);
    window.addEventListener('keydown', this.escape);
  }

  private move = (event: PointerEvent): void => {
    this.at = { x: event.clientX, y: event.clientY };
    if (!this.moved && Math.hypot(this.at.x - this.from.x, this.at.y - this.from.y) < FAR_ENOUGH) {
      return;
    }
    if (!this.moved) {
      this.moved = true;
      this.carry();
    }
    this.frame ||= requestAnimationFrame(this.draw);
  };

  private carry(): void {
    const picture = this.on.picture(this.key!);
    if (picture) {
      this.carried = document.createElement('div');
      this.carried.className = 'carried';
      this.carried.append(picture.cloneNode(true));
      document.body.append(this.carried);
    }
    // Asked once: asking with every move would lay the page out again and again.
    this.target = this.on.over()?.getBoundingClientRect();
    this.on.over()?.classList.add('waits');
  }

  private draw = (): void => {
    this.frame = 0;
    if (this.carried) {
      this.carried.style.transform = `translate3d(${this.at.x - 60}px, ${this.at.y - 60}px, 0)`;
    }
    const { target } = this;
    const inside =
      !!target && this.at.x > target.left && this.at.x < target.right && this.at.y > target.top && this.at.y < target.bottom;
    if (inside !== this.inside) {
      this.inside = inside;
      this.on.over()?.classList.toggle('takes', inside);
    }
  };

  private end = (): void => {
    const { key, moved } = this;
    if (moved) {
      this.draw();
    }
    const { inside } = this;
    this.stop();
    if (moved && inside && key) {
      this.on.dropped(key);
    }
  };

  private escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      this.stop();
    }
  };

  stop = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.carried?.remove();
    this.carried = undefined;
    this.key = undefined;
    this.inside = false;
    this.on.over()?.classList.remove('waits', 'takes');
    window.removeEventListener('pointermove', this.move);
    window.removeEventListener('pointerup', this.end);
    window.removeEventListener('pointercancel', this.stop);
    window.removeEventListener('keydown', this.escape);
  };
}

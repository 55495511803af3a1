const CALM = '(prefers-reduced-motion: reduce)';

interface Stood {
  box: DOMRect;
  element: HTMLElement;
}

/**
 * Lets the things on a shelf slide from where they stood to where they stand now. What is new comes up on its place,
 * what went fades where it was. Made before the shelf changes, played after.
 */
export class Slide {
  private readonly before: Map<string, Stood>;

  constructor(private readonly host: HTMLElement) {
    this.before = new Map(
      things(host).map((element) => [element.dataset.key!, { box: element.getBoundingClientRect(), element }]),
    );
  }

  play(): void {
    if (matchMedia(CALM).matches) {
      return;
    }
    const options = timing(this.host);
    // Asked for all at once, before anything is written: then the page is laid out once.
    const stand = things(this.host).map((element) => ({ box: element.getBoundingClientRect(), element }));
    for (const { box: now, element } of stand) {
      const was = this.before.get(element.dataset.key!);
      this.before.delete(element.dataset.key!);
      if (!inView(now) && !(was && inView(was.box))) {
        continue;
      }
      if (!was) {
        element.animate([{ opacity: 0, transform: 'translateY(12px)' }, {}], options);
      } else if (was.box.left !== now.left || was.box.top !== now.top) {
        const from = `translate(${was.box.left - now.left}px, ${was.box.top - now.top}px)`;
        element.animate([{ transform: from }, {}], options);
      }
    }
    const origin = this.host.getBoundingClientRect();
    this.before.forEach((gone) => inView(gone.box) && !gone.element.isConnected && this.fade(gone, origin, options));
  }

  /** What went, laid over its place until it has faded; nobody can reach it. */
  private fade({ box, element }: Stood, origin: DOMRect, options: KeyframeAnimationOptions): void {
    element.querySelectorAll('[id]').forEach((each) => each.removeAttribute('id'));
    element.inert = true;
    element.setAttribute('aria-hidden', 'true');
    element.classList.add('leaving');
    element.style.left = `${box.left - origin.left}px`;
    element.style.top = `${box.top - origin.top}px`;
    element.style.width = `${box.width}px`;
    this.host.append(element);
    const away = element.animate([{}, { opacity: 0, transform: 'translateY(-12px)' }], options);
    void away.finished.finally(() => element.remove());
  }
}

function things(host: HTMLElement): HTMLElement[] {
  return [...host.querySelectorAll<HTMLElement>('[data-key]:not(.leaving)')];
}

/** What nobody sees need not move. */
function inView(box: DOMRect): boolean {
  return box.bottom > 0 && box.top < innerHeight;
}

/** Duration and curve as the stylesheet has them. */
function timing(host: HTMLElement): KeyframeAnimationOptions {
  const [duration, ...easing] = getComputedStyle(host).getPropertyValue('--vt-slide').trim().split(' ');
  return { duration: parseFloat(duration), easing: easing.join(' ') || 'ease' };
}

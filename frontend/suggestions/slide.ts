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
    this.before = new Map(things(host).map((element) => [element.dataset.key!, stood(element)]));
  }

  play(): void {
    if (matchMedia(CALM).matches) {
      return;
    }
    const options = timing(this.host);
    for (const element of things(this.host)) {
      const was = this.before.get(element.dataset.key!);
      this.before.delete(element.dataset.key!);
      const now = element.getBoundingClientRect();
      if (!was) {
        element.animate([{ opacity: 0, transform: 'translateY(12px)' }, {}], options);
      } else if (was.box.left !== now.left || was.box.top !== now.top) {
        const from = `translate(${was.box.left - now.left}px, ${was.box.top - now.top}px)`;
        element.animate([{ transform: from }, {}], options);
      }
    }
    this.before.forEach((gone) => this.fade(gone, options));
  }

  /** A picture of what went, laid over its place until it has faded; nobody can reach it. */
  private fade({ box, element }: Stood, options: KeyframeAnimationOptions): void {
    const origin = this.host.getBoundingClientRect();
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

/** With a copy, because the element itself is taken away with its shelf. */
function stood(element: HTMLElement): Stood {
  const copy = element.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('[id]').forEach((each) => each.removeAttribute('id'));
  return { box: element.getBoundingClientRect(), element: copy };
}

/** Duration and curve as the stylesheet has them. */
function timing(host: HTMLElement): KeyframeAnimationOptions {
  const [duration, ...easing] = getComputedStyle(host).getPropertyValue('--vt-slide').trim().split(' ');
  return { duration: parseFloat(duration), easing: easing.join(' ') || 'ease' };
}

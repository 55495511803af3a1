import type { LitElement, ReactiveController } from 'lit';

/**
 * The keys of a board: one stop of Tab a rail, arrows from piece to piece, Home and End along the rail, and Escape back
 * from the card to the piece that is chosen. With every piece a stop of its own, 500 of them would lie before the card.
 */
export class Rails implements ReactiveController {
  constructor(private readonly page: LitElement) {
    page.addController(this);
  }

  hostConnected(): void {
    this.page.addEventListener('keydown', this.pressed);
    this.page.addEventListener('focusin', this.entered);
  }

  hostDisconnected(): void {
    this.page.removeEventListener('keydown', this.pressed);
    this.page.removeEventListener('focusin', this.entered);
  }

  hostUpdated(): void {
    for (const rail of this.page.querySelectorAll('.pieces')) {
      const all = piecesIn(rail);
      stopAt(all, all.find((each) => each.getAttribute('tabindex') === '0') ?? all[0]);
    }
  }

  /** Whoever chose by the keyboard goes on in the card. */
  toCard(event: Event): void {
    if ((event as MouseEvent).detail === 0) {
      void this.page.updateComplete.then(() => this.page.querySelector<HTMLElement>('section.piece h2')?.focus());
    }
  }

  private entered = (event: Event): void => {
    const piece = pieceOf(event);
    const rail = piece?.closest('.pieces');
    if (piece && rail) {
      stopAt(piecesIn(rail), piece);
    }
  };

  private pressed = (event: KeyboardEvent): void => {
    const from = pieceOf(event);
    const to = from ? this.from(from, event.key) : this.back(event);
    if (to && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      to.focus();
    }
  };

  private from(piece: HTMLElement, key: string): HTMLElement | undefined {
    const all = piecesIn(this.page);
    const rail = piecesIn(piece.closest('.pieces')!);
    switch (key) {
      case 'ArrowRight':
        return all[all.indexOf(piece) + 1];
      case 'ArrowLeft':
        return all[all.indexOf(piece) - 1];
      case 'Home':
        return rail[0];
      case 'End':
        return rail.at(-1);
      case 'ArrowDown':
        return beyond(piece, all, 1);
      case 'ArrowUp':
        return beyond(piece, all, -1);
      default:
        return undefined;
    }
  }

  /** From the card; a dialog over it shuts by itself. */
  private back(event: KeyboardEvent): HTMLElement | undefined {
    const at = event.target as Element;
    return event.key === 'Escape' && at.closest('section.piece') && !at.closest('dialog')
      ? (this.page.querySelector<HTMLElement>('.garment[aria-pressed="true"]') ?? undefined)
      : undefined;
  }
}

function pieceOf(event: Event): HTMLElement | null {
  return (event.target as Element).closest<HTMLElement>('.garment');
}

function piecesIn(part: Element): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>('.garment')];
}

function stopAt(all: HTMLElement[], stop?: HTMLElement): void {
  all.forEach((each) => (each.tabIndex = each === stop ? 0 : -1));
}

/** The piece of the next row, below or above, that is nearest. */
function beyond(piece: HTMLElement, all: HTMLElement[], way: 1 | -1): HTMLElement | undefined {
  const from = piece.getBoundingClientRect();
  const others = all
    .map((each) => ({ each, at: each.getBoundingClientRect() }))
    .filter(({ at }) => (at.top - from.top) * way > from.height / 2);
  const row = Math.min(...others.map(({ at }) => at.top * way)) * way;
  return others
    .filter(({ at }) => Math.abs(at.top - row) < 8)
    .sort((a, b) => Math.abs(a.at.left - from.left) - Math.abs(b.at.left - from.left))[0]?.each;
}

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { dialog, whenShut } from '../entries/dialogs';
import type { Today } from '../entries/model';
import { sayer, stressed, type Say } from '../entries/say';
import { only } from '../entries/selection';
import { undoBar } from '../entries/states';
import type { Asking, Offer, Outcome, Piece, Receipt, Server, Shelf } from './model';
import { nothingToOffer, offer, shortage } from './offers';
import { Slide } from './slide';

/** While the model is counted, the page looks again by itself. */
const LOOK_AGAIN = 1500;

/** Suggestions, each with its reasons. The server makes the words, this draws them, in its light DOM. */
@customElement('vt-suggestions')
export class VtSuggestions extends LitElement {
  declare $server: Server;

  @state() private shelf?: Shelf;
  @state() private open?: number;
  @state() private asking?: Asking;
  @state() private receipt?: Receipt;
  @state() private told = '';
  @state() private busy = false;

  private say: Say = (key) => key;
  private today!: Today;
  private asked = 0;
  private soon?: ReturnType<typeof setTimeout>;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Called by the server when one arrives. */
  arrive(shelf: Shelf, labels: Record<string, string>, today: Today): void {
    this.say = sayer(labels, today.language);
    this.today = today;
    this.receipt = undefined;
    this.show(shelf);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.soon);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shelf, say } = this;
    if (!shelf) {
      return nothing;
    }
    return html`
      <header>
        <h1>${say('heading')}</h1>
        <p class="lead">${stressed(shelf.lead, (words) => html`<b>${words}</b>`)}</p>
      </header>
      ${shelf.offers.length > 0 ? this.forYou(shelf) : shelf.shortage ? nothingToOffer(shelf.shortage) : nothing}
      ${this.receipt ? this.bar(this.receipt) : nothing}
      <div class="unseen" role="status">${this.told}</div>
      <dialog class="case ask" aria-labelledby="dialog-title" @close=${whenShut(() => (this.asking = undefined))}>
        ${this.asking ? keyed(this.asked, this.question(this.asking)) : nothing}
      </dialog>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const dialog = this.querySelector('dialog');
    if (this.asking && dialog && !dialog.open) {
      dialog.showModal();
    } else if (!this.asking && dialog?.open) {
      dialog.close();
    }
    if ((changed as Map<string, unknown>).has('asking') && this.asking?.wrong) {
      this.querySelector<HTMLElement>(`dialog [name=${this.asking.wrong.field}]`)?.focus();
    }
  }

  private forYou(shelf: Shelf): TemplateResult {
    return html`<section aria-labelledby="for-you">
      <div class="row between">
        <h2 id="for-you">${this.say('for-you')}</h2>
        <span class="soft small">${this.say('from')}</span>
      </div>
      <ul class="shelf">
        ${repeat(
          shelf.offers,
          (each) => each.product,
          (each) =>
            offer({
              say: this.say,
              offer: each,
              open: this.open === each.product,
              busy: this.busy,
              toggle: () => (this.open = this.open === each.product ? undefined : each.product),
              dontUse: (piece) => this.begin(piece),
              showAll: () => void this.showAll(each),
              shut: () => this.shut(),
            }),
        )}
      </ul>
      ${shelf.shortage ? shortage(shelf.shortage) : nothing}
    </section>`;
  }

  private bar(receipt: Receipt): TemplateResult {
    return undoBar(this.say, receipt, {
      undo: () => void this.undo(receipt.undo!),
      dismiss: () => this.dismiss(),
    });
  }

  private question(asking: Asking): TemplateResult {
    const { piece, wrong, nothing: why } = asking;
    return dialog({
      say: this.say,
      ask: { verb: 'exclude', picked: only([]), about: piece.title, count: 1, wrong, nothing: why },
      today: this.today,
      cancel: () => this.querySelector('dialog')?.close(),
      go: (typed) => void this.exclude(piece, typed),
    });
  }

  // --- what is shown ---

  private show(shelf: Shelf): void {
    this.shelf = shelf;
    if (!this.opened()) {
      this.open = undefined;
    }
    if (shelf.counting) {
      this.soon = setTimeout(async () => this.show(await this.$server.look()), LOOK_AGAIN);
    }
  }

  private opened(): Offer | undefined {
    return this.shelf?.offers.find((each) => each.product === this.open);
  }

  private shut(): void {
    const { open } = this;
    this.open = undefined;
    this.focusOn(`[data-product="${open}"] .why`);
  }

  private async showAll(some: Offer): Promise<void> {
    const whole = await this.ask(() => this.$server.every(some.product));
    if (whole && this.shelf) {
      const offers = this.shelf.offers.map((each) => (each.product === whole.product ? whole : each));
      this.shelf = { ...this.shelf, offers };
      const known = new Set(some.pieces.map((each) => each.product));
      const first = whole.pieces.find((each) => !known.has(each.product));
      this.focusOn(first ? verbOf(first) : '#reasons-title');
    }
  }

  // --- edits ---

  private begin(piece: Piece): void {
    this.asked++;
    this.asking = { piece };
  }

  private async exclude(piece: Piece, typed: FormData): Promise<void> {
    if (this.busy) {
      return;
    }
    const reason = String(typed.get('reason'));
    const until = typed.get('long') === 'until' ? String(typed.get('until')) || '-' : '';
    const at = this.opened()?.pieces.findIndex((each) => each.product === piece.product) ?? 0;
    const outcome = await this.ask(() => this.$server.exclude(piece.product, reason, until));
    if (!outcome?.receipt) {
      this.asking = { piece, wrong: outcome?.wrong, nothing: outcome ? outcome.nothing : this.say('failed.edit') };
      return;
    }
    this.asking = undefined;
    await this.change(outcome);
    // On with the next piece of the same suggestion; where that went, with what was done.
    const pieces = this.opened()?.pieces ?? [];
    this.focusOn(pieces.length > 0 ? verbOf(pieces[Math.min(at, pieces.length - 1)]) : '.bar.undo button');
  }

  private async undo(edit: number): Promise<void> {
    if (this.busy) {
      return;
    }
    const outcome = await this.ask(() => this.$server.undo(edit));
    await this.change(outcome ?? { nothing: this.say('failed.edit') });
    this.focusOn('.bar.undo button');
  }

  private async change({ shelf, receipt, nothing: why }: Outcome): Promise<void> {
    const slide = new Slide(this);
    if (shelf) {
      this.show(shelf);
    }
    this.receipt = receipt ?? { said: why ?? '' };
    this.told = [this.receipt.said, this.receipt.changed].filter(Boolean).join(' ');
    await this.updateComplete;
    slide.play();
  }

  private dismiss(): void {
    this.receipt = undefined;
    this.focusOn(this.open ? '#reasons-title' : '.offer .why');
  }

  /** Asks the server; nothing where it fails. */
  private async ask<T>(question: () => Promise<T>): Promise<T | undefined> {
    this.busy = true;
    try {
      return await question();
    } catch {
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  /** Scrolls no further than it has to: what one looks at stays where it is. */
  private focusOn(what: string): void {
    void this.updateComplete.then(() => {
      const found = this.querySelector<HTMLElement>(what);
      found?.focus({ preventScroll: true });
      found?.scrollIntoView({ block: 'nearest' });
    });
  }
}

function verbOf(piece: Piece): string {
  return `[data-piece="${piece.product}"] button`;
}

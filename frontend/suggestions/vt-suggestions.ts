import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { dialog, whenShut } from '../entries/dialogs';
import type { Today } from '../entries/model';
import { sayer, stressed, type Say } from '../entries/say';
import { only } from '../entries/selection';
import { undoBar } from '../entries/states';
import { Turns } from '../entries/turns';
import type { Asking, Group, Left, Offer, Outcome, Piece, Receipt, Server, Shelf } from './model';
import { nothingToOffer, offer, shortage } from './offers';
import { boxes, FOR_YOU, found, renewed } from './open';
import { declined, personal, rack } from './racks';
import { Slide } from './slide';
import { SmallestOfOpen } from './smallest';
import './vt-what-if';
import type { VtWhatIf } from './vt-what-if';
import './vt-why-not';
import type { VtWhyNot } from './vt-why-not';

/** While the model is counted, the page looks again by itself. */
const LOOK_AGAIN = 1500;

/** Suggestions, each with its reasons. The server makes the words, this draws them, in its light DOM. */
@customElement('vt-suggestions')
export class VtSuggestions extends LitElement {
  declare $server: Server;

  @state() private shelf?: Shelf;
  /** Shelf and product, as `for-you:7`. */
  @state() private open?: string;
  @state() private asking?: Asking;
  @state() private receipt?: Receipt;
  @state() private told = '';

  private say: Say = (key) => key;
  private today!: Today;
  private asked = 0;
  private sending = false;
  private readonly turns = new Turns(this);
  private readonly smallest = new SmallestOfOpen(this, (product) => this.$server.smallest(product));
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
        <div class="row between wrap whole">
          <p class="lead">${stressed(shelf.lead, (words) => html`<b>${words}</b>`)}</p>
          ${personal(say, shelf.personal, (on) => void this.turn(on))}
        </div>
      </header>
      ${shelf.offers.length > 0 ? this.forYou(shelf) : shelf.shortage ? nothingToOffer(shelf.shortage) : nothing}
      ${shelf.personal.on
        ? html`<vt-what-if
            .say=${say}
            .boxes=${boxes(shelf, this.opened())}
            .groups=${shelf.offers.length > 0 ? shelf.groups : []}
            .foresee=${this.foresee}
            .leave=${this.leave}
          ></vt-what-if>`
        : nothing}
      ${shelf.racks.map((each) => rack(each, (it) => this.drawn(each.code, it)))}
      ${shelf.personal.on
        ? html`<vt-why-not
              .say=${say}
              .find=${this.find}
              .answer=${this.answer}
              .think=${this.think}
            ></vt-why-not>
            ${declined(say, shelf.declined, this.turns.busy, (entry) => void this.back(entry))}`
        : nothing}
      ${this.receipt ? this.bar(this.receipt) : nothing}
      <div class="unseen" role="status">${this.told}</div>
      <dialog class="case ask" aria-labelledby="dialog-title" @close=${whenShut(() => (this.asking = undefined))}>
        ${this.asking ? keyed(this.asked, this.question(this.asking)) : nothing}
      </dialog>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const dialog = this.querySelector<HTMLDialogElement>('dialog.ask');
    if (this.asking && dialog && !dialog.open) {
      dialog.showModal();
    } else if (!this.asking && dialog?.open) {
      dialog.close();
    }
    if ((changed as Map<string, unknown>).has('asking') && this.asking?.wrong) {
      this.querySelector<HTMLElement>(`dialog.ask [name=${this.asking.wrong.field}]`)?.focus();
    }
  }

  private forYou(shelf: Shelf): TemplateResult {
    return html`<section class=${FOR_YOU} aria-labelledby="for-you">
      <div class="row between">
        <h2 id="for-you">${this.say('for-you')}</h2>
        <span class="soft small">${this.say('from')}</span>
      </div>
      <ul class="shelf">
        ${repeat(
          shelf.offers,
          (each) => each.product,
          (each) => this.drawn(FOR_YOU, each),
        )}
      </ul>
      ${shelf.shortage ? shortage(shelf.shortage) : nothing}
    </section>`;
  }

  private drawn(shelf: string, it: Offer): TemplateResult {
    const key = `${shelf}:${it.product}`;
    return offer({
      say: this.say,
      key,
      offer: it,
      open: this.open === key,
      busy: this.turns.busy,
      smallest: shelf === FOR_YOU ? this.smallest.found : undefined,
      toggle: () => this.toggle(key),
      dontUse: (piece) => this.ask({ piece }),
      decline: (verb) => void this.decline(it, verb.says),
      think: this.think,
      showAll: () => void this.showAll(it),
      shut: () => this.shut(),
      size: this.shelf?.sized.includes(it.product) ? () => this.$server.size(it.product) : undefined,
    });
  }

  private bar(receipt: Receipt): TemplateResult {
    const undo = receipt.undo ?? receipt.back;
    return undoBar(
      this.say,
      { ...receipt, undo },
      {
        undo: () =>
          void (receipt.undo ? this.done(() => this.$server.undo(receipt.undo!)) : this.back(receipt.back!)),
        dismiss: () => this.dismiss(),
      },
    );
  }

  private question(asking: Asking): TemplateResult {
    const { piece, left, wrong, nothing: why } = asking;
    const count = left?.entries ?? 1;
    return dialog({
      say: this.say,
      ask: { verb: 'exclude', picked: only([]), about: piece?.title, count, wrong, nothing: why },
      today: this.today,
      cancel: () => this.querySelector<HTMLDialogElement>('dialog.ask')?.close(),
      go: (typed) => void this.exclude(asking, typed),
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
    return this.shelf && found(this.shelf, this.open);
  }

  private toggle(key: string): void {
    this.open = this.open === key ? undefined : key;
    void this.smallest.look(this.open);
  }

  private shut(): void {
    const { open } = this;
    this.open = undefined;
    this.focusOn(`[data-key="${open}"] .why`);
  }

  private async showAll(some: Offer): Promise<void> {
    const whole = await this.tried(() => this.$server.every(some.product));
    if (whole && this.shelf) {
      const offers = this.shelf.offers.map((each) => (each.product === whole.product ? whole : each));
      this.shelf = { ...this.shelf, offers };
      const known = new Set(some.pieces.map((each) => each.product));
      const first = whole.pieces.find((each) => !known.has(each.product));
      this.focusOn(first ? verbOf(first) : '#reasons-title');
    }
  }

  // --- edits ---

  private ask(asking: Asking): void {
    this.asked++;
    this.asking = asking;
  }

  private async exclude(asking: Asking, typed: FormData): Promise<void> {
    // Sent twice it is meant once.
    if (this.sending) {
      return;
    }
    this.sending = true;
    const { piece, left } = asking;
    const reason = String(typed.get('reason'));
    const until = typed.get('long') === 'until' ? String(typed.get('until')) || '-' : '';
    const at = this.opened()?.pieces.findIndex((each) => each.product === piece?.product) ?? 0;
    const outcome = await this.inTurn(() =>
      left ? this.$server.leave(left.what, reason, until) : this.$server.exclude(piece!.product, reason, until),
    );
    this.sending = false;
    if (!outcome?.receipt) {
      const why = outcome ? outcome.nothing : this.say('failed.edit');
      this.asking = { ...asking, wrong: outcome?.wrong, nothing: why };
      return;
    }
    this.asking = undefined;
    if (left) {
      this.whatIf?.keep();
    }
    await this.change(outcome);
    // On with the next piece of the same suggestion; where that went, with what was done.
    const pieces = left ? [] : (this.opened()?.pieces ?? []);
    this.focusOn(pieces.length > 0 ? verbOf(pieces[Math.max(0, Math.min(at, pieces.length - 1))]) : UNDO);
  }

  private async decline(it: Offer, says: string): Promise<void> {
    await this.done(() => this.$server.decline(it.product, says));
  }

  private async back(entry: number): Promise<void> {
    await this.done(() => this.$server.takeBack(entry));
  }

  private async turn(on: boolean): Promise<void> {
    await this.done(() => this.$server.personal(on, this.shelf?.personal.seen ?? 0), '.switch');
  }

  /** Does it, tells what became of it, and goes on with the way back. */
  private async done(what: () => Promise<Outcome>, then = UNDO): Promise<void> {
    const outcome = await this.inTurn(what);
    await this.change(outcome ?? { nothing: this.say('failed.edit') });
    this.focusOn(then);
  }

  private async change({ shelf, forYou, receipt, nothing: why }: Outcome): Promise<void> {
    this.receipt = receipt ?? { said: why ?? '' };
    this.told = [this.receipt.said, this.receipt.changed].filter(Boolean).join(' ');
    await this.slideTo(forYou && this.shelf ? renewed(this.shelf, forYou) : shelf);
    void this.goOn(forYou !== undefined);
  }

  private async slideTo(shelf?: Shelf): Promise<void> {
    const slide = new Slide(this);
    if (shelf) {
      this.show(shelf);
    }
    this.smallest.forget(this.open);
    await this.updateComplete;
    slide.play();
  }

  /** What takes longer than the first shelf, once that is seen: the others, and what is asked about the list. */
  private async goOn(others: boolean): Promise<void> {
    if (others) {
      await drawn();
      try {
        await this.slideTo(await this.$server.look());
      } catch {
        // What stands there stays; the frame says that the server is away.
      }
    }
    void this.smallest.look(this.open);
    this.whatIf?.again();
    void this.querySelector<VtWhyNot>('vt-why-not')?.again();
  }

  private dismiss(): void {
    this.receipt = undefined;
    this.focusOn(this.open ? '#reasons-title' : '.offer .why, .switch');
  }

  // --- what the parts ask ---

  private readonly foresee = (left: Left) => this.tried(() => this.$server.foresee(left));
  private readonly leave = (what: Left, entries: number) => this.ask({ left: { what, entries } });
  private readonly find = (words: string) => this.$server.find(words);
  private readonly answer = (product: number) => this.$server.whyNot(product);
  private readonly think = (groups: Group[]) => {
    this.whatIf?.think(groups);
    this.focusOn('#what-if');
  };

  private get whatIf(): VtWhatIf | null {
    return this.querySelector<VtWhatIf>('vt-what-if');
  }

  /** Has something changed; nothing where that fails. */
  private inTurn<T>(what: () => Promise<T>): Promise<T | undefined> {
    const turn = this.turns.take(() => this.tried(what));
    this.requestUpdate();
    return turn;
  }

  /** Asks the server; nothing where it fails. */
  private async tried<T>(question: () => Promise<T>): Promise<T | undefined> {
    try {
      return await question();
    } catch {
      return undefined;
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

const UNDO = '.bar.undo button';

/** When what was changed is on the screen, so that what comes next does not keep it waiting. */
function drawn(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

function verbOf(piece: Piece): string {
  return `[data-piece="${piece.product}"] button`;
}

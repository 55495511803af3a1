import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { dialog, whenShut } from './dialogs';
import { Editing } from './editing';
import type { Form, Leaf, Passport, Receipt, Row, Server, Shown, Today, Wrong } from './model';
import { passport } from './passport';
import { Pile } from './pile';
import { list, type Verb } from './rows';
import { sayer, stressed, type Say } from './say';
import { only, Selection } from './selection';
import { failed, loading, nothingHere, undoBar } from './states';
import { filters, selectionBar } from './tools';
import { Waiting } from './waiting';

const TYPING_PAUSE = 250;
/** Further pages come by themselves up to here; then the foot of the page can be reached, and a button goes on. */
const BY_ITSELF = 250;

/** The purchases. The server makes the words, this draws them; the rows lie in its light DOM as plain HTML. */
@customElement('vt-purchases')
export class VtPurchases extends LitElement {
  declare $server: Server;

  @state() private shown?: Shown;
  @state() private opened?: Passport;
  @state() private receipt?: Receipt;
  @state() private wrong?: Wrong;
  @state() private told = '';

  private readonly pile = new Pile();
  private readonly selection = new Selection();
  private readonly waiting = new Waiting(this);
  private readonly editing = new Editing(this, {
    server: () => this.$server,
    say: (key, ...values) => this.say(key, ...values),
    find: (id) => this.pile.find(id) ?? (this.opened?.row.id === id ? this.opened.row : undefined),
    matching: () => this.shown!.totals.editable,
    renew: (rows) => this.pile.renew(rows),
    done: (receipt) => this.apply(receipt),
    disputed: (it) => (this.opened = it),
    nothing: (why) => {
      this.receipt = { ...this.receipt!, said: why, undo: undefined, changed: undefined };
      this.tell(why);
    },
  });
  private say: Say = (key) => key;
  private today!: Today;
  private opener?: HTMLElement;
  private typing?: ReturnType<typeof setTimeout>;
  private enough = BY_ITSELF;
  private readonly nearTheEnd = new IntersectionObserver(
    (seen) => {
      if (seen.some((each) => each.isIntersecting) && this.pile.size < this.enough) {
        void this.more();
      }
    },
    { rootMargin: '900px' },
  );

  private readonly narrow = matchMedia('(max-width: 1000px)');
  private readonly fit = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.narrow.addEventListener('change', this.fit);
    // Whoever is moved in the page looks out for its end anew.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.narrow.removeEventListener('change', this.fit);
    this.nearTheEnd.disconnect();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Called by the server when one arrives, and when one goes back and forth. */
  arrive(shown: Shown, labels: Record<string, string>, today: Today): void {
    this.say = sayer(labels, today.language);
    this.today = today;
    this.receipt = undefined;
    this.show(shown);
    this.opened = shown.passport;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shown, say, editing } = this;
    if (!shown) {
      return nothing;
    }
    return html`
      <header>
        <h1>${say('title')}</h1>
        ${shown.totals.lead
          ? html`<p class="lead">${stressed(shown.totals.lead, (words) => html`<b>${words}</b>`)}</p>`
          : nothing}
        ${shown.remarks.length > 0
          ? html`<ul class="bar note remarks">
              ${shown.remarks.map((remark) => html`<li>${remark}</li>`)}
            </ul>`
          : nothing}
      </header>
      ${shown.totals.any ? this.tools() : nothing}
      <div class=${this.opened ? 'with-passport' : ''}>
        <div class="list" aria-busy=${this.waiting.busy === 'list' ? 'true' : 'false'}>
          ${this.content()} ${this.receipt ? this.bar(this.receipt) : nothing}
        </div>
        ${this.opened ? this.sheet(this.opened) : nothing}
      </div>
      <div class="unseen" role="status">${this.told}</div>
      <dialog class="case ask" aria-labelledby="dialog-title" @close=${whenShut(() => editing.cancel())}>
        ${editing.ask
          ? keyed(
              editing.asked,
              dialog({
                say,
                ask: editing.ask,
                today: this.today,
                cancel: () => editing.cancel(),
                go: (typed) => void editing.go(typed),
              }),
            )
          : nothing}
      </dialog>
    `;
  }

  protected override updated(): void {
    const sheet = this.querySelector<HTMLDialogElement>('dialog.passport');
    if (sheet && !sheet.open) {
      sheet.showModal();
    }
    const dialog = this.querySelector<HTMLDialogElement>('.ask');
    const { ask } = this.editing;
    if (ask && dialog && !dialog.open) {
      dialog.showModal();
    } else if (!ask && dialog?.open) {
      dialog.close();
    }
    this.nearTheEnd.disconnect();
    const end = this.querySelector('.more');
    if (end && !this.waiting.busy) {
      this.nearTheEnd.observe(end);
    }
  }

  private tools(): TemplateResult {
    const { say, selection } = this;
    const selecting = !selection.isEmpty;
    return html`<div class="tools ${selecting ? 'selecting' : ''}">
      ${filters({
        say,
        shown: this.shown!,
        wrong: this.wrong,
        type: (words) => this.type(words),
        choose: (change) => void this.filter({ ...this.shown!.form, ...change }, false),
      })}
      ${selecting
        ? selectionBar({
            say,
            totals: this.shown!.totals,
            all: selection.all,
            count: selection.size,
            again: this.isAllFrost(),
            selectAll: () => this.select(() => (selection.all = true)),
            clear: () => this.select(() => selection.clear()),
            act: (verb) => this.editing.begin(verb, selection.picked(this.pile.rows().slice(0, 1000))),
          })
        : nothing}
    </div>`;
  }

  private content(): unknown {
    const { say, waiting } = this;
    if (waiting.broken) {
      return failed(say, waiting.broken);
    }
    if (waiting.busy === 'list' && waiting.slow) {
      return loading(say);
    }
    if (this.pile.size === 0) {
      return nothingHere(say, this.shown!.totals.any, () =>
        this.filter({ q: '', from: '', to: '', source: '', use: '' }, false),
      );
    }
    return html`${list({
      say,
      groups: this.pile.groups,
      opened: this.opened?.row.id,
      isTicked: (id) => this.selection.has(id),
      tick: (row, on, range) => this.select(() => this.selection.toggle(row, on, range, this.pile.open())),
      act: (verb, row) => this.act(verb, row),
    })}
    ${this.pile.next
      ? html`<div class="more">
          ${waiting.busy === 'more' && waiting.slow ? loading(say) : nothing}
          <button class="btn" ?disabled=${waiting.busy === 'more'} @click=${() => this.goOn()}>${say('more')}</button>
        </div>`
      : nothing}`;
  }

  private sheet(it: Passport): TemplateResult {
    return passport({
      say: this.say,
      passport: it,
      narrow: this.narrow.matches,
      told: this.told,
      shut: () => this.shut(),
      act: (verb) => this.act(verb, it.row),
      correct: (field) => this.editing.begin('correct', only([it.row]), it.row, field),
      dispute: (field) => this.editing.begin('dispute', only([it.row]), it.row, field),
      undo: (change) => void this.editing.undo(change.edit, it.row.id, [it.row.id]),
    });
  }

  private bar(receipt: Receipt): TemplateResult {
    return undoBar(this.say, receipt, {
      undo: () => void this.editing.undo(receipt.undo!, 0, this.editing.touched),
      dismiss: () => this.dismiss(),
      see: 'suggestions',
    });
  }

  // --- the list ---

  private type(words: string): void {
    this.shown = { ...this.shown!, form: { ...this.shown!.form, q: words } };
    clearTimeout(this.typing);
    this.typing = setTimeout(() => void this.filter(this.shown!.form, true), TYPING_PAUSE);
  }

  private async filter(form: Form, typing: boolean): Promise<void> {
    const again = () => void this.filter(form, typing);
    const answer = await this.waiting.forIt('list', () => this.$server.ask(form, typing), again);
    // What was typed meanwhile is asked next; an older answer must not overwrite it.
    if (answer?.shown && (!typing || answer.shown.form.q.trim() === this.shown!.form.q.trim())) {
      const typed = typing ? this.shown!.form.q : answer.shown.form.q;
      this.show({ ...answer.shown, form: { ...answer.shown.form, q: typed } });
      this.tell(this.shown!.totals.lead.replaceAll('*', '') || this.say('none.title'));
    } else if (answer?.wrong) {
      this.wrong = answer.wrong;
    }
  }

  private show(shown: Shown): void {
    this.shown = shown;
    this.wrong = undefined;
    this.waiting.broken = undefined;
    this.enough = BY_ITSELF;
    this.selection.clear();
    this.pile.begin(shown.leaf);
  }

  private goOn(): void {
    this.enough = this.pile.size + BY_ITSELF;
    void this.more();
  }

  private async more(): Promise<void> {
    const after = this.pile.next;
    if (!after || this.waiting.busy) {
      return;
    }
    const leaf = await this.waiting.forIt('more', () => this.$server.more(after));
    if (leaf && this.pile.next === after) {
      this.pile.add(leaf as Leaf);
      this.requestUpdate();
    }
  }

  // --- selection ---

  private select(change: () => void): void {
    change();
    this.requestUpdate();
  }

  private isAllFrost(): boolean {
    return this.selection.all
      ? this.shown!.form.use === 'not'
      : this.pile.open().filter((row) => this.selection.has(row.id)).every((row) => row.state === 'frost');
  }

  // --- the passport ---

  private act(verb: Verb, row: Row): void {
    switch (verb) {
      case 'open':
        void (this.opened?.row.id === row.id ? this.shut() : this.open(row));
        break;
      case 'undo':
        void this.editing.undo(row.undo!, row.id, [row.id]);
        break;
      default:
        this.editing.begin(verb, only([row]), row);
    }
  }

  private async open(row: Row): Promise<void> {
    this.opener = document.activeElement as HTMLElement;
    const answer = await this.$server.open(row.id);
    if (answer.passport) {
      this.opened = answer.passport;
      await this.updateComplete;
      this.querySelector<HTMLElement>('.passport h2')?.focus({ preventScroll: true });
    } else {
      this.tell(answer.nothing ?? '');
    }
  }

  private shut(): void {
    const row = this.opened?.row.id;
    this.opened = undefined;
    void this.$server.shut();
    void this.updateComplete.then(() =>
      (this.opener?.isConnected ? this.opener : this.querySelector<HTMLElement>(`#entry-${row} .why`))?.focus(),
    );
  }

  // --- what an edit did ---

  private async apply(receipt: Receipt): Promise<void> {
    const before = document.activeElement?.closest<HTMLElement>('.entry')?.id;
    this.selection.clear();
    this.pile.renew(receipt.rows, receipt.orderSums);
    this.shown = { ...this.shown!, totals: receipt.totals };
    this.opened = receipt.passport;
    this.receipt = receipt;
    this.tell([receipt.said, receipt.changed].filter(Boolean).join(' '));
    await this.updateComplete;
    this.refocus(before ?? (receipt.rows.length === 1 ? `entry-${receipt.rows[0].id}` : undefined));
  }

  /** A button that is gone takes the focus with it: what took its place gets it. */
  private refocus(entry?: string): void {
    const lost = !document.activeElement || document.activeElement === document.body;
    if (lost) {
      const place = entry ? this.querySelector(`#${entry}`) : null;
      (
        place?.querySelector<HTMLElement>('.back, .verbs button') ?? this.querySelector<HTMLElement>('.bar.undo button')
      )?.focus({ preventScroll: true });
    }
  }

  private dismiss(): void {
    this.receipt = undefined;
    const [touched] = this.editing.touched;
    void this.updateComplete.then(() => this.refocus(touched ? `entry-${touched}` : undefined));
  }

  private tell(words: string): void {
    this.told = words;
  }
}

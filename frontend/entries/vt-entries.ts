import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { dialog, whenShut } from './dialogs';
import { Editing } from './editing';
import { inCommon } from './fields';
import { Listing } from './listing';
import {
  NO_FILTER,
  type Asking,
  type Frame,
  type Passport,
  type Picked,
  type Receipt,
  type Row,
  type Server,
  type Shown,
  type Today,
} from './model';
import { passport } from './passport';
import { list, type Verb } from './rows';
import { sayer, stressed, type Say } from './say';
import { only, Selection } from './selection';
import { failed, loading, nothingHere, undoBar } from './states';
import { filters, selectionBar } from './tools';
import { Unrated } from './unrated';

/** A page of entries. The server makes the words, this draws them; the rows lie in its light DOM as plain HTML. */
@customElement('vt-entries')
export class VtEntries extends LitElement {
  declare $server: Server;

  @state() private opened?: Passport;
  @state() private receipt?: Receipt;
  @state() private told = '';

  private readonly listing = new Listing(this, {
    server: () => this.$server,
    began: () => this.selection.clear(),
    found: (shown) => this.tell(shown.totals.lead.replaceAll('*', '') || this.say('none.title')),
  });
  private readonly selection = new Selection();
  private readonly editing = new Editing(this, {
    server: () => this.$server,
    say: (key, ...values) => this.say(key, ...values),
    find: (id) => this.find(id),
    matching: () => this.listing.shown!.totals.editable,
    fields: (picked) => this.fields(picked),
    labels: (kind) => this.frame.kinds.find((each) => each.kind === kind)?.labels ?? [],
    renew: (rows) => this.listing.pile.renew(rows),
    done: (receipt) => this.apply(receipt),
    disputed: (it) => (this.opened = it),
    nothing: (why) => this.nothing(why),
  });
  private readonly unrated = new Unrated(this, {
    server: () => this.$server,
    rated: (shown, receipt) => {
      this.editing.touched = receipt.rows.map((row) => row.id);
      this.listing.show(shown);
      return this.apply(receipt);
    },
    failed: (why) => this.nothing(why ?? this.say('failed.edit')),
  });
  private say: Say = (key) => key;
  private today!: Today;
  private frame: Frame = { path: '', all: false, kinds: [] };
  private opener?: HTMLElement;

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
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Called by the server when one arrives, and when one goes back and forth. */
  arrive(shown: Shown, labels: Record<string, string>, today: Today, frame: Frame): void {
    this.say = sayer(labels, today.language);
    this.today = today;
    this.frame = frame;
    this.unrated.offered = frame.unrated;
    this.receipt = undefined;
    this.listing.show(shown);
    this.opened = shown.passport;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { say, editing } = this;
    const { shown, waiting } = this.listing;
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
      ${this.unrated.render(say)} ${shown.totals.any ? this.tools(shown) : nothing}
      <div class=${this.opened ? 'with-passport' : ''}>
        <div class="list" aria-busy=${waiting.busy === 'list' ? 'true' : 'false'}>
          ${this.content(shown)} ${this.receipt ? this.bar(this.receipt) : nothing}
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
  }

  private tools(shown: Shown): TemplateResult {
    const { say, selection, listing } = this;
    const selecting = !selection.isEmpty;
    return html`<div class="tools ${selecting ? 'selecting' : ''}">
      ${filters({
        say,
        shown,
        kinds: this.frame.all ? this.frame.kinds : [],
        wrong: listing.wrong,
        type: (words) => listing.type(words),
        choose: (change) => listing.choose(change),
      })}
      ${selecting
        ? selectionBar({
            say,
            totals: shown.totals,
            all: selection.all,
            count: selection.size,
            again: this.isAllFrost(),
            selectAll: () => this.select(() => (selection.all = true)),
            clear: () => this.select(() => selection.clear()),
            act: (verb) => this.editing.begin(verb, selection.picked(listing.pile.rows().slice(0, 1000))),
          })
        : nothing}
    </div>`;
  }

  private content(shown: Shown): unknown {
    const { say } = this;
    const { waiting, pile } = this.listing;
    if (waiting.broken) {
      return failed(say, waiting.broken);
    }
    if (waiting.busy === 'list' && waiting.slow) {
      return loading(say);
    }
    if (pile.size === 0) {
      return nothingHere(say, shown.totals.any, () => this.listing.choose(NO_FILTER));
    }
    return html`${list({
      say,
      path: this.frame.path,
      groups: pile.groups,
      opened: this.opened?.row.id,
      isTicked: (id) => this.selection.has(id),
      tick: (row, on, range) => this.select(() => this.selection.toggle(row, on, range, pile.open())),
      act: (verb, row) => this.act(verb, row),
      rate: (row, value) => this.rate(row, value),
    })}
    ${pile.next
      ? html`<div class="more">
          ${waiting.busy === 'more' && waiting.slow ? loading(say) : nothing}
          <button class="btn" ?disabled=${waiting.busy === 'more'} @click=${() => this.listing.goOn()}>${say('more')}</button>
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

  private find(id: number): Row | undefined {
    return this.listing.pile.find(id) ?? (this.opened?.row.id === id ? this.opened.row : undefined);
  }

  /** What can be asked when these are corrected. */
  private fields(picked: Picked): Asking[] {
    const chosen = this.listing.shown!.form.kind.split(',').filter(Boolean);
    const kinds = picked.all ? chosen : picked.these.map((seen) => this.find(seen.id)?.kind ?? '');
    return inCommon(this.frame.kinds.filter((each) => kinds.length === 0 || kinds.includes(each.kind)));
  }

  // --- selection ---

  private select(change: () => void): void {
    change();
    this.requestUpdate();
  }

  private isAllFrost(): boolean {
    return this.selection.all
      ? this.listing.shown!.form.use === 'not'
      : this.listing.pile.open().filter((row) => this.selection.has(row.id)).every((row) => row.state === 'frost');
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

  /** By then it may have been changed here, so it is looked up. */
  private rate(row: Row, value: number): void {
    const now = this.find(row.id) ?? row;
    if (now.stars && now.stars.value !== value) {
      this.editing.say(only([now]), now, { [now.stars.field]: String(value) });
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
    this.listing.pile.renew(receipt.rows, receipt.orderSums);
    const left = new Set(receipt.rows.map((row) => row.id));
    this.listing.pile.drop((id) => this.editing.touched.includes(id) && !left.has(id));
    this.listing.shown = { ...this.listing.shown!, totals: receipt.totals };
    this.opened = receipt.passport;
    this.receipt = receipt;
    if (!receipt.undo) {
      await this.unrated.renew();
    }
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

  private nothing(why: string): void {
    this.receipt = { ...this.receipt!, said: why, undo: undefined, changed: undefined };
    this.tell(why);
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

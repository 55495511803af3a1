import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { outcomeBar } from '../choices/parts';
import { whenShut } from '../entries/dialogs';
import { object, sayer, type Say } from '../entries/say';
import type { Deed, Typed } from './model';
import { question } from './parts';
import { beside, filters, row, type Form, type Line, type Sheet } from './queue-parts';

/** The methods of io.vitrine.desk.QueueView that the browser may call. */
interface Server {
  show(form: Form): Promise<Sheet>;
  bulk(
    verb: string,
    cases: Record<string, number>,
    typed: Typed,
    form: Form,
  ): Promise<{ sheet: Sheet; said: string; late: boolean }>;
  forget(name: string, form: Form): Promise<Sheet>;
  keep(name: string, form: Form): Promise<Sheet>;
}

/** The desk's queue: by deadline, without names, by keyboard alone where one likes. */
@customElement('vt-queue')
export class VtQueue extends LitElement {
  declare $server: Server;

  @state() private sheet?: Sheet;
  @state() private picked = new Map<string, number>();
  @state() private outcome?: { said: string; late: boolean };

  @state() private asking = false;

  private longer?: Deed;
  private at = 0;
  private typing?: ReturnType<typeof setTimeout>;
  private say: Say = (key) => key;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** @param longer what is asked before many deadlines are put off */
  arrive(sheet: Sheet, longer: Deed, labels: Record<string, string>): void {
    this.longer = longer;
    this.say = sayer(labels, document.documentElement.lang);
    this.picked = new Map();
    this.outcome = undefined;
    this.sheet = sheet;
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (this.asking && dialog && !dialog.open) {
      dialog.showModal();
    } else if (!this.asking && dialog?.open) {
      dialog.close();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { sheet, say } = this;
    if (!sheet) {
      return nothing;
    }
    return html`
      <header>
        <div class="row between wrap">
          <h1>${sheet.title}</h1>
          <span class="row wrap">
            <label class="row find"
              ><span class="unseen">${say('search')}</span
              ><input
                class="input"
                type="search"
                id="find"
                placeholder=${say('search')}
                .value=${sheet.form.text}
                @input=${this.search}
            /></label>
            <a class="btn" href="desk/new">${say('new')}</a>
          </span>
        </div>
        <nav aria-label=${say('views')}>
          <ul class="row wrap views">
            ${sheet.views.map(
              (view) =>
                html`<li>
                  <a
                    href="desk?view=${view.code}"
                    aria-current=${view.code === sheet.form.view ? 'page' : nothing}
                    >${view.label} <span class="num">${view.count}</span></a
                  >
                </li>`,
            )}
            ${sheet.saved.map(
              (view) =>
                html`<li class="row kept">
                  <a class="saved" href=${view.address}>${view.name}</a
                  ><button
                    class="icon-btn"
                    aria-label=${say('forget', view.name)}
                    @click=${() => void this.forget(view.name)}
                  >
                    ×
                  </button>
                </li>`,
            )}
          </ul>
        </nav>
        <ul class="figures">
          ${sheet.figures.map(
            (figure) => html`<li><b class=${figure.bad ? 'bad' : ''}>${figure.number}</b><span>${figure.label}</span></li>`,
          )}
        </ul>
        ${beside(say, sheet)}
      </header>
      ${this.picked.size > 0
        ? this.selection(sheet)
        : filters(say, sheet, { show: (form) => void this.show(form), keep: this.keep })}
      <div aria-live="polite" class="whole">
        ${sheet.lines.length === 0
          ? html`<section class="case state alone">
              ${object('lens', '#cfe0da', '#8c5f3c')}
              <h2>${say('none.title')}</h2>
              <p class="small soft">${say('none.say')}</p>
            </section>`
          : this.grid(sheet)}
      </div>
      <p class="tiny soft keys whole">
        <span class="by-keys"
          ><kbd>↑</kbd> <kbd>↓</kbd> ${say('keys.move')} <kbd>Space</kbd> ${say('keys.select')} <kbd>Enter</kbd>
          ${say('keys.open')} <kbd>/</kbd> ${say('keys.search')}</span
        >
        ${say('keys.names')}
      </p>
      ${outcomeBar(say, this.outcome, () => (this.outcome = undefined))}
      <dialog class="case ask" aria-labelledby="ask-title" @close=${whenShut(() => (this.asking = false))}>
        ${this.asking && this.longer
          ? question(this.longer, undefined, {
              go: (typed) => void this.bulk('extend', typed),
              shut: () => (this.asking = false),
            })
          : nothing}
      </dialog>
    `;
  }

  private selection(sheet: Sheet): TemplateResult {
    const { say } = this;
    return html`<div class="bar select whole">
      <b>${say('selected', this.picked.size)}</b>
      <button
        class="link"
        @click=${() => (this.picked = new Map(sheet.lines.map((line) => [line.reference, line.version])))}
      >
        ${say('select-all', sheet.lines.length)}
      </button>
      <button class="btn" @click=${() => void this.bulk('take', {})}>${say('take')}</button>
      <button class="btn" @click=${() => void this.bulk('remind', {})}>${say('remind')}</button>
      <button class="btn" @click=${() => (this.asking = true)}>${say('extend')}</button>
      <label class="row"
        ><span>${say('give')}</span
        ><select class="input" @change=${(event: Event) => void this.bulk('give', { officer: (event.target as HTMLSelectElement).value })}>
          <option value="">${say('give.whom')}</option>
          ${sheet.officers.map((officer) => html`<option value=${officer.code}>${officer.label}</option>`)}
        </select></label
      >
      <button class="link end" @click=${() => (this.picked = new Map())}>${say('clear')}</button>
    </div>`;
  }

  private grid(sheet: Sheet): TemplateResult {
    const { say } = this;
    const columns = ['due', 'clock', 'reference', 'person', 'type', 'law', 'state', 'region', 'systems', 'with'];
    return html`<div class="case scroll" tabindex="0" role="region" aria-label=${sheet.title}>
      <table class="t q" @keydown=${this.key}>
        <thead>
          <tr>
            <th scope="col"><span class="unseen">${say('select')}</span></th>
            ${columns.map((column) => html`<th scope="col">${say(column)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            sheet.lines,
            (line) => line.reference,
            (line, n) =>
              row(say, line, n, this.picked.has(line.reference), {
                pick: () => this.pick(line),
                focus: () => (this.at = n),
              }),
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** Up and down through the references, space selects; in a field of text the keys are its own. */
  private key = (event: KeyboardEvent): void => {
    const links = [...this.querySelectorAll<HTMLElement>('a[data-row]')];
    const here = links.findIndex((link) => link === document.activeElement);
    if (here < 0) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      links[Math.max(0, Math.min(links.length - 1, here + (event.key === 'ArrowDown' ? 1 : -1)))].focus();
    } else if (event.key === ' ') {
      event.preventDefault();
      this.pick(this.sheet!.lines[Number(links[here].dataset.row)]);
    }
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.slash);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('keydown', this.slash);
    super.disconnectedCallback();
  }

  private slash = (event: KeyboardEvent): void => {
    const typing = (event.target as Element).closest('input, select, textarea');
    if (typing) {
      return;
    }
    if (event.key === '/') {
      event.preventDefault();
      this.querySelector<HTMLElement>('#find')?.focus();
    } else if (event.key === 'ArrowDown' && !this.contains(document.activeElement)) {
      event.preventDefault();
      this.querySelectorAll<HTMLElement>('a[data-row]')[this.at]?.focus();
    }
  };

  private pick(line: Line): void {
    const picked = new Map(this.picked);
    if (!picked.delete(line.reference)) {
      picked.set(line.reference, line.version);
    }
    this.picked = picked;
  }

  private search = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => void this.show({ ...this.sheet!.form, text }), 250);
  };

  private async show(form: Form): Promise<void> {
    this.sheet = await this.$server.show(form);
    this.picked = new Map();
  }

  private keep = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = String(new FormData(form).get('name'));
    this.sheet = await this.$server.keep(name, this.sheet!.form);
    form.reset();
  };

  private async forget(name: string): Promise<void> {
    this.sheet = await this.$server.forget(name, this.sheet!.form);
    await this.updateComplete;
    this.querySelector<HTMLElement>('#keep')?.focus();
  }

  private async bulk(verb: string, typed: Typed): Promise<void> {
    if (verb === 'give' && !typed.officer) {
      return;
    }
    this.asking = false;
    try {
      const outcome = await this.$server.bulk(verb, Object.fromEntries(this.picked), typed, this.sheet!.form);
      this.sheet = outcome.sheet;
      this.outcome = outcome;
      this.picked = new Map();
    } catch {
      this.outcome = { said: this.say('failed'), late: true };
    }
  }
}

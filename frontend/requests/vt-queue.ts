import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { outcomeBar } from '../choices/parts';
import { object, sayer, type Say } from '../entries/say';

interface Line {
  reference: string;
  version: number;
  due: string;
  look: string;
  share: number;
  type: string;
  law: string;
  state: string;
  region: string;
  systems: string;
  trouble: boolean;
  with: string;
  address: string;
}

interface Choice {
  code: string;
  label: string;
}

interface Sheet {
  title: string;
  views: { code: string; label: string; count: string }[];
  saved: { name: string; address: string }[];
  figures: { number: string; label: string; bad: boolean }[];
  lines: Line[];
  form: Form;
  choices: Record<string, Choice[]>;
  officers: Choice[];
}

interface Form {
  view: string;
  type: string;
  state: string;
  law: string;
  text: string;
}

/** The methods of io.vitrine.desk.QueueView that the browser may call. */
interface Server {
  show(form: Form): Promise<Sheet>;
  bulk(verb: string, cases: Record<string, number>, officer: string): Promise<{ sheet: Sheet; said: string; late: boolean }>;
  keep(name: string, form: Form): Promise<Sheet>;
}

/** The desk's queue: by deadline, without names, by keyboard alone where one likes. */
@customElement('vt-queue')
export class VtQueue extends LitElement {
  declare $server: Server;

  @state() private sheet?: Sheet;
  @state() private picked = new Map<string, number>();
  @state() private outcome?: { said: string; late: boolean };

  private at = 0;
  private typing?: ReturnType<typeof setTimeout>;
  private say: Say = (key) => key;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  arrive(sheet: Sheet, labels: Record<string, string>): void {
    this.say = sayer(labels, document.documentElement.lang);
    this.picked = new Map();
    this.outcome = undefined;
    this.sheet = sheet;
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
            ${sheet.saved.map((view) => html`<li><a class="saved" href=${view.address}>${view.name}</a></li>`)}
          </ul>
        </nav>
        <ul class="figures">
          ${sheet.figures.map(
            (figure) => html`<li><b class=${figure.bad ? 'bad' : ''}>${figure.number}</b><span>${figure.label}</span></li>`,
          )}
        </ul>
      </header>
      ${this.picked.size > 0 ? this.selection(sheet) : this.filters(sheet)}
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
        <kbd>↑</kbd> <kbd>↓</kbd> ${say('keys.move')} <kbd>Space</kbd> ${say('keys.select')} <kbd>Enter</kbd>
        ${say('keys.open')} <kbd>/</kbd> ${say('keys.search')} ${say('keys.names')}
      </p>
      ${outcomeBar(say, this.outcome, () => (this.outcome = undefined))}
    `;
  }

  private filters(sheet: Sheet): TemplateResult {
    const { say } = this;
    return html`<div class="row wrap filters whole">
      ${(['type', 'state', 'law'] as const).map(
        (name) =>
          html`<label
            ><span class="unseen">${say(name)}</span
            ><select
              class="input"
              name=${name}
              @change=${(event: Event) =>
                void this.show({ ...sheet.form, [name]: (event.target as HTMLSelectElement).value })}
            >
              <option value="" ?selected=${sheet.form[name] === ''}>${say(`any-${name}`)}</option>
              ${sheet.choices[name].map(
                (choice) =>
                  html`<option value=${choice.code} ?selected=${sheet.form[name] === choice.code}>
                    ${choice.label}
                  </option>`,
              )}
            </select></label
          >`,
      )}
      <form class="row keep" @submit=${this.keep}>
        <label class="unseen" for="keep">${say('keep.name')}</label>
        <input class="input" id="keep" name="name" maxlength="40" required placeholder=${say('keep.name')} />
        <button class="btn">${say('keep')}</button>
      </form>
    </div>`;
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
      <button class="btn" @click=${() => void this.bulk('take', '')}>${say('take')}</button>
      <label class="row"
        ><span>${say('give')}</span
        ><select class="input" @change=${(event: Event) => void this.bulk('give', (event.target as HTMLSelectElement).value)}>
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
            (line, n) => this.line(line, n),
          )}
        </tbody>
      </table>
    </div>`;
  }

  private line(line: Line, n: number): TemplateResult {
    const { say } = this;
    const picked = this.picked.has(line.reference);
    const due =
      line.look === 'over'
        ? html`<span class="mark bad">${line.due}</span>`
        : line.look === 'pause'
          ? html`<span class="mark not">${line.due}</span>`
          : line.look === 'warn'
            ? html`<b>${line.due}</b>`
            : line.due;
    return html`<tr aria-selected=${picked ? 'true' : 'false'} data-reference=${line.reference}>
      <td>
        <input
          type="checkbox"
          .checked=${picked}
          aria-label=${say('select-one', line.reference)}
          @change=${() => this.pick(line)}
        />
      </td>
      <td>${due}</td>
      <td>
        <span class="mini-clock" aria-hidden="true"
          ><i class=${line.look} style=${styleMap({ width: `${line.share}%` })}></i
        ></span>
      </td>
      <td>
        ${line.address
          ? html`<a href=${line.address} data-row=${n} @focus=${() => (this.at = n)}>${line.reference}</a>`
          : html`<span class="soft" title=${say('not-yours')}>${line.reference}</span>`}
      </td>
      <td class="soft">${line.address ? say('hidden') : say('not-yours')}</td>
      <td>${line.type}</td>
      <td>${line.law}</td>
      <td>${line.state}</td>
      <td>${line.region}</td>
      <td class=${line.trouble ? '' : 'soft'}>
        ${line.trouble ? html`<span class="mark not">${line.systems}</span>` : line.systems}
      </td>
      <td class=${line.with ? '' : 'soft'}>${line.with || say('no-one')}</td>
    </tr>`;
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

  private async bulk(verb: string, officer: string): Promise<void> {
    if (verb === 'give' && !officer) {
      return;
    }
    try {
      const outcome = await this.$server.bulk(verb, Object.fromEntries(this.picked), officer);
      this.sheet = outcome.sheet;
      this.outcome = outcome;
      this.picked = new Map();
    } catch {
      this.outcome = { said: this.say('failed'), late: true };
    }
  }
}

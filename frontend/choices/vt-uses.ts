import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon, pane, sayer, stressed, type Say } from '../entries/say';
import type { Ask, Cell, Column, Line, Made, Outcome, Sheet, UsesServer } from './model';
import { lock, outcomeBar } from './parts';

/** As many decisions as the server says at once. */
const PAGE = 50;

/** What each kind may be used for: kinds down, purposes across; cards on phones. The server makes the words. */
@customElement('vt-uses')
export class VtUses extends LitElement {
  declare $server: UsesServer;

  @state() private sheet?: Sheet;
  @state() private outcome?: Pick<Outcome, 'said' | 'changed' | 'late'>;
  @state() private busy = false;
  /** Decisions before those of the sheet, as far as they were asked for; the sheet has the newest. */
  @state() private earlier: Made[] = [];
  @state() private more = true;

  private say: Say = (key) => key;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Called by the server when one arrives. */
  arrive(sheet: Sheet, labels: Record<string, string>): void {
    this.say = sayer(labels, document.documentElement.lang);
    this.outcome = undefined;
    this.earlier = [];
    this.more = true;
    this.sheet = sheet;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { sheet, say } = this;
    if (!sheet) {
      return nothing;
    }
    return html`
      <header>
        <h1>${say('title')}</h1>
        <p class="lead">${say('lead')}</p>
      </header>
      ${sheet.byBrowser ? this.byBrowser() : nothing} ${sheet.noneAtAll ? this.noneAtAll() : nothing}
      <div class="case">${this.matrix(sheet)}</div>
      <div class="beneath">
        <div>${sheet.asks.map((ask) => this.ask(ask))}</div>
        ${this.made(this.decided(sheet), sheet.made.length)}
      </div>
      ${outcomeBar(say, this.outcome, () => (this.outcome = undefined))}
    `;
  }

  private byBrowser(): TemplateResult {
    const { say } = this;
    return html`<div class="bar info by-browser">
      ${icon('info')}
      <span>${stressed(say('by-browser'), (words) => html`<b>${words}</b>`)}</span>
      <details>
        <summary>${say('how')}</summary>
        <p class="small">${say('how-say')}</p>
      </details>
    </div>`;
  }

  private noneAtAll(): TemplateResult {
    const { say } = this;
    return html`<div class="bar info none-at-all">
      ${icon('info')}
      <span>${stressed(say('none-at-all'), (words) => html`<b>${words}</b>`)}</span>
      <a href="suggestions">${say('to-suggestions')}</a>
    </div>`;
  }

  private matrix(sheet: Sheet): TemplateResult {
    const { say } = this;
    const { columns } = sheet;
    // Roles are spelled out, as tables that are drawn as cards would lose them.
    return html`<table class="matrix" role="table" aria-label=${say('title')}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${say('held')}</th>
          ${columns.map(
            (column) =>
              html`<th role="columnheader" scope="col">${column.name}<small>${column.hint}</small></th>`,
          )}
          <th role="columnheader" scope="col">${say('law')}<small>${say('law-hint')}</small></th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          sheet.lines,
          (line) => line.kind,
          (line) => this.line(line, columns),
        )}
      </tbody>
      <tfoot role="rowgroup">
        <tr role="row">
          <th role="rowheader" scope="row">${say('get')}</th>
          ${columns.map((column) => html`<td role="cell" data-label=${column.name}>${column.get}</td>`)}
          <td role="cell" data-label=${say('law')}>${say('get-law')}</td>
        </tr>
      </tfoot>
    </table>`;
  }

  private line(line: Line, columns: Column[]): TemplateResult {
    const { say } = this;
    return html`<tr role="row">
      <th role="rowheader" scope="row">
        <span class="kind">
          ${pane(line.picture, '', 's')}
          <span>${line.name}${line.note ? html`<small>${line.note}</small>` : nothing}</span>
        </span>
      </th>
      ${line.cells.map((cell, n) => html`<td role="cell" data-label=${columns[n].name}>${this.cell(line, columns[n], cell)}</td>`)}
      <td role="cell" data-label=${say('law')}>
        ${line.law
          ? html`<span class="cell law">${lock()}<span>${line.law}</span></span>`
          : html`<span class="cell never">${say('not-needed')}</span>`}
      </td>
    </tr>`;
  }

  private cell(line: Line, column: Column, cell: Cell): TemplateResult {
    const { say } = this;
    if (cell.standing === 'never') {
      return html`<span class="cell never">${say('never')}</span>`;
    }
    if (cell.standing === 'all-off' || cell.standing === 'by-browser' || cell.standing === 'until-yes') {
      return html`<span class="cell fixed">${lock()}${say('off')}</span>`;
    }
    const on = cell.standing === 'on';
    const word = say(on ? 'on' : 'off');
    return html`<label class="cell ${cell.standing}">
      <input
        type="checkbox"
        aria-label="${line.name}, ${column.name}: ${word}"
        .checked=${live(on)}
        @change=${(event: Event) => void this.decide(line, cell, event.target as HTMLInputElement)}
      />
      ${word}
    </label>`;
  }

  private ask(ask: Ask): TemplateResult {
    const { say } = this;
    const choice = (code: string, label: string) =>
      html`<button
        class="btn"
        aria-pressed=${ask.seen > 0 && ask.choice === code ? 'true' : 'false'}
        @click=${() => void this.tell(() => this.$server.collect(ask.kind, code, ask.seen))}
      >
        ${say(label)}
      </button>`;
    const title = `ask-${ask.kind}`;
    return html`<section aria-labelledby=${title}>
      <h2 id=${title}>${ask.title}</h2>
      <div class="case pad stack">
        <p class="small">${ask.text}</p>
        <p class="small state-of"><b>${ask.state}</b></p>
        <div class="row wrap" role="group" aria-labelledby=${title}>
          ${ask.today
            ? html`<button class="btn" @click=${() => void this.tell(() => this.$server.permit(ask.kind))}>
                ${say('today')}
              </button>`
            : nothing}
          ${choice('on', 'always')}${choice('ask', 'ask')}${choice('off', 'no')}
        </div>
      </div>
    </section>`;
  }

  /** Each once: what is decided meanwhile moves on from the sheet, and was read before. */
  private decided(sheet: Sheet): Made[] {
    const oldest = sheet.made.at(-1)?.id ?? 0;
    return [...sheet.made, ...this.earlier.filter((each) => each.id < oldest)];
  }

  private made(made: Made[], first: number): TemplateResult {
    const { say } = this;
    return html`<section aria-labelledby="made">
      <h2 id="made">${say('made')}</h2>
      ${made.length === 0
        ? html`<p class="case pad small soft">${say('made-none')}</p>`
        : html`<ol class="case pad trail">
            ${repeat(
              made,
              (each) => each.id,
              (each) =>
                html`<li>
                  <span class="when">${each.when}</span>
                  <div>
                    ${stressed(each.what, (words) => html`<b>${words}</b>`)}
                    <details>
                      <summary>${say('shown')}</summary>
                      <blockquote lang=${each.language}>${each.shown}</blockquote>
                    </details>
                  </div>
                </li>`,
            )}
            ${this.more && first >= PAGE
              ? html`<li>
                  <span></span>
                  <button class="link small" @click=${() => void this.readOn(made)}>${say('earlier')}</button>
                </li>`
              : nothing}
          </ol>`}
    </section>`;
  }

  private async readOn(made: Made[]): Promise<void> {
    try {
      const earlier = await this.$server.earlier(made.at(-1)!.id);
      this.more = earlier.length >= PAGE;
      this.earlier = [...made, ...earlier];
    } catch {
      this.outcome = { said: this.say('failed'), late: true };
    }
  }

  private async decide(line: Line, cell: Cell, box: HTMLInputElement): Promise<void> {
    const wanted = box.checked;
    await this.tell(() => this.$server.decide(line.kind, cell.purpose, wanted, cell.seen));
    // Where nothing came of it, the box says again what holds.
    this.requestUpdate();
  }

  private async tell(what: () => Promise<Outcome>): Promise<void> {
    if (this.busy) {
      this.requestUpdate();
      return;
    }
    this.busy = true;
    try {
      const outcome = await what();
      this.sheet = outcome.sheet;
      this.outcome = outcome;
    } catch {
      this.outcome = { said: this.say('failed'), late: true };
    } finally {
      this.busy = false;
    }
  }
}

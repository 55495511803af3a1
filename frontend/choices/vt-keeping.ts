import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { whenShut } from '../entries/dialogs';
import { pane, sayer, type Say } from '../entries/say';
import type { Confirm, KeepingOutcome, KeepingServer, KeepingSheet, Keeps } from './model';
import { lock, outcomeBar } from './parts';

/** For how long each kind is kept, and what goes by itself when. The server makes the words. */
@customElement('vt-keeping')
export class VtKeeping extends LitElement {
  declare $server: KeepingServer;

  @state() private sheet?: KeepingSheet;
  @state() private confirm?: Confirm;
  @state() private outcome?: { said: string; late: boolean };
  @state() private busy = false;

  private say: Say = (key) => key;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Called by the server when one arrives. */
  arrive(sheet: KeepingSheet, labels: Record<string, string>): void {
    this.say = sayer(labels, document.documentElement.lang);
    this.outcome = undefined;
    this.sheet = sheet;
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (this.confirm && dialog && !dialog.open) {
      dialog.showModal();
    } else if (!this.confirm && dialog?.open) {
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
        <h1>${say('title')}</h1>
        <p class="lead">${say('lead')} ${sheet.run}</p>
      </header>
      <div class="case">
        <table class="matrix keeps" role="table" aria-label=${say('title')}>
          <thead role="rowgroup">
            <tr role="row">
              ${['held', 'how-much', 'keep-for', 'next'].map(
                (key) => html`<th role="columnheader" scope="col">${say(key)}</th>`,
              )}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${repeat(
              sheet.lines,
              (line) => line.kind,
              (line) => this.line(line),
            )}
          </tbody>
        </table>
      </div>
      ${this.soon(sheet)} ${outcomeBar(say, this.outcome, () => (this.outcome = undefined))}
      <dialog class="case ask" aria-labelledby="confirm-title" @close=${whenShut(() => (this.confirm = undefined))}>
        ${this.confirm ? this.question(this.confirm) : nothing}
      </dialog>
    `;
  }

  private line(line: Keeps): TemplateResult {
    const { say } = this;
    return html`<tr role="row" data-kind=${line.kind}>
      <th role="rowheader" scope="row">
        <span class="kind">${pane(line.picture, '', 's')}<span>${line.name}</span></span>
      </th>
      <td role="cell" data-label=${say('how-much')}><span>${line.held}</span></td>
      <td role="cell" data-label=${say('keep-for')}>
        ${line.law
          ? html`<span class="cell law">${lock()}<span>${line.law}</span></span>`
          : html`<span class="verbs" role="group" aria-label="${line.name}: ${say('keep-for')}">
              ${line.options.map(
                (option) =>
                  html`<button
                    aria-pressed=${option.chosen ? 'true' : 'false'}
                    @click=${() => void this.choose(line.kind, option.months, line.seen, 0)}
                  >
                    ${option.label}
                  </button>`,
              )}
            </span>`}
      </td>
      <td role="cell" data-label=${say('next')}>
        <span>${line.next.map((each) => html`<span class="each">${each}</span>`)}</span>
      </td>
    </tr>`;
  }

  private soon(sheet: KeepingSheet): TemplateResult {
    return html`<section class="soon" aria-labelledby="soon">
      <h2 id="soon">${sheet.heading}</h2>
      ${sheet.soon.length === 0
        ? nothing
        : html`<ol class="case pad trail">
            ${sheet.soon.map(
              (each) =>
                html`<li>
                  <span class="when">${each.when}</span>
                  <span><bdi>${each.title}</bdi> <span class="soft">· ${each.kind}</span></span>
                </li>`,
            )}
            ${sheet.more ? html`<li><span></span><span class="soft">${sheet.more}</span></li>` : nothing}
          </ol>`}
    </section>`;
  }

  private question(confirm: Confirm): TemplateResult {
    return html`<div class="stack">
      <h2 id="confirm-title">${confirm.title}</h2>
      <p>${confirm.say} <a href=${confirm.where}>${confirm.see}</a></p>
      <div class="row wrap">
        <button class="btn danger" @click=${() => this.go(confirm)}>${confirm.go}</button>
        <button class="btn" autofocus @click=${() => (this.confirm = undefined)}>${confirm.keep}</button>
      </div>
    </div>`;
  }

  private go(confirm: Confirm): void {
    this.confirm = undefined;
    void this.choose(confirm.kind, confirm.months, confirm.seen, confirm.entries);
  }

  private async choose(kind: string, months: number, seen: number, confirmed: number): Promise<void> {
    const chosen = this.sheet?.lines
      .find((line) => line.kind === kind)
      ?.options.find((option) => option.months === months)?.chosen;
    if (this.busy || chosen) {
      return;
    }
    this.busy = true;
    try {
      const outcome: KeepingOutcome = await this.$server.choose(kind, months, seen, confirmed);
      this.sheet = outcome.sheet;
      this.confirm = outcome.confirm;
      this.outcome = outcome.confirm ? undefined : outcome;
    } catch {
      this.outcome = { said: this.say('failed'), late: true };
    } finally {
      this.busy = false;
    }
  }
}

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { outcomeBar } from '../choices/parts';
import { whenShut } from '../entries/dialogs';
import { object, sayer, type Say } from '../entries/say';
import type { Deed } from './model';
import { question } from './parts';

interface Line {
  hold: number;
  rule: string;
  what: string;
  reason: string;
  placed: string;
  until: string;
}

/** The methods of io.vitrine.desk.HoldsView that the browser may call. */
interface Server {
  lift(hold: number, reason: string): Promise<{ lines: Line[]; said: string; wrong: string }>;
}

/** What officers asked to keep. */
@customElement('vt-holds')
export class VtHolds extends LitElement {
  declare $server: Server;

  @state() private lines?: Line[];
  @state() private asked?: Line;
  @state() private wrong?: string;
  @state() private outcome?: { said: string; late: boolean };

  private deed?: Deed;
  private asks = 0;
  private say: Say = (key) => key;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  arrive(lines: Line[], deed: Deed, labels: Record<string, string>): void {
    this.say = sayer(labels, document.documentElement.lang);
    this.deed = deed;
    this.lines = lines;
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog');
    if (this.asked && dialog && !dialog.open) {
      dialog.showModal();
    } else if (!this.asked && dialog?.open) {
      dialog.close();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { say, lines, deed } = this;
    if (!lines || !deed) {
      return nothing;
    }
    const columns = ['rule', 'what', 'reason', 'placed', 'until'] as const;
    return html`
      <header>
        <h1>${say('title')}</h1>
        <p class="lead">${say('lead')}</p>
      </header>
      ${lines.length === 0
        ? html`<section class="case state alone">
            ${object('lens', '#cfe0da', '#8c5f3c')}
            <h2>${say('none.title')}</h2>
            <p class="small soft">${say('none.say')}</p>
          </section>`
        : html`<div class="case scroll" tabindex="0" role="region" aria-label=${say('title')}>
            <table class="t">
              <thead>
                <tr>
                  ${columns.map((column) => html`<th scope="col">${say(column)}</th>`)}
                  <th scope="col"><span class="unseen">${deed.label}</span></th>
                </tr>
              </thead>
              <tbody>
                ${lines.map(
                  (line) =>
                    html`<tr>
                      ${columns.map((column) => html`<td>${line[column]}</td>`)}
                      <td>
                        <button class="btn sm" aria-label=${say('lift-what', line.rule, line.what)} @click=${() => this.begin(line)}>
                          ${deed.label}
                        </button>
                      </td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`}
      ${outcomeBar(say, this.outcome, () => (this.outcome = undefined))}
      <dialog class="case ask" aria-labelledby="ask-title" @close=${whenShut(() => (this.asked = undefined))}>
        ${this.asked
          ? keyed(
              this.asks,
              question(deed, this.wrong, {
                go: (typed) => void this.lift(typed.reason),
                shut: () => (this.asked = undefined),
              }),
            )
          : nothing}
      </dialog>
    `;
  }

  private begin(line: Line): void {
    this.wrong = undefined;
    this.asks++;
    this.asked = line;
  }

  private async lift(reason: string): Promise<void> {
    try {
      const lifted = await this.$server.lift(this.asked!.hold, reason);
      this.wrong = lifted.wrong || undefined;
      if (!lifted.wrong) {
        this.asked = undefined;
        this.lines = lifted.lines;
        this.outcome = { said: lifted.said, late: false };
      }
    } catch {
      this.asked = undefined;
      this.outcome = { said: this.say('failed'), late: true };
    }
  }
}

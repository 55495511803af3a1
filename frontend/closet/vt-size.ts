import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { icon, type Say } from '../entries/say';

/** What io.vitrine.shopper.SizeSheet says. */
export interface SizeSheet {
  title: string;
  heading: string;
  size: string;
  sure: string;
  offered: string[];
  shares: { felt: 'small' | 'right' | 'large'; words: string; percent: number }[];
  because: string[];
  note: string;
}

/** A button that opens a drawer with the size to take. Whoever holds it says how to ask. */
@customElement('vt-size')
export class VtSize extends LitElement {
  @property({ attribute: false }) ask!: () => Promise<SizeSheet>;
  @property({ attribute: false }) say!: Say;
  /** What it is asked of, for whoever does not see where the button stands. */
  @property() of = '';

  @state() private sheet?: SizeSheet;
  @state() private broken = false;
  @state() private open = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { say } = this;
    return html`<button class="link small" aria-haspopup="dialog" aria-label="${say('size.ask')} ${this.of}" @click=${() => void this.show()}>
        ${say('size.ask')}
      </button>
      <dialog class="case sizing" aria-label="${say('size.ask')} ${this.of}" @close=${() => (this.open = false)} @click=${this.beside}>
        ${this.open ? this.content() : nothing}
      </dialog>`;
  }

  private async show(): Promise<void> {
    this.sheet = undefined;
    this.broken = false;
    this.open = true;
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
    try {
      this.sheet = await this.ask();
    } catch {
      this.broken = true;
    }
  }

  private shut = (): void => this.querySelector('dialog')?.close();

  /** A click beside the drawer shuts it. */
  private beside = (event: Event): void => {
    if (event.target === event.currentTarget) {
      this.shut();
    }
  };

  private content(): TemplateResult {
    const { say, sheet } = this;
    return html`<div class="stack sized">
      <div class="row between">
        <p class="soft small"><bdi>${sheet?.title || this.of}</bdi></p>
        <button class="icon-btn" aria-label=${say('size.close')} @click=${this.shut}>${icon('close', true)}</button>
      </div>
      <div role="status">
        ${this.broken
          ? html`<p class="bar err">${say('size.failed')}</p>`
          : sheet
            ? html`<h2>${sheet.heading}</h2>
                <p>${sheet.sure}</p>`
            : html`<p class="soft">${say('size.loading')}</p>`}
      </div>
      ${sheet ? this.rest(sheet) : nothing}
    </div>`;
  }

  private rest(sheet: SizeSheet): TemplateResult {
    const { say } = this;
    return html`${sheet.offered.length > 0
        ? html`<h3>${say('size.offered')}</h3>
            <ul class="sizes">
              ${sheet.offered.map(
                (each) => html`<li class=${each === sheet.size ? 'taken' : ''} aria-current=${each === sheet.size ? 'true' : nothing}>${each}</li>`,
              )}
            </ul>`
        : nothing}
      ${sheet.shares.length > 0
        ? html`<h3>${say('size.shares')}</h3>
            <ul class="turns">
              ${sheet.shares.map(
                (each) => html`<li>
                  <span>${each.words}</span>
                  <span class="gauge" aria-hidden="true"><i class=${each.felt} style=${styleMap({ width: `${each.percent}%` })}></i></span>
                  <b class="num">${each.percent} %</b>
                </li>`,
              )}
            </ul>`
        : nothing}
      ${sheet.because.length > 0
        ? html`<h3>${say('size.because')}</h3>
            <ul class="grounds">
              ${sheet.because.map((each) => html`<li>${each}</li>`)}
            </ul>`
        : nothing}
      <p class="small soft">${sheet.note}</p>`;
  }
}

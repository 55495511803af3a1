import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { pane, type Say } from '../entries/say';
import type { Answered, Group, Hit } from './model';
import { evidence } from './reasons';

/** Any product, looked up by its name: how it stands with it, and what it would take. */
@customElement('vt-why-not')
export class VtWhyNot extends LitElement {
  @property({ attribute: false }) say: Say = (key) => key;
  @property({ attribute: false }) find!: (words: string) => Promise<Hit[]>;
  @property({ attribute: false }) answer!: (product: number) => Promise<Answered | null>;
  @property({ attribute: false }) think!: (left: Group[]) => void;

  @state() private hits?: Hit[];
  @state() private answered?: Answered;
  @state() private failed = false;

  private asked = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** After an edit, what is open is answered anew. */
  async again(): Promise<void> {
    if (this.answered) {
      await this.open(this.answered.offer.product, false);
    }
  }

  protected override render(): TemplateResult {
    const { say } = this;
    return html`<section aria-labelledby="why-not">
      <h2 id="why-not">${say('why-not')}</h2>
      <p class="soft small">${say('why-not.say')}</p>
      <form role="search" class="row wrap" @submit=${this.search}>
        <input class="input" type="search" name="q" maxlength="100" aria-label=${say('why-not.box')} placeholder=${say('why-not.box')} autocomplete="off" />
        <button class="btn">${say('why-not.go')}</button>
      </form>
      <p class="small" role="status">
        ${this.failed ? say('failed.look') : this.hits?.length === 0 ? say('why-not.none') : nothing}
      </p>
      ${this.hits && this.hits.length > 0
        ? html`<ul class="case hits">
            ${this.hits.map(
              (hit) =>
                html`<li>
                  <button class="hit" @click=${() => void this.open(hit.product, true)}>
                    ${pane(hit.picture, '', 's')}<span>${hit.title}</span
                    ><span class="num small nowrap">${hit.price ?? nothing}</span>
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing}
      ${this.answered ? this.told(this.answered) : nothing}
    </section>`;
  }

  private told({ offer, take, left, go }: Answered): TemplateResult {
    return html`<div class="case pad lifted answered reasons">
      <div class="row between wrap">
        <h3 tabindex="-1">${offer.heading}</h3>
        ${offer.standing ? html`<span class="soft small">${offer.standing}</span>` : nothing}
      </div>
      <ul class="facts">
        ${offer.facts.map((fact) => html`<li>${fact}</li>`)}
      </ul>
      ${evidence({ say: this.say, offer, busy: false })}
      <div class="closing">
        ${take.map((way) => html`<p class="small">${way}</p>`)}
        ${left.length > 0
          ? html`<p><button class="btn sm" @click=${() => this.think(left)}>${go}</button></p>`
          : nothing}
        ${offer.pieces.length > 0 ? html`<p class="small soft">${offer.closing}</p>` : nothing}
      </div>
    </div>`;
  }

  private readonly search = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const words = String(new FormData(event.target as HTMLFormElement).get('q')).trim();
    const asked = ++this.asked;
    this.answered = undefined;
    this.hits = undefined;
    if (words) {
      const hits = await this.tried(() => this.find(words));
      if (asked === this.asked) {
        this.hits = hits;
      }
    }
  };

  private async open(product: number, focus: boolean): Promise<void> {
    const asked = ++this.asked;
    const answered = await this.tried(() => this.answer(product));
    if (asked !== this.asked) {
      return;
    }
    this.answered = answered ?? undefined;
    if (focus) {
      this.hits = undefined;
      await this.updateComplete;
      const heading = this.querySelector<HTMLElement>('.answered h3');
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView({ block: 'nearest' });
    }
  }

  private async tried<T>(question: () => Promise<T>): Promise<T | undefined> {
    try {
      const answer = await question();
      this.failed = false;
      return answer;
    } catch {
      this.failed = true;
      return undefined;
    }
  }
}

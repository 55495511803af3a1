import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { pane, type Say } from '../entries/say';
import type { Foreseen, Group, Left, Line } from './model';

/** What to leave out, of what was unticked. */
export function leftOf(tokens: Iterable<string>): Left {
  const left: Left = { products: [], stars: [], entries: [], kinds: [], categories: [] };
  for (const token of tokens) {
    const at = token.indexOf(':');
    const [what, which] = [token.slice(0, at), token.slice(at + 1)];
    switch (what) {
      case 'product':
        left.products.push(Number(which));
        break;
      case 'stars':
        left.stars.push(Number(which));
        break;
      case 'entry':
        left.entries.push(Number(which));
        break;
      case 'kind':
        left.kinds.push(which);
        break;
      default:
        left.categories.push(which);
    }
  }
  return left;
}

/** Boxes to untick, and the list that would be beside the one that is. Nothing is saved here. */
@customElement('vt-what-if')
export class VtWhatIf extends LitElement {
  @property({ attribute: false }) say: Say = (key) => key;
  /** What is offered for unticking. */
  @property({ attribute: false }) boxes: Group[] = [];
  @property({ attribute: false }) groups: Group[] = [];
  @property({ attribute: false }) foresee!: (left: Left) => Promise<Foreseen | undefined>;
  @property({ attribute: false }) leave!: (left: Left, entries: number) => void;

  @state() private added: Group[] = [];
  @state() private left = new Set<string>();
  @state() private foreseen?: Foreseen;
  @state() private failed = false;

  private asked = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Thinks these away, and nothing else. */
  think(groups: Group[]): void {
    const known = new Set(this.boxes.map((each) => each.token));
    this.added = groups.filter((each) => !known.has(each.token));
    this.left = new Set(groups.map((each) => each.token));
    void this.look();
  }

  /** Forgets what was thought away. */
  keep(): void {
    this.added = [];
    this.left = new Set();
    this.foreseen = undefined;
    this.failed = false;
    this.asked++;
  }

  /** After an edit, what is still unticked is looked at anew. */
  again(): void {
    if (this.left.size > 0) {
      void this.look();
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('boxes')) {
      // What was unticked and is no box any more stays one, so that it can be ticked again.
      const known = new Set(this.boxes.map((each) => each.token));
      const before = [...((changed.get('boxes') as Group[] | undefined) ?? []), ...this.added];
      this.added = before.filter((each, n) =>
        this.left.has(each.token) && !known.has(each.token) && before.findIndex((b) => b.token === each.token) === n);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { say } = this;
    const all = [...this.boxes, ...this.added];
    if (all.length === 0) {
      return nothing;
    }
    return html`<section aria-labelledby="what-if">
      <h2 id="what-if" tabindex="-1">${say('what-if')}</h2>
      <p class="soft small">${say('what-if.say')}</p>
      <div class="case pad">
        <div class="row wrap boxes" role="group" aria-label=${say('what-if.boxes')}>
          ${repeat(
            all,
            (each) => each.token,
            (each) => this.box(each),
          )}
          ${this.whole(all)}
        </div>
        ${this.foreseen ? this.versus(this.foreseen) : html`<p class="small soft">${say('what-if.pick')}</p>`}
        <p class="small" role="status">
          ${this.failed ? say('failed.look') : html`<span class="unseen">${this.foreseen?.say ?? ''}</span>`}
        </p>
      </div>
    </section>`;
  }

  private box({ token, words }: Group): TemplateResult {
    const gone = this.left.has(token);
    const name = token.startsWith('stars:') ? this.say('what-if.stars', words) : words;
    return html`<label class="row small">
      <input
        type="checkbox"
        data-token=${token}
        .checked=${live(!gone)}
        @change=${(event: Event) => this.turn(token, (event.target as HTMLInputElement).checked)}
      />
      ${gone ? html`<s>${name}</s>` : html`<span>${name}</span>`}
    </label>`;
  }

  private whole(all: Group[]): TemplateResult | typeof nothing {
    const known = new Set(all.map((each) => each.token));
    const more = this.groups.filter((each) => !known.has(each.token));
    return more.length === 0
      ? nothing
      : html`<select
          class="input"
          aria-label=${this.say('what-if.more')}
          @change=${(event: Event) => this.add(event.target as HTMLSelectElement)}
        >
          <option value="">${this.say('what-if.more')}</option>
          ${more.map((each) => html`<option value=${each.token}>${each.words}</option>`)}
        </select>`;
  }

  private versus(it: Foreseen): TemplateResult {
    const { say } = this;
    return html`<div class="versus">
        <div>
          <h3>${say('what-if.now')}</h3>
          <ol>${it.now.map((line) => this.line(line))}</ol>
        </div>
        <div>
          <h3>${it.heading}</h3>
          <ol>${it.without.map((line) => this.line(line))}</ol>
        </div>
      </div>
      <div class="row wrap between certain">
        <p class="small soft"><b>${say('what-if.certain')}</b> ${say('what-if.model')}</p>
        <span class="row wrap">
          <button class="btn" @click=${this.keepAsItIs}>${say('what-if.keep')}</button>
          <button
            class="btn primary"
            ?disabled=${it.entries === 0}
            @click=${() => this.leave(leftOf(this.left), it.entries)}
          >
            ${it.go}
          </button>
        </span>
      </div>`;
  }

  private line(it: Line): TemplateResult {
    const tag = { gone: 'brass', came: '', moved: 'plain', '': '' }[it.state];
    return html`<li class=${it.state}>
      <span class="num">${it.place}</span>
      ${pane(it.picture, it.state === 'gone' ? 'frost' : '', 's')}
      <span class="name">${it.title}</span>
      <span class="row">
        ${it.state === 'gone' || it.state === 'came' ? nothing : html`<span class="num soft">${it.score}</span>`}
        ${it.tag ? html`<span class="tag ${tag}">${it.tag}</span>` : nothing}
      </span>
    </li>`;
  }

  private turn(token: string, counts: boolean): void {
    const left = new Set(this.left);
    if (counts) {
      left.delete(token);
    } else {
      left.add(token);
    }
    this.left = left;
    void this.look();
  }

  private add(select: HTMLSelectElement): void {
    const chosen = this.groups.find((each) => each.token === select.value);
    select.value = '';
    if (chosen) {
      this.added = [...this.added, chosen];
      this.turn(chosen.token, false);
    }
  }

  private readonly keepAsItIs = (): void => {
    this.keep();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.boxes input')?.focus());
  };

  /** The answer to an earlier question is not shown after a later one. */
  private async look(): Promise<void> {
    const asked = ++this.asked;
    if (this.left.size === 0) {
      this.foreseen = undefined;
      this.failed = false;
      return;
    }
    const foreseen = await this.foresee(leftOf(this.left));
    if (asked === this.asked) {
      this.foreseen = foreseen;
      this.failed = !foreseen;
    }
  }
}

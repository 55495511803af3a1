import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { object, sayer, type Say } from '../entries/say';

interface Told {
  edit: number;
  when: string;
  about: string;
  what: string;
  since: string;
  /** What became of the suggestions by it. */
  led: string[];
  undoable: boolean;
}

interface Leaf {
  edits: Told[];
  before: number;
}

/** The methods of io.vitrine.shopper.EditsView that the browser may call. */
interface Server {
  more(before: number): Promise<Leaf>;
  undo(edit: number): Promise<{ said: string; edit: Told }>;
}

/** What one changed, newest first, with undo. */
@customElement('vt-edits')
export class VtEdits extends LitElement {
  declare $server: Server;

  @state() private leaf?: Leaf;
  @state() private said = '';
  private say: Say = (key) => key;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  arrive(leaf: Leaf, labels: Record<string, string>): void {
    this.say = sayer(labels, document.documentElement.lang);
    this.leaf = leaf;
    this.said = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { leaf, say } = this;
    if (!leaf) {
      return nothing;
    }
    return html`
      <header>
        <h1>${say('title')}</h1>
        <p class="lead">${say('lead')}</p>
      </header>
      ${leaf.edits.length === 0
        ? html`<section class="case state alone">
            ${object('receipt', '#b59b7a')}
            <h2>${say('empty.title')}</h2>
            <p class="small soft">${say('empty.say')}</p>
            <a class="small" href="timeline">${say('empty.link')}</a>
          </section>`
        : html`<ul class="case entries">
            ${repeat(
              leaf.edits,
              (edit) => edit.edit,
              (edit) => this.row(edit),
            )}
          </ul>`}
      ${leaf.before
        ? html`<div class="more"><button class="btn" @click=${this.more}>${say('more')}</button></div>`
        : nothing}
      <p class="bar info ${this.said ? '' : 'unseen'}" role="status">${this.said}</p>
    `;
  }

  private row(edit: Told): TemplateResult {
    const { say } = this;
    return html`<li class="edit">
      <span class="when small soft">${edit.when}</span>
      <div>
        <h2 tabindex="-1">${edit.about}</h2>
        <p class="small soft">${edit.what}</p>
        ${edit.since ? html`<p class="small since">${edit.since}</p>` : nothing}
        ${edit.led.length > 0
          ? html`<details class="led">
              <summary class="small">${say('led')}</summary>
              ${edit.led.map((each) => html`<p class="small soft">${each}</p>`)}
            </details>`
          : nothing}
      </div>
      ${edit.undoable
        ? html`<button
            class="btn sm"
            aria-label=${say('undo-what', `${edit.about}. ${edit.what}`)}
            @click=${(event: Event) => this.undo(edit, event)}
          >
            ${say('undo')}
          </button>`
        : nothing}
    </li>`;
  }

  private more = async (): Promise<void> => {
    try {
      const next = await this.$server.more(this.leaf!.before);
      this.leaf = { edits: [...this.leaf!.edits, ...next.edits], before: next.before };
      this.said = '';
    } catch {
      this.said = this.say('failed.more');
    }
  };

  private async undo(edit: Told, event: Event): Promise<void> {
    const row = (event.target as Element).closest('li');
    const undone = await this.$server.undo(edit.edit).catch(() => undefined);
    if (!undone) {
      this.said = this.say('failed.undo');
      return;
    }
    this.said = undone.said;
    this.leaf = {
      ...this.leaf!,
      edits: this.leaf!.edits.map((each) => (each.edit === edit.edit ? undone.edit : each)),
    };
    await this.updateComplete;
    row?.querySelector<HTMLElement>('h2')?.focus();
  }
}

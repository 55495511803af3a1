import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { object, sayer, type Say } from '../entries/say';
import { failed, loading } from '../entries/states';
import { Waiting } from '../entries/waiting';
import type { Looked } from '../overview/vt-overview';

interface Form {
  who: string;
  why: string;
  kind: string;
}

interface Choices {
  whys: Record<string, string>;
  kinds: Record<string, string>;
}

interface Leaf {
  looks: Looked[];
  before: string;
}

/** The methods of io.vitrine.shopper.LooksView that the browser may call. */
interface Server {
  look(form: Form, before: string): Promise<Leaf>;
}

/** Everyone who looked, by day. */
@customElement('vt-looks')
export class VtLooks extends LitElement {
  declare $server: Server;

  @state() private leaf?: Leaf;
  private form: Form = { who: '', why: '', kind: '' };
  private choices: Choices = { whys: {}, kinds: {} };
  private say: Say = (key) => key;
  private readonly waiting = new Waiting(this);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  arrive(form: Form, choices: Choices, labels: Record<string, string>): void {
    this.say = sayer(labels, document.documentElement.lang);
    this.form = form;
    this.choices = choices;
    void this.look();
  }

  private look = async (): Promise<void> => {
    const leaf = await this.waiting.forIt('list', () => this.$server.look(this.form, ''), this.look);
    this.leaf = leaf ?? this.leaf;
  };

  private more = async (): Promise<void> => {
    const before = this.leaf!.before;
    const next = await this.waiting.forIt('more', () => this.$server.look(this.form, before), this.more);
    if (next) {
      this.leaf = { looks: [...this.leaf!.looks, ...next.looks], before: next.before };
    }
  };

  protected override render(): TemplateResult {
    const { say, waiting, leaf } = this;
    return html`
      <header>
        <h1>${say('title')}</h1>
        <p class="lead">${say('lead')}</p>
      </header>
      <div class="row wrap tools">
        ${this.select('who', say('anyone'), { people: say('people'), machines: say('machines') })}
        ${this.select('why', say('any-why'), this.choices.whys)}
        ${this.select('kind', say('any-kind'), this.choices.kinds)}
      </div>
      <div aria-live="polite">
        ${waiting.broken
          ? failed(say, waiting.broken)
          : leaf
            ? this.list(leaf)
            : waiting.slow
              ? loading(say)
              : nothing}
      </div>
    `;
  }

  private select(name: keyof Form, any: string, options: Record<string, string>): TemplateResult {
    const choose = (event: Event): void => {
      this.form = { ...this.form, [name]: (event.target as HTMLSelectElement).value };
      void this.look();
    };
    return html`<label class="choice">
      <span class="small soft">${this.say(name)}</span>
      <select @change=${choose}>
        <option value="" ?selected=${this.form[name] === ''}>${any}</option>
        ${Object.entries(options).map(
          ([code, words]) => html`<option value=${code} ?selected=${this.form[name] === code}>${words}</option>`,
        )}
      </select>
    </label>`;
  }

  private list(leaf: Leaf): TemplateResult {
    const { say } = this;
    if (leaf.looks.length === 0) {
      const any = Object.values(this.form).every((asked) => asked === '');
      return html`<section class="case state alone">
        ${object('lens', '#cfe0da', '#8c5f3c')}
        <h2>${say(any ? 'none.title' : 'no-match.title')}</h2>
        <p class="small soft">${say(any ? 'none.say' : 'no-match.say')}</p>
      </section>`;
    }
    const days = new Map<string, Looked[]>();
    leaf.looks.forEach((look) => days.set(look.day, [...(days.get(look.day) ?? []), look]));
    return html`
      ${[...days].map(
        ([day, looks]) => html`<section class="looks">
          <h2>${day}</h2>
          <ul class="case">
            ${looks.map(
              (look) => html`<li>
                <b>${look.who}</b>
                <span class="small soft">${look.what}</span>
                <span class="small soft when">${look.when}</span>
              </li>`,
            )}
          </ul>
        </section>`,
      )}
      ${leaf.before
        ? html`<div class="more"><button class="btn" @click=${this.more}>${say('more')}</button></div>`
        : nothing}
    `;
  }
}

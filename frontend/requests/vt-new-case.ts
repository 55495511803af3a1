import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { sayer, type Say } from '../entries/say';
import { failed } from '../entries/states';
import type { Field } from './model';
import { claimPart, type Found, type Line } from './new-case-claim';
import { field } from './parts';

interface Option {
  code: string;
  label: string;
}

interface Choices {
  types: Option[];
  kinds: Option[];
  ways: Option[];
  who: Option[];
  identities: Option[];
  authorities: Record<string, Option[]>;
  residences: Option[];
  languages: Option[];
  language: string;
  today: string;
}

interface Person {
  place: number;
  number: string;
  name: string;
  lives: string;
}

interface Opened {
  reference: string;
  say: string[];
  code?: string;
  wrong?: string;
}

type Typed = Record<string, string | string[]>;

/** The methods of io.vitrine.desk.NewCaseView that the browser may call. */
interface Server {
  find(numberOrEmail: string): Promise<{ people: Person[]; wrong: string }>;
  entries(place: number, number: string, day: string): Promise<Found>;
  open(place: number, typed: Typed): Promise<Opened>;
}

/** A case for somebody who wrote, called or stands at the counter: find whom, say what, keep the number. */
@customElement('vt-new-case')
export class VtNewCase extends LitElement {
  declare $server: Server;

  @state() private choices?: Choices;
  @state() private people: Person[] = [];
  @state() private opened?: Opened;
  @state() private who = 'self';
  @state() private type = '';
  @state() private everything = true;
  @state() private found?: Found;
  @state() private line?: Line;
  @state() private wrong = '';
  @state() private broken = false;

  private say: Say = (key) => key;
  private busy = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  arrive(choices: Choices, labels: Record<string, string>): void {
    this.say = sayer(labels, document.documentElement.lang);
    this.choices = choices;
    this.anew();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { choices, say } = this;
    if (!choices) {
      return nothing;
    }
    return html`<header>
        <h1>${say('title')}</h1>
        <p class="lead">${say('lead')}</p>
      </header>
      ${this.broken
        ? failed(say, () => (this.broken = false))
        : this.opened
          ? this.number(this.opened)
          : this.people.length
            ? this.form(choices, this.people)
            : this.search()}`;
  }

  private search(): TemplateResult {
    const { say } = this;
    return html`<form class="case pad stack" @submit=${this.find}>
      ${field(this.plain('find', 'text', '', say('find.hint')), !!this.wrong)}
      ${this.wrong ? html`<p class="bar err" role="alert">${this.wrong}</p>` : nothing}
      <div><button class="btn primary">${say('find.go')}</button></div>
    </form>`;
  }

  private form(choices: Choices, people: Person[]): TemplateResult {
    const { say } = this;
    const authorities = choices.authorities[this.who];
    return html`<form class="case pad stack choose" @submit=${this.open} @change=${this.changed}>
      <fieldset>
        <legend tabindex="-1">${say('found')}</legend>
        ${people.map(
          (person, n) =>
            html`<label class="option"
              ><input type="radio" name="place" value=${person.place} ?checked=${n === 0} /><span>${person.name}</span>
              <span class="soft num">${person.number}</span></label
            >`,
        )}
        <p><button class="link small" type="button" @click=${this.anew}>${say('other')}</button></p>
      </fieldset>
      <div class="fields">
        ${field(this.choice('type', choices.types), false)} ${field(this.choice('way', choices.ways, 'came'), false)}
        ${field({ ...this.plain('received', 'date', choices.today, ''), label: say('received') }, false)}
        ${field({ ...this.choice('language', choices.languages), value: choices.language }, false)}
        ${field({ ...this.choice('residence', choices.residences), value: people[0].lives || 'europe' }, false)}
      </div>
      ${this.type === 'dispute'
        ? claimPart({ say, found: this.found, line: this.line, look: this.look })
        : this.extent(choices)}
      <div class="fields">
        ${field(this.choice('who', choices.who), false)}
        ${field({ ...this.choice('identity', choices.identities), hint: say('proof.hint') }, false)}
        ${authorities ? field(this.choice('authority', authorities), false) : nothing}
      </div>
      ${field({ ...this.plain('note', 'area', '', say('note.hint')), label: say('note') }, false)}
      ${this.wrong ? html`<p class="bar err" role="alert">${this.wrong}</p>` : nothing}
      <div><button class="btn primary">${say('go')}</button></div>
    </form>`;
  }

  private extent(choices: Choices): TemplateResult {
    const { say } = this;
    return html`<fieldset>
        <legend>${say('extent')}</legend>
        <div class="row wrap">
          ${['all', 'some'].map(
            (code) =>
              html`<label class="option"
                ><input type="radio" name="extent" value=${code} ?checked=${code === 'all'} />${say(code)}</label
              >`,
          )}
        </div>
      </fieldset>
      ${this.everything
        ? nothing
        : html`<fieldset class="kinds">
            <legend>${say('kinds')}</legend>
            ${choices.kinds.map(
              (kind) =>
                html`<label class="option"
                  ><input type="checkbox" name="kinds" value=${kind.code} /><span>${kind.label}</span></label
                >`,
            )}
          </fieldset>`}`;
  }

  private number(opened: Opened): TemplateResult {
    const { say } = this;
    return html`<section class="case pad stack taken">
      <h2 tabindex="-1">${say(opened.code ? 'opened' : 'joined')}</h2>
      <p class="reference num">${opened.reference}</p>
      ${opened.say.map((each) => html`<p>${each}</p>`)}
      ${opened.code
        ? html`<div class="bar note stack">
            <p><b>${say('code')}</b></p>
            <p><code>${opened.code}</code></p>
            <p class="small">${say('code.say')}</p>
          </div>`
        : nothing}
      <p class="row wrap">
        <a class="btn primary" href="desk/case/${opened.reference}">${say('see')}</a>
        <button class="btn" @click=${this.anew}>${say('another')}</button>
      </p>
    </section>`;
  }

  private plain(name: string, form: Field['form'], value: string, hint: string): Field {
    return { name, label: this.say(name), form, value, needed: true, options: [], hint };
  }

  private choice(name: string, options: Option[], label = name): Field {
    return { name, label: this.say(label), form: 'choice', value: options[0].code, needed: true, options, hint: '' };
  }

  private changed = (event: Event): void => {
    const typed = new FormData(event.currentTarget as HTMLFormElement);
    this.who = String(typed.get('who'));
    this.type = String(typed.get('type'));
    this.everything = typed.get('extent') !== 'some';
    const other = (event.target as HTMLInputElement).name === 'place';
    this.found = other ? undefined : this.found;
    this.line = this.found?.lines[Number(typed.get('entry') ?? -1)];
  };

  private anew = (): void => {
    this.people = [];
    this.opened = undefined;
    this.who = 'self';
    this.type = '';
    this.everything = true;
    this.found = undefined;
    this.line = undefined;
    this.wrong = '';
  };

  /** Entries that are meant, of whoever is chosen. */
  private look = (): Promise<void> => {
    const typed = new FormData(this.querySelector('form')!);
    const of = (name: string): string => String(typed.get(name) ?? '');
    return this.waitFor(async () => {
      this.found = await this.$server.entries(Number(of('place')), of('number'), of('day'));
      this.wrong = '';
      this.line = this.found.lines.length === 1 ? this.found.lines[0] : undefined;
      await this.focusOn(this.line ? '#field-field' : '[name=entry]');
    });
  };

  private find = (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const asked = String(new FormData(event.target as HTMLFormElement).get('find'));
    return this.waitFor(async () => {
      const search = await this.$server.find(asked);
      this.wrong = search.wrong;
      this.people = search.people;
      if (search.people.length) {
        await this.focusOn('legend');
      }
    });
  };

  private open = (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const typed: Typed = { authority: '', entry: '', field: '', claim: '' };
    form.forEach((value, name) => (typed[name] = String(value)));
    typed.kinds = this.everything || this.type === 'dispute' ? [] : form.getAll('kinds').map(String);
    const place = Number(typed.place);
    delete typed.place;
    ['extent', 'number', 'day'].forEach((name) => delete typed[name]);
    if (this.type === 'dispute' && !this.line) {
      this.wrong = this.say('choose-entry');
      return Promise.resolve();
    }
    if (this.type !== 'dispute' && !this.everything && typed.kinds.length === 0) {
      this.wrong = this.say('choose-one');
      return Promise.resolve();
    }
    return this.waitFor(async () => {
      const opened = await this.$server.open(place, typed);
      this.wrong = opened.wrong ?? '';
      if (!opened.wrong) {
        this.opened = opened;
        await this.focusOn('h2');
      }
    });
  };

  private async focusOn(what: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(what)?.focus();
  }

  private async waitFor(work: () => Promise<void>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      await work();
    } catch {
      this.broken = true;
    } finally {
      this.busy = false;
    }
  }
}

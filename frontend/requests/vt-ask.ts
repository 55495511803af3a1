import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { sayer, stressed, type Say } from '../entries/say';
import { failed } from '../entries/states';
import type { Field, Typed, Verdicts } from './model';
import { field, verdictTable } from './parts';

/** What can be chosen: a kind of entries and how many there are. */
interface Choice {
  code: string;
  label: string;
  count: string;
}

interface Offer {
  title: string;
  lead: string;
  all: string;
  some: string;
  kinds: Choice[];
  residences: { code: string; label: string }[];
  lives: string;
  password: boolean;
}

interface Plan {
  say: string[];
  verdicts?: Verdicts;
}

interface Taken {
  reference: string;
  say: string[];
  code: string;
  wrong: string;
}

/** The methods of io.vitrine.shopper.AskView that the browser may call. */
interface Server {
  check(kinds: string[]): Promise<Plan>;
  ask(kinds: string[], residence: string, password: string): Promise<Taken>;
}

/** Asking for something: choose, see what it will do, confirm with the password, keep the number. */
@customElement('vt-ask')
export class VtAsk extends LitElement {
  declare $server: Server;

  @state() private offer?: Offer;
  @state() private plan?: Plan;
  @state() private taken?: Taken;
  @state() private wrong = '';
  @state() private broken = false;
  @state() private everything = true;

  private kinds: string[] = [];
  private residence = 'europe';
  private say: Say = (key) => key;
  private busy = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  arrive(offer: Offer, labels: Record<string, string>): void {
    this.say = sayer(labels, document.documentElement.lang);
    this.offer = offer;
    this.residence = offer.lives;
    this.kinds = [];
    this.plan = undefined;
    this.taken = undefined;
    this.everything = true;
    this.wrong = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { offer } = this;
    if (!offer) {
      return nothing;
    }
    return html`
      <header>
        <h1>${offer.title}</h1>
        <p class="lead">${offer.lead}</p>
      </header>
      ${this.broken ? failed(this.say, () => (this.broken = false)) : this.step(offer)}
    `;
  }

  private step(offer: Offer): TemplateResult {
    return this.taken && !this.taken.wrong
      ? this.number(this.taken)
      : this.plan
        ? this.confirm(offer, this.plan)
        : this.choose(offer);
  }

  private choose(offer: Offer): TemplateResult {
    const { say } = this;
    return html`<form
      class="case pad stack choose"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const typed = new FormData(event.target as HTMLFormElement);
        this.residence = String(typed.get('residence') ?? 'europe');
        this.kinds = typed.get('extent') === 'some' ? typed.getAll('kind').map(String) : [];
        this.wrong = typed.get('extent') === 'some' && this.kinds.length === 0 ? say('choose-one') : '';
        if (!this.wrong) {
          void this.look();
        }
      }}
    >
      <fieldset>
        <legend>${say('extent')}</legend>
        <label class="option"
          ><input
            type="radio"
            name="extent"
            value="all"
            ?checked=${this.everything}
            @change=${() => (this.everything = true)}
          />${offer.all}</label
        >
        <label class="option"
          ><input
            type="radio"
            name="extent"
            value="some"
            ?checked=${!this.everything}
            @change=${() => (this.everything = false)}
          />${offer.some}</label
        >
      </fieldset>
      ${this.everything
        ? nothing
        : html`<fieldset class="kinds">
            <legend>${say('kinds')}</legend>
            ${offer.kinds.map(
              (kind) =>
                html`<label class="option"
                  ><input type="checkbox" name="kind" value=${kind.code} ?checked=${this.kinds.includes(kind.code)} />
                  <span>${kind.label}</span> <span class="soft num">${kind.count}</span></label
                >`,
            )}
          </fieldset>`}
      ${field(
        {
          name: 'residence',
          label: say('residence'),
          form: 'choice',
          value: this.residence,
          needed: true,
          options: offer.residences,
          hint: say('residence.hint'),
        },
        false,
      )}
      ${this.wrong ? html`<p class="bar err" role="alert">${this.wrong}</p>` : nothing}
      <div><button class="btn primary">${say('check')}</button></div>
    </form>`;
  }

  private confirm(offer: Offer, plan: Plan): TemplateResult {
    const { say } = this;
    const password: Field = {
      name: 'password',
      label: say('password'),
      form: 'password',
      value: '',
      needed: true,
      options: [],
      hint: say('password.hint'),
    };
    return html`<section class="stack plan">
      <h2 tabindex="-1">${say('plan')}</h2>
      <ul class="case pad stack points">
        ${plan.say.map((each) => html`<li>${stressed(each, (words) => html`<b>${words}</b>`)}</li>`)}
      </ul>
      ${plan.verdicts
        ? html`<div class="row between wrap">
              <h2>${say('verdicts')}</h2>
              <span class="small soft">${plan.verdicts.lines.length ? plan.verdicts.sum : nothing}</span>
            </div>
            <div class="case">${verdictTable(say, plan.verdicts, false)}</div>
            <p class="small soft">${say('stays')}</p>`
        : nothing}
      <form
        class="case pad stack"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          const typed = new FormData(event.target as HTMLFormElement);
          void this.ask(String(typed.get('password') ?? ''));
        }}
      >
        ${offer.password ? field(password, !!this.wrong) : html`<p class="small soft">${say('no-password')}</p>`}
        ${this.wrong ? html`<p class="bar err" role="alert">${this.wrong}</p>` : nothing}
        <div class="row wrap">
          <button class="btn primary">${say('go')}</button>
          <button class="btn" type="button" @click=${this.back}>${say('back')}</button>
        </div>
      </form>
    </section>`;
  }

  private number(taken: Taken): TemplateResult {
    const { say } = this;
    return html`<section class="case pad stack taken">
      <h2 tabindex="-1">${say('taken')}</h2>
      <p class="reference num">${taken.reference}</p>
      ${taken.say.map((each) => html`<p>${stressed(each, (words) => html`<b>${words}</b>`)}</p>`)}
      ${taken.code
        ? html`<div class="bar note stack">
            <p><b>${say('code')}</b></p>
            <p><code>${taken.code}</code></p>
            <p class="small">${say('code.say')}</p>
          </div>`
        : nothing}
      <p><a class="btn" href="request/${taken.reference}">${say('see')}</a></p>
    </section>`;
  }

  private look = (): Promise<void> =>
    this.waitFor(async () => {
      this.plan = await this.$server.check(this.kinds);
      await this.toHeading();
    });

  private ask = (password: string): Promise<void> =>
    this.waitFor(async () => {
      const taken = await this.$server.ask(this.kinds, this.residence, password);
      this.wrong = taken.wrong;
      this.taken = taken;
      if (!taken.wrong) {
        await this.toHeading();
      }
    });

  private back = (): void => {
    this.plan = undefined;
    this.wrong = '';
  };

  private async toHeading(): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>('h2')?.focus();
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

export type { Typed };

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { dialog } from '../entries/dialogs';
import { wrongOf } from '../entries/fields';
import type { Wrong } from '../entries/model';
import { drawing, object, sayer, stressed, type Say } from '../entries/say';
import { only } from '../entries/selection';
import { failed, loading } from '../entries/states';
import { Waiting } from '../entries/waiting';
import { Deeds } from './deeds';
import { asked, changes } from './home-asks';
import { card } from './home-card';
import { Rails } from './rails';
import { ROOMS, type Choices, type Home, type Outcome, type Server, type Thing } from './home-model';

interface Asking {
  verb: 'add' | 'correct' | 'exclude' | 'delete';
  thing?: Thing;
  wrong?: Wrong;
  nothing?: string;
}

/** A home: shelves with what is plugged in, what a kilowatt hour costs, and a card for the thing that is chosen. */
@customElement('vt-home')
export class VtHome extends LitElement {
  declare $server: Server;

  @state() private home?: Home;
  @state() private chosen?: string;
  @state() private wrongCents?: Wrong;
  private choices!: Choices;
  private say: Say = (key) => key;
  private readonly waiting = new Waiting(this);
  private readonly keys = new Rails(this);
  private readonly deeds = new Deeds<Outcome, Asking>(this, {
    say: () => this.say,
    show: (outcome) => outcome.page && this.show(outcome.page),
    undo: (what) => this.$server.undo(what),
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  arrive(labels: Record<string, string>, choices: Choices): void {
    this.say = sayer(labels, choices.language);
    this.choices = choices;
    this.deeds.forget();
    void this.look();
  }

  private look = async (): Promise<void> => {
    const home = await this.waiting.forIt('list', () => this.$server.look(), this.look);
    if (home) {
      this.show(home);
    }
  };

  private show(home: Home): void {
    this.home = home;
    this.wrongCents = undefined;
    if (!home.things.some((each) => each.key === this.chosen)) {
      this.chosen = undefined;
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { home, say, waiting } = this;
    if (waiting.broken && !home) {
      return failed(say, waiting.broken);
    }
    if (!home) {
      return waiting.slow ? loading(say) : nothing;
    }
    return html`
      <header>
        <h1>${say('title')}</h1>
        <div class="row between wrap lead-row">
          <p class="lead">${stressed(home.lead, (words) => html`<b>${words}</b>`)}</p>
          <button class="btn" @click=${() => this.deeds.ask({ verb: 'add' })}>${say('add')}</button>
        </div>
      </header>
      ${home.things.length === 0
        ? html`<section class="case state alone">
            ${object('kettle', '#3d4a46')}
            <h2>${say('empty.title')}</h2>
            <p class="small soft">${say('empty.say')}</p>
          </section>`
        : html`<div class="cols board">
              <div class="rails">${this.rooms(home)}</div>
              <aside class="stack">${this.card(home)} ${this.tariff(home)}</aside>
            </div>`}
      ${this.deeds.render((asking) => this.question(asking))}
    `;
  }

  private rooms(home: Home): TemplateResult {
    const rooms = [
      ...ROOMS.map((room) => ({ room, things: home.things.filter((each) => each.here && each.room === room) })),
      { room: 'gone', things: home.things.filter((each) => !each.here) },
    ].filter((each) => each.things.length > 0);
    return html`${repeat(
      rooms,
      (each) => each.room,
      (each) => html`<section aria-labelledby="room-${each.room}">
        <h2 class="part" id="room-${each.room}">
          ${this.say(`room.${each.room}`)} <span class="soft num">${each.things.length}</span>
        </h2>
        <ul class="pieces">
          ${repeat(each.things, (thing) => thing.key, (thing) => this.tile(thing))}
        </ul>
      </section>`,
    )}`;
  }

  private tile(thing: Thing): TemplateResult {
    const classes = `${thing.picture.hangs ? 'hangs' : 'stands'} ${thing.state === 'used' ? '' : 'frost'}`;
    return html`<li class=${classes}>
      <button class="garment" aria-pressed=${this.chosen === thing.key} title=${thing.title} @click=${(event: Event) => this.choose(thing, event)}>
        <span class="hook" aria-hidden="true">${drawing(thing.picture)}</span>
        <b><bdi>${thing.title}</bdi></b>
        <span class="tiny soft num">${thing.kilowattHours < 0 ? '' : `${thing.kilowattHours} kWh`}</span>
        ${thing.hint ? html`<span class="tiny hinted">${thing.hint}</span>` : nothing}
        ${thing.state === 'frost' ? html`<span class="tiny mark not">${this.say('not-used')}</span>` : nothing}
      </button>
    </li>`;
  }

  private choose(thing: Thing, event: Event): void {
    this.chosen = this.chosen === thing.key ? undefined : thing.key;
    this.deeds.say(this.chosen ? this.say('selected', thing.title) : '');
    this.keys.toCard(event);
    if (this.chosen && matchMedia('(max-width: 1000px)').matches) {
      void this.updateComplete.then(() => this.querySelector('.piece')?.scrollIntoView({ block: 'nearest' }));
    }
  }

  private card(home: Home): TemplateResult {
    const thing = home.things.find((each) => each.key === this.chosen);
    const server = this.$server;
    return thing
      ? card({
          say: this.say,
          thing,
          most: home.most,
          put: (here) => void this.deeds.change(() => server.put(thing.key, here)),
          correct: () => this.deeds.ask({ verb: 'correct', thing }),
          exclude: () => this.deeds.ask({ verb: 'exclude', thing }),
          include: () => void this.deeds.change(() => server.include(thing.key)),
          remove: () => this.deeds.ask({ verb: 'delete', thing }),
        })
      : html`<p class="case pad small soft piece">${this.say('choose')}</p>`;
  }

  private tariff({ paid }: Home): TemplateResult {
    const { say, wrongCents } = this;
    return html`<section class="case pad stack small tariff" aria-labelledby="tariff">
      <h2 class="part" id="tariff">${say('tariff')}</h2>
      <p>${paid.words} ${say('tariff.say')}</p>
      <form class="row wrap" novalidate @submit=${this.pays}>
        <label class="field">
          <span>${say('tariff.cents')}</span>
          <input
            class="input num"
            name="cents"
            inputmode="decimal"
            autocomplete="off"
            .value=${paid.cents.replace('.', this.choices.language === 'de' ? ',' : '.')}
            aria-invalid=${wrongCents ? 'true' : 'false'}
            aria-describedby=${wrongCents ? 'cents-wrong' : nothing}
          />
        </label>
        <button class="btn">${say('tariff.do')}</button>
        ${wrongOf('cents', wrongCents)}
      </form>
      ${paid.own
        ? html`<p><button class="link" @click=${() => void this.deeds.change(() => this.$server.paysAsOthers())}>${say('tariff.back')}</button></p>`
        : nothing}
    </section>`;
  }

  private pays = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const cents = String(new FormData(event.target as HTMLFormElement).get('cents'));
    const outcome = await this.deeds.change(() => this.$server.pays(cents));
    this.wrongCents = outcome?.wrong;
    if (outcome?.wrong) {
      this.querySelector<HTMLElement>('[name=cents]')?.focus();
    }
  };

  private question(asking: Asking): TemplateResult {
    const { say, choices } = this;
    const { verb, thing, wrong, nothing: why } = asking;
    const { cancel } = this.deeds;
    if (thing && (verb === 'exclude' || verb === 'delete')) {
      return dialog({
        say,
        ask: { verb, picked: only([]), about: thing.title, count: 1, wrong, nothing: why },
        today: { language: choices.language, tomorrow: choices.tomorrow, undoUntil: choices.undoUntil },
        cancel,
        go: (typed) => {
          const until = typed.get('long') === 'until' ? String(typed.get('until')) || '-' : '';
          void this.deeds.answer(asking, () =>
            verb === 'exclude'
              ? this.$server.exclude(thing.key, String(typed.get('reason')), until)
              : this.$server.delete(thing.key),
          );
        },
      });
    }
    return asked({
      say,
      choices,
      thing,
      wrong,
      nothing: why,
      cancel,
      go: (typed) => {
        const said = thing ? changes(thing, typed) : typed;
        if (thing && Object.keys(said).length === 0) {
          cancel();
          return;
        }
        void this.deeds.answer(asking, () => (thing ? this.$server.correct(thing.key, { said }) : this.$server.add({ said })));
      },
    });
  }
}

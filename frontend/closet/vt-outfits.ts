import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { object, sayer, type Say } from '../entries/say';
import { failed, loading } from '../entries/states';
import { Waiting } from '../entries/waiting';
import type { Shape } from './body';
import { calendar } from './calendar';
import { completing } from './completing';
import { Deeds } from './deeds';
import { figure } from './figure';
import type { Tile } from './model';
import { question, type Asking } from './outfit-asks';
import type { Idea, Ideas, Missing, OutfitChoices, OutfitOutcome, OutfitServer, Page } from './outfit-model';

/** Outfits: suggested, kept, planned and worn. */
@customElement('vt-outfits')
export class VtOutfits extends LitElement {
  declare $server: OutfitServer;

  @state() private page?: Page;
  @state() private ideas?: Ideas;
  @state() private missing?: Missing[];
  @state() private at = 0;
  private choices!: OutfitChoices;
  private say: Say = (key) => key;
  private readonly waiting = new Waiting(this);
  private readonly deeds = new Deeds<OutfitOutcome, Asking>(this, {
    say: () => this.say,
    show: (outcome) => {
      this.page = outcome.page ?? this.page;
      // What was reckoned rests on a closet that may be another now.
      this.missing = outcome.page ? undefined : this.missing;
    },
    undo: (what) => this.$server.undo(what, this.month),
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  arrive(labels: Record<string, string>, choices: OutfitChoices): void {
    this.say = sayer(labels, choices.language);
    this.choices = choices;
    this.deeds.forget();
    void this.look();
  }

  private look = async (month = ''): Promise<void> => {
    this.page = (await this.waiting.forIt('list', () => this.$server.look(month), () => void this.look())) ?? this.page;
  };

  private get month(): string {
    return this.page?.month.first ?? '';
  }

  private tiles(keys: string[]): Tile[] {
    const known = [...(this.ideas?.pieces ?? []), ...(this.page?.pieces ?? [])];
    return keys.map((key) => known.find((each) => each.key === key)).filter((each) => each !== undefined);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { page, say, waiting } = this;
    if (waiting.broken && !page) {
      return failed(say, waiting.broken);
    }
    if (!page) {
      return waiting.slow ? loading(say) : nothing;
    }
    return html`
      <header>
        <h1>${say('title')}</h1>
        <p class="lead">${say('lead')}</p>
      </header>
      <div class="cols board">
        <div class="rails">
          ${this.kept(page)}
          ${calendar(say, page.month, this.choices.weekdays, {
            go: (first) => void this.look(first),
            unplan: (plan) => void this.deeds.change(() => this.$server.unplan(plan, this.month)),
          })}
        </div>
        <aside class="stack">${this.form(page)} ${this.idea(page)} ${page.enough ? this.completing(page) : nothing}</aside>
      </div>
      ${this.deeds.render((asking) =>
        question(say, this.choices, asking, {
          answer: (event) => void this.answer(event, asking),
          cancel: this.deeds.cancel,
        }),
      )}
    `;
  }

  // --- suggested ---

  private form(page: Page): TemplateResult {
    const { say, choices } = this;
    return html`<section class="case pad suggest" aria-labelledby="suggest">
      <h2 class="part" id="suggest">${say('suggest')}</h2>
      ${page.enough
        ? html`<form @submit=${this.suggest}>
            <div class="field">
              <label for="occasion">${say('occasion')}</label>
              <select class="input" id="occasion" name="occasion">
                ${choices.occasions.map((each) => html`<option value=${each.code} ?selected=${each.code === 'work'}>${each.name}</option>`)}
              </select>
            </div>
            <div class="field">
              <label for="season">${say('season')}</label>
              <select class="input" id="season" name="season">
                ${choices.seasons.map((each) => html`<option value=${each.code} ?selected=${each.code === choices.season}>${each.name}</option>`)}
              </select>
            </div>
            <div class="row wrap weather">
              <div class="field">
                <label for="celsius">${say('celsius')}</label>
                <input class="input" id="celsius" name="celsius" type="number" min="-40" max="50" step="1" required .defaultValue=${String(choices.celsius)} />
              </div>
              <label class="option"><input type="checkbox" name="rain" /> ${say('rain')}</label>
            </div>
            <button class="btn primary" ?disabled=${this.deeds.busy}>${say('suggest.do')}</button>
          </form>`
        : html`<p class="small soft">${say('too-few')} <a href="closet">${say('to-closet')}</a></p>`}
    </section>`;
  }

  private suggest = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    await this.deeds.work(async () => {
      this.ideas = await this.$server.suggest(
        String(typed.get('occasion')),
        String(typed.get('season')),
        Number(typed.get('celsius')),
        typed.get('rain') !== null,
      );
      this.at = 0;
      this.deeds.say(this.ideas.ideas[0]?.place ?? this.ideas.none);
    });
  };

  private idea(page: Page): TemplateResult | typeof nothing {
    const { ideas, say } = this;
    if (!ideas) {
      return nothing;
    }
    const idea: Idea | undefined = ideas.ideas[this.at];
    if (!idea) {
      return html`<p class="case pad small">${ideas.none}</p>`;
    }
    const keys = idea.worn.map((each) => each.key);
    return html`<section class="case lifted idea" aria-labelledby="idea">
      <div class="row between head">
        <h2 class="part" id="idea">${say('idea')}</h2>
        <span class="tag">${idea.place}</span>
      </div>
      ${figure(say, (page.shape || 'rectangle') as Shape, this.tiles(keys), 'figure')}
      <ul class="why">
        ${repeat(
          idea.worn,
          (each) => each.key,
          (each) => html`<li>
            <b>${each.name}</b>
            <span>${each.why}${each.but ? html`<span class="but">${each.but}</span>` : nothing}</span>
          </li>`,
        )}
      </ul>
      <details class="reckoned small">
        <summary>${say('reckoned', idea.score)}</summary>
        <div class="sums" tabindex="0" role="region" aria-label=${say('reckoned', idea.score)}>
        <table class="facts-table">
          <tbody>
            ${idea.all.map((each) => html`<tr><th scope="row">${each.words}</th><td class="num">${each.points > 0 ? '+' : '−'}${Math.abs(each.points)}</td></tr>`)}
          </tbody>
        </table>
        </div>
      </details>
      <div class="row acts">
        <button class="btn primary" @click=${() => void this.deeds.change(() => this.$server.wear(keys, '', this.month))}>${say('wear')}</button>
        <button class="btn" ?disabled=${ideas.ideas.length < 2} @click=${() => this.next(ideas)}>${say('next')}</button>
        <button class="btn" @click=${() => this.deeds.ask({ verb: 'save', keys })}>${say('save')}</button>
      </div>
    </section>`;
  }

  private completing(page: Page): TemplateResult {
    return completing({
      say: this.say,
      shape: (page.shape || 'rectangle') as Shape,
      missing: this.missing,
      busy: this.deeds.busy,
      count: () => void this.complete(),
      size: (product) => this.$server.size(product),
    });
  }

  private complete = (): Promise<void> =>
    this.deeds.work(async () => {
      this.missing = await this.$server.complete();
      this.deeds.say(this.missing[0]?.outfits ?? this.say('complete.none'));
    });

  private next(ideas: Ideas): void {
    this.at = (this.at + 1) % ideas.ideas.length;
    this.deeds.say(ideas.ideas[this.at].place);
  }

  // --- kept ---

  private kept(page: Page): TemplateResult {
    const { say } = this;
    return html`<section aria-labelledby="kept">
      <h2 id="kept">${say('kept')} <span class="soft num">${page.kept.length}</span></h2>
      ${page.kept.length === 0
        ? html`<section class="case state alone">
            ${object('hat', '#a98253', '#34465b')}
            <h3>${say('kept.none')}</h3>
            <p class="small soft">${say('kept.say')}</p>
          </section>`
        : html`<ul class="kept">
            ${repeat(
              page.kept,
              (kept) => kept.entry,
              (kept) => html`<li class="case">
                ${figure(say, (page.shape || 'rectangle') as Shape, this.tiles(kept.pieces), `small-${kept.entry}`)}
                <h3><bdi>${kept.name}</bdi></h3>
                ${kept.missing ? html`<p class="tiny mark not">${kept.missing}</p>` : nothing}
                <div class="row wrap acts" role="group" aria-label=${kept.name}>
                  <button class="btn sm" ?disabled=${kept.pieces.length === 0} @click=${() => void this.deeds.change(() => this.$server.wear(kept.pieces, kept.name, this.month))}>
                    ${say('wear')}
                  </button>
                  <button class="btn sm" @click=${() => this.deeds.ask({ verb: 'plan', kept })}>${say('plan')}</button>
                  <button class="btn sm" @click=${() => this.deeds.ask({ verb: 'rename', kept })}>${say('rename')}</button>
                  <button class="btn sm danger" @click=${() => void this.deeds.change(() => this.$server.forget(kept.entry, this.month))}>
                    ${say('delete')}
                  </button>
                </div>
              </li>`,
            )}
          </ul>`}
    </section>`;
  }

  // --- asked and done ---

  private async answer(event: SubmitEvent, asking: Asking): Promise<void> {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    const server = this.$server;
    const text = String(typed.get(asking.verb === 'plan' ? 'day' : 'name') ?? '');
    await this.deeds.answer(asking, () => {
      switch (asking.verb) {
        case 'save':
          return server.save(text, asking.keys!, this.month);
        case 'rename':
          return server.rename(asking.kept!.entry, text, this.month);
        default:
          return server.plan(asking.kept!.entry, text, this.month);
      }
    });
  }
}

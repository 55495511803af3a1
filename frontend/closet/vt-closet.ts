import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { dialog, type Ask as EntryAsk } from '../entries/dialogs';
import { object, sayer, stressed, type Say } from '../entries/say';
import { only } from '../entries/selection';
import { failed, loading } from '../entries/states';
import { Waiting } from '../entries/waiting';
import { Album } from './album';
import { asked, type Ask } from './asks';
import type { Shape } from './body';
import { card } from './card';
import { Deeds } from './deeds';
import { Drag } from './drag';
import { canBeWorn, wornWith } from './figure';
import { groups, type Group } from './groups';
import { VIEWS, type Board, type Choices, type Outcome, type Server, type Tile, type View } from './model';
import { fetchDrawings, isPatterned } from './patterns';
import { Rails } from './rails';
import { stage } from './stage';
import { tile } from './tiles';

type Asking = Ask | { verb: 'exclude' | 'delete'; piece: Tile; wrong?: EntryAsk['wrong']; nothing?: string };

/** The closet: a board of what one owns, a figure to lay it on, and a card for the piece that is chosen. */
@customElement('vt-closet')
export class VtCloset extends LitElement {
  declare $server: Server;

  @state() private board?: Board;
  @state() private view: View = 'type';
  @state() private chosen?: string;
  @state() private worn: string[] = [];
  private choices!: Choices;
  private say: Say = (key) => key;
  private readonly waiting = new Waiting(this);
  private readonly deeds = new Deeds<Outcome, Asking>(this, {
    say: () => this.say,
    show: (outcome) => outcome.page && this.show(outcome.page),
    undo: (what) => this.$server.undo(what),
    see: 'suggestions',
  });
  private readonly album = new Album(this, (ask) => this.deeds.change(ask));
  private readonly keys = new Rails(this);
  private readonly drag = new Drag({
    picture: (key) => this.querySelector(`[data-piece="${key}"] svg`),
    over: () => this.querySelector('.stage'),
    dropped: (key) => this.putOn(key),
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  arrive(labels: Record<string, string>, choices: Choices, view: View): void {
    this.say = sayer(labels, choices.language);
    this.choices = choices;
    this.view = view;
    this.deeds.forget();
    void this.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drag.stop();
  }

  private look = async (): Promise<void> => {
    const board = await this.waiting.forIt('list', () => this.$server.look(), this.look);
    if (board) {
      this.show(board);
    }
  };

  private show(board: Board): void {
    this.board = board;
    // What went meanwhile is not worn, chosen or carried any more.
    this.worn = this.worn.filter((key) => board.pieces.some((each) => each.key === key && canBeWorn(each)));
    if (!this.find(this.chosen)) {
      this.chosen = undefined;
    }
    if (this.drag.carries && !this.find(this.drag.carries)) {
      this.drag.stop();
      this.deeds.tell(this.say('gone'));
    }
    void this.album.fetch(board.pieces);
    const patterned = board.pieces.filter(isPatterned).map((each) => each.picture.name);
    if (patterned.length > 0) {
      void fetchDrawings(patterned).then(() => this.requestUpdate());
    }
  }

  private find(key?: string): Tile | undefined {
    return this.board?.pieces.find((each) => each.key === key);
  }

  private get shape(): Shape {
    return (this.board?.shape || 'rectangle') as Shape;
  }

  private get laid(): Tile[] {
    return this.worn.map((key) => this.find(key)).filter((each) => each !== undefined);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { board, say, waiting } = this;
    if (waiting.broken && !board) {
      return failed(say, waiting.broken);
    }
    if (!board) {
      return waiting.slow ? loading(say) : nothing;
    }
    return html`
      <header>
        <h1>${say('title')}</h1>
        <div class="row between wrap lead-row">
          <p class="lead">${stressed(board.lead, (words) => html`<b>${words}</b>`)}</p>
          <button class="btn" @click=${() => this.deeds.ask({ verb: 'add' })}>${say('add')}</button>
        </div>
      </header>
      ${board.pieces.length === 0
        ? html`<section class="case state alone">
            ${object('beanie', '#2f6f6a')}
            <h2>${say('empty.title')}</h2>
            <p class="small soft">${say('empty.say')}</p>
          </section>`
        : html`${this.views()}
            <div class="cols board">
              <div class="rails">${this.rails(board)}</div>
              <aside class="stack">${this.stage()} ${this.card()}</aside>
            </div>`}
      ${this.deeds.render((asking) => this.question(asking))}
    `;
  }

  private views(): TemplateResult {
    const { say } = this;
    return html`<fieldset class="seg views">
      <legend class="unseen">${say('show')}</legend>
      ${VIEWS.map(
        (view) => html`<label>
          <input
            type="radio"
            name="view"
            value=${view}
            .checked=${live(this.view === view)}
            @change=${() => this.sort(view)}
          />
          <span>${say(`by.${view}`)}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  private sort(view: View): void {
    this.view = view;
    void this.$server.by(view);
  }

  private rails(board: Board): TemplateResult {
    const found = groups(board.pieces, this.view, board.today, this.say);
    return found.length === 0
      ? html`<p class="case pad">${this.say('never.none')}</p>`
      : html`${repeat(found, (group) => group.code, (group) => this.rail(group))}
          <p class="small soft hint">${stressed(this.say('hint'), (words) => html`<b>${words}</b>`)}</p>`;
  }

  private rail(group: Group): TemplateResult {
    return html`<section aria-labelledby="g-${group.code}">
      <h2 class="part" id="g-${group.code}">${group.title} <span class="soft num">${group.pieces.length}</span></h2>
      <ul class="pieces">
        ${repeat(
          group.pieces,
          (piece) => piece.key,
          (piece) =>
            tile(this.say, piece, {
              chosen: this.chosen === piece.key,
              worn: this.worn.includes(piece.key),
              photo: this.album.of(piece),
              choose: (event) => this.choose(piece, event),
              drag: (event) => canBeWorn(piece) && this.drag.begin(event, piece.key),
            }),
        )}
      </ul>
    </section>`;
  }

  private choose(piece: Tile, event: Event): void {
    if (this.drag.moved) {
      this.drag.moved = false;
      return;
    }
    this.chosen = this.chosen === piece.key ? undefined : piece.key;
    this.album.wrong = '';
    this.deeds.say(this.chosen ? this.say('selected', piece.title) : '');
    this.keys.toCard(event);
    if (this.chosen && matchMedia('(max-width: 1000px)').matches) {
      void this.updateComplete.then(() => this.querySelector('.piece')?.scrollIntoView({ block: 'nearest' }));
    }
  }

  // --- the figure ---

  private stage(): TemplateResult {
    return stage({
      say: this.say,
      shape: this.shape,
      laid: this.laid,
      today: this.choices.today,
      choose: (shape) => void this.deeds.change(() => this.$server.shape(shape)),
      takeOff: (key) => this.takeOff(key),
      wear: (day) => void this.wear(day),
      save: () => this.deeds.ask({ verb: 'save' }),
      clear: () => (this.worn = []),
    });
  }

  private putOn(key: string): void {
    const piece = this.find(key);
    if (piece && canBeWorn(piece)) {
      const { on, off } = wornWith(this.laid.filter((each) => each.key !== key), piece);
      this.worn = on.map((each) => each.key);
      this.deeds.say(off.length > 0 ? this.say('swapped', piece.name, off.map((each) => each.name).join(', ')) : '');
    }
  }

  private takeOff(key: string): void {
    this.worn = this.worn.filter((each) => each !== key);
  }

  private async wear(day: string): Promise<void> {
    const { worn } = this;
    const outcome = await this.deeds.change(() => this.$server.wear(worn, day));
    if (outcome?.wrong) {
      this.deeds.tell(outcome.wrong.message);
    }
  }

  // --- the piece that is chosen ---

  private card(): TemplateResult {
    const piece = this.find(this.chosen);
    return piece
      ? card({
          say: this.say,
          piece,
          worn: this.worn.includes(piece.key),
          photo: this.album.render(this.say, piece),
          size: () => this.$server.size(piece.key),
          change: (ask) => void this.deeds.change(() => ask(this.$server)),
          begin: (verb) => this.deeds.ask({ verb, piece } as Asking),
          putOn: () => this.putOn(piece.key),
          takeOff: () => this.takeOff(piece.key),
        })
      : html`<p class="case pad small soft piece">${this.say('choose')}</p>`;
  }

  // --- what is asked and done ---

  private question(asking: Asking): TemplateResult {
    const { say, choices } = this;
    const { cancel } = this.deeds;
    if (asking.verb === 'exclude' || asking.verb === 'delete') {
      const { verb, piece, wrong, nothing: why } = asking as Extract<Asking, { verb: 'exclude' | 'delete' }>;
      return dialog({
        say,
        ask: { verb, picked: only([]), about: piece.title, count: 1, wrong, nothing: why },
        today: { language: choices.language, tomorrow: choices.tomorrow, undoUntil: choices.undoUntil },
        cancel,
        go: (typed) => {
          const until = typed.get('long') === 'until' ? String(typed.get('until')) || '-' : '';
          void this.deeds.answer(asking, () =>
            verb === 'exclude'
              ? this.$server.exclude(piece.key, String(typed.get('reason')), until)
              : this.$server.delete(piece.key),
          );
        },
      });
    }
    const ask = asking as Ask;
    return asked({ say, ask, choices, cancel, go: (typed) => void this.deeds.answer(ask, () => this.carryOut(ask, typed)) });
  }

  private carryOut({ verb, piece }: Ask, typed: Record<string, string>): Promise<Outcome> {
    const server = this.$server;
    switch (verb) {
      case 'add':
        return server.add({ said: typed });
      case 'correct':
        return server.correct(piece!.key, { said: changes(piece!, typed) });
      case 'save':
        return server.save(typed.name, this.worn);
      case 'split':
        return server.split(piece!.key, /^\d{1,2}$/.test(typed.into.trim()) ? Number(typed.into) : 0);
      default:
        return server.put(piece!.key, verb, typed.who);
    }
  }
}

/** What was typed otherwise than it was. */
function changes(piece: Tile, typed: Record<string, string>): Record<string, string> {
  const before: Record<string, string> = {
    ...piece.own,
    description: piece.title,
    type: piece.type,
    cut: piece.cut,
    length: piece.length,
    pattern: piece.pattern,
  };
  return Object.fromEntries(Object.entries(typed).filter(([name, value]) => value !== (before[name] ?? '')));
}

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { dialog, whenShut, type Ask as EntryAsk } from '../entries/dialogs';
import { object, sayer, stressed, type Say } from '../entries/say';
import { only } from '../entries/selection';
import { stars } from '../entries/stars';
import { failed, loading, undoBar } from '../entries/states';
import { Waiting } from '../entries/waiting';
import { asked, type Ask } from './asks';
import { SHAPES, type Shape } from './body';
import { Drag } from './drag';
import { canBeWorn, figure, wornWith } from './figure';
import { groups, type Group } from './groups';
import { VIEWS, type Board, type Choices, type Outcome, type Receipt, type Server, type Tile, type View } from './model';
import { fetchDrawings, isPatterned } from './patterns';
import { tile } from './tiles';
import './vt-size';

const MOST_BYTES = 10 * 1024 * 1024;
const CHUNK = 0x8000;

type Asking = Ask | { verb: 'exclude' | 'delete'; piece: Tile; wrong?: EntryAsk['wrong']; nothing?: string };

/** The closet: a board of what one owns, a figure to lay it on, and a card for the piece that is chosen. */
@customElement('vt-closet')
export class VtCloset extends LitElement {
  declare $server: Server;

  @state() private board?: Board;
  @state() private view: View = 'type';
  @state() private chosen?: string;
  @state() private worn: string[] = [];
  @state() private asking?: Asking;
  @state() private receipt?: Receipt;
  @state() private wrongPhoto = '';
  @state() private told = '';
  private busy = false;
  private asks = 0;
  private readonly photos = new Map<string, string>();
  private choices!: Choices;
  private say: Say = (key) => key;
  private readonly waiting = new Waiting(this);
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
    this.receipt = undefined;
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
    // What went meanwhile is not worn or chosen any more.
    this.worn = this.worn.filter((key) => board.pieces.some((each) => each.key === key && canBeWorn(each)));
    if (!this.find(this.chosen)) {
      this.chosen = undefined;
    }
    void this.fetchPhotos(board.pieces.filter((each) => each.photo && !this.photos.has(each.key)));
    const patterned = board.pieces.filter(isPatterned).map((each) => each.picture.name);
    if (patterned.length > 0) {
      void fetchDrawings(patterned).then(() => this.requestUpdate());
    }
  }

  /** One after the other: the board stands meanwhile with its drawings. */
  private async fetchPhotos(pieces: Tile[]): Promise<void> {
    for (const piece of pieces) {
      const photo = await this.$server.photo(piece.key).catch(() => '');
      if (photo) {
        this.photos.set(piece.key, `data:image/jpeg;base64,${photo}`);
        this.requestUpdate();
      }
    }
  }

  private async takePhoto(piece: Tile, input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) {
      return;
    }
    if (file.size > MOST_BYTES) {
      this.wrongPhoto = this.say('photo.note');
      return;
    }
    const read = new Uint8Array(await file.arrayBuffer());
    let text = '';
    for (let at = 0; at < read.length; at += CHUNK) {
      text += String.fromCharCode(...read.subarray(at, at + CHUNK));
    }
    this.photos.delete(piece.key);
    const outcome = await this.change(() => this.$server.putPhoto(piece.key, btoa(text)));
    this.wrongPhoto = outcome?.wrong?.message ?? '';
    input.value = '';
  }

  private photo(piece: Tile): TemplateResult {
    const { say } = this;
    const photo = piece.photo ? this.photos.get(piece.key) : undefined;
    return html`<div class="photo">
      ${photo ? html`<img src=${photo} alt=${say('photo.of', piece.title)} />` : nothing}
      <div class="row wrap">
        <label class="btn">
          ${say(piece.photo ? 'photo.other' : 'photo')}
          <input
            class="unseen"
            type="file"
            accept="image/jpeg,image/png"
            aria-describedby="photo-note"
            @change=${(event: Event) => void this.takePhoto(piece, event.target as HTMLInputElement)}
          />
        </label>
        ${piece.photo
          ? html`<button class="btn" @click=${() => void this.change(() => this.$server.removePhoto(piece.key))}>${say('photo.remove')}</button>`
          : nothing}
      </div>
      <p class="tiny soft" id="photo-note">${say('photo.note')}</p>
      ${this.wrongPhoto ? html`<p class="wrong" role="alert">${this.wrongPhoto}</p>` : nothing}
    </div>`;
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
          <button class="btn" @click=${() => this.begin({ verb: 'add' })}>${say('add')}</button>
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
      ${this.receipt ? this.bar(this.receipt) : nothing}
      <div class="unseen" role="status">${this.told}</div>
      <dialog class="case ask" aria-labelledby="dialog-title" @close=${whenShut(() => (this.asking = undefined))}>
        ${this.asking ? keyed(this.asks, this.question(this.asking)) : nothing}
      </dialog>
    `;
  }

  protected override updated(changed: Map<string, unknown>): void {
    const box = this.querySelector<HTMLDialogElement>('dialog.ask');
    if (this.asking && box && !box.open) {
      box.showModal();
    } else if (!this.asking && box?.open) {
      box.close();
    }
    if (changed.has('asking') && this.asking?.wrong) {
      this.querySelector<HTMLElement>(`dialog.ask [name=${this.asking.wrong.field}]`)?.focus();
    }
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
              photo: piece.photo ? this.photos.get(piece.key) : undefined,
              choose: () => this.choose(piece),
              drag: (event) => canBeWorn(piece) && this.drag.begin(event, piece.key),
            }),
        )}
      </ul>
    </section>`;
  }

  private choose(piece: Tile): void {
    if (this.drag.moved) {
      this.drag.moved = false;
      return;
    }
    this.chosen = this.chosen === piece.key ? undefined : piece.key;
    this.wrongPhoto = '';
    this.told = this.chosen ? this.say('selected', piece.title) : '';
    if (this.chosen && matchMedia('(max-width: 1000px)').matches) {
      void this.updateComplete.then(() => this.querySelector('.piece')?.scrollIntoView({ block: 'nearest' }));
    }
  }

  // --- the figure ---

  private stage(): TemplateResult {
    const { say, laid } = this;
    return html`<section class="case lifted stage" aria-labelledby="on">
      <div class="row between head">
        <h2 class="part" id="on">${say('on')}</h2>
        <label class="row shape">
          <span class="unseen">${say('shape')}</span>
          <select
            class="input"
            @change=${(event: Event) =>
              void this.change(() => this.$server.shape((event.target as HTMLSelectElement).value))}
          >
            ${SHAPES.map(
              (shape) => html`<option value=${shape} ?selected=${shape === this.shape}>${say(`shape.${shape}`)}</option>`,
            )}
          </select>
        </label>
      </div>
      ${figure(say, this.shape, laid)}
      ${laid.length === 0
        ? html`<p class="small soft empty"><b>${say('on.empty')}.</b> ${say('on.hint')}</p>`
        : html`<ul class="on">
              ${repeat(
                laid,
                (piece) => piece.key,
                (piece) => html`<li>
                  <b>${piece.name}</b>
                  <button class="link small" aria-label=${say('take-off', piece.name)} @click=${() => this.takeOff(piece.key)}>
                    ${say('off')}
                  </button>
                </li>`,
              )}
            </ul>
            <form class="row wrap wear" @submit=${this.wearIt}>
              <button class="btn primary">${say('wear-it')}</button>
              <label class="row">
                <span class="small">${say('wear-it.day')}</span>
                <input class="input" type="date" name="day" required max=${this.choices.today} .defaultValue=${this.choices.today} />
              </label>
              <button class="btn" type="button" @click=${() => this.begin({ verb: 'save' })}>${say('save')}</button>
              <button class="btn" type="button" @click=${() => (this.worn = [])}>${say('clear')}</button>
            </form>`}
    </section>`;
  }

  private putOn(key: string): void {
    const piece = this.find(key);
    if (piece && canBeWorn(piece)) {
      const { on, off } = wornWith(this.laid.filter((each) => each.key !== key), piece);
      this.worn = on.map((each) => each.key);
      this.told = off.length > 0 ? this.say('swapped', piece.name, off.map((each) => each.name).join(', ')) : '';
    }
  }

  private takeOff(key: string): void {
    this.worn = this.worn.filter((each) => each !== key);
  }

  private wearIt = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const day = String(new FormData(event.target as HTMLFormElement).get('day'));
    const outcome = await this.change(() => this.$server.wear(this.worn, day));
    if (outcome?.wrong) {
      this.receipt = { said: outcome.wrong.message, undo: '' };
    }
  };

  // --- the piece that is chosen ---

  private card(): TemplateResult {
    const { say } = this;
    const piece = this.find(this.chosen);
    if (!piece) {
      return html`<p class="case pad small soft piece">${say('choose')}</p>`;
    }
    const server = this.$server;
    return html`<section class="case pad stack small piece" aria-labelledby="piece">
      <div class="row between">
        <h2 class="part" id="piece"><bdi>${piece.title}</bdi></h2>
        <a class="quiet tiny" href="timeline?entry=${piece.entry}">${say('why')}</a>
      </div>
      <div class="row between wrap">
        ${stars(say, { id: piece.key, title: piece.title }, { field: 'stars', label: say('rating'), value: piece.stars },
          (value) => void this.change(() => server.rate(piece.key, value)))}
        <span class="soft num">${piece.facts}</span>
      </div>
      <p class="soft">${piece.since}${piece.elsewhere ? html`. <b>${piece.elsewhere}</b>` : nothing}</p>
      ${piece.state === 'frost' ? html`<p><span class="mark not">${say('not-used')}</span></p>` : nothing}
      <fieldset class="row fits">
        <legend class="unseen">${say('fits')}</legend>
        <span aria-hidden="true">${say('fits')}</span>
        <span class="seg">
          ${['small', 'right', 'large'].map(
            (fits) => html`<label>
              <input
                type="radio"
                name="fits"
                value=${fits}
                .checked=${live(piece.fits === fits)}
                @change=${() => void this.change(() => server.fits(piece.key, fits))}
              />
              <span>${say(`fits.${fits}`)}</span>
            </label>`,
          )}
        </span>
      </fieldset>
      ${piece.bought && piece.own.size
        ? html`<vt-size .ask=${() => server.size(piece.key)} .say=${say} .of=${piece.title}></vt-size>`
        : nothing}
      <div class="row wrap acts">
        ${canBeWorn(piece)
          ? this.worn.includes(piece.key)
            ? html`<button class="btn" @click=${() => this.takeOff(piece.key)}>${say('off')}</button>`
            : html`<button class="btn primary" @click=${() => this.putOn(piece.key)}>${say('wear')}</button>`
          : nothing}
        ${piece.where === 'here'
          ? html`<button class="btn" @click=${() => this.begin({ verb: 'lent', piece })}>${say('lend')}</button>
              <button class="btn" @click=${() => void this.change(() => server.put(piece.key, 'retired', ''))}>
                ${say('retire')}
              </button>
              <button class="btn" @click=${() => this.begin({ verb: 'given_away', piece })}>${say('give')}</button>`
          : html`<button class="btn" @click=${() => void this.change(() => server.put(piece.key, 'here', ''))}>
              ${say('back')}
            </button>`}
        ${piece.set && piece.where === 'here'
          ? html`<button class="btn" @click=${() => this.begin({ verb: 'split', piece })}>${say('split')}</button>`
          : nothing}
      </div>
      ${this.photo(piece)}
      <div class="verbs big" role="group" aria-label=${say('verbs', piece.title)}>
        <button @click=${() => this.begin({ verb: 'correct', piece })}>${say('correct')}</button>
        ${piece.state === 'frost'
          ? html`<button class="again" @click=${() => void this.change(() => server.include(piece.key))}>
              ${say('use-again')}
            </button>`
          : html`<button @click=${() => this.begin({ verb: 'exclude', piece })}>${say('dont-use')}</button>`}
        <button @click=${() => this.begin({ verb: 'delete', piece })}>${say('delete')}</button>
      </div>
    </section>`;
  }

  // --- what is asked and done ---

  private begin(asking: Asking): void {
    this.asks++;
    this.asking = asking;
  }

  private question(asking: Asking): TemplateResult {
    const { say, choices } = this;
    const cancel = () => this.querySelector<HTMLDialogElement>('dialog.ask')?.close();
    if (asking.verb === 'exclude' || asking.verb === 'delete') {
      const { verb, piece, wrong, nothing: why } = asking as Extract<Asking, { verb: 'exclude' | 'delete' }>;
      return dialog({
        say,
        ask: { verb, picked: only([]), about: piece.title, count: 1, wrong, nothing: why },
        today: { language: choices.language, tomorrow: choices.tomorrow, undoUntil: choices.undoUntil },
        cancel,
        go: (typed) => {
          const until = typed.get('long') === 'until' ? String(typed.get('until')) || '-' : '';
          void this.answer(asking, () =>
            verb === 'exclude'
              ? this.$server.exclude(piece.key, String(typed.get('reason')), until)
              : this.$server.delete(piece.key),
          );
        },
      });
    }
    const ask = asking as Ask;
    return asked({ say, ask, choices, cancel, go: (typed) => void this.answer(ask, () => this.carryOut(ask, typed)) });
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

  private async answer(asking: Asking, ask: () => Promise<Outcome>): Promise<void> {
    const outcome = await this.change(ask);
    if (!outcome) {
      this.asking = { ...asking, nothing: this.say('failed.edit') };
    } else {
      this.asking = outcome.wrong ? { ...asking, wrong: outcome.wrong, nothing: undefined } : undefined;
    }
  }

  /** Has something done, and shows the closet as it is then. */
  private async change(ask: () => Promise<Outcome>): Promise<Outcome | undefined> {
    if (this.busy) {
      return { };
    }
    this.busy = true;
    try {
      const outcome = await ask();
      if (outcome.board) {
        this.show(outcome.board);
      }
      if (outcome.receipt ?? outcome.nothing) {
        this.receipt = outcome.receipt ?? { said: outcome.nothing!, undo: '' };
        this.told = [this.receipt.said, this.receipt.changed].filter(Boolean).join(' ');
      }
      return outcome;
    } catch {
      this.receipt = { said: this.say('failed.edit'), undo: '' };
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  private bar(receipt: Receipt): TemplateResult {
    return undoBar(this.say, { said: receipt.said, changed: receipt.changed, undo: receipt.undo ? 1 : undefined }, {
      see: 'suggestions',
      undo: () => void this.change(() => this.$server.undo(receipt.undo)),
      dismiss: () => (this.receipt = undefined),
    });
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

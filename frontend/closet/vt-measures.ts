import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Wrong } from '../entries/model';
import { sayer, type Say } from '../entries/say';
import { failed, loading } from '../entries/states';
import { Waiting } from '../entries/waiting';
import { AT, body, MIDDLE, type Shape } from './body';
import { Deeds } from './deeds';
import { bare } from './dressing';
import type { Choice, Receipt } from './model';

interface Line {
  code: string;
  name: string;
  how: string;
  value: string;
  unit: string;
  units: Choice[];
  entry: number;
  suggestions: boolean;
  inStore: boolean;
}

interface Page {
  lines: Line[];
  shapes: Choice[];
  shape: string;
  measured: string;
  rules: { word: string; text: string; on: boolean }[];
  language: string;
}

interface Outcome {
  page?: Page;
  receipt?: Receipt;
  wrong?: Wrong;
  nothing?: string;
}

/** The methods of io.vitrine.shopper.MeasuresView that the browser may call. */
interface Server {
  look(): Promise<Page>;
  measure(code: string, value: string, unit: string): Promise<Outcome>;
  forget(code: string): Promise<Outcome>;
  use(code: string, suggestions: boolean, inStore: boolean): Promise<Outcome>;
  shape(shape: string): Promise<Outcome>;
  follow(rule: string, on: boolean): Promise<Outcome>;
  undo(what: string): Promise<Outcome>;
}

/** How one measures: each with its own purposes, the shape one chooses, and the rules that follow from it. */
@customElement('vt-measures')
export class VtMeasures extends LitElement {
  declare $server: Server;

  @state() private page?: Page;
  @state() private wrong?: Wrong;
  @state() private now = '';
  private labels: Record<string, string> = {};
  private say: Say = (key) => key;
  private readonly waiting = new Waiting(this);
  private readonly deeds = new Deeds<Outcome, never>(this, {
    say: () => this.say,
    show: (outcome) => (this.page = outcome.page ?? this.page),
    undo: (what) => this.$server.undo(what),
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  arrive(labels: Record<string, string>): void {
    this.labels = labels;
    this.say = sayer(labels, document.documentElement.lang);
    this.deeds.forget();
    void this.look();
  }

  private look = async (): Promise<void> => {
    const page = await this.waiting.forIt('list', () => this.$server.look(), this.look);
    if (page) {
      this.say = sayer(this.labels, page.language);
      this.page = page;
    }
  };

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
      <div class="measuring">
        <div class="case tape">${this.tape(page)}</div>
        <section aria-labelledby="yours">
          <h2 class="unseen" id="yours">${say('yours')}</h2>
          <ul class="case lines">${page.lines.map((line) => this.line(line))}</ul>
        </section>
      </div>
      ${this.shapes(page)} ${this.rules(page)}
      ${this.deeds.render()}
    `;
  }

  private line(line: Line): TemplateResult {
    const { say } = this;
    const wrong = this.wrong?.field === line.code ? this.wrong.message : undefined;
    // As both boxes stand now: the other may have been changed a moment ago, and be on its way still.
    const use = (event: Event) => {
      const [suggestions, inStore] = (event.target as Element).closest('.uses')!.querySelectorAll('input');
      const [forThem, there] = [suggestions.checked, inStore.checked];
      void this.change(() => this.$server.use(line.code, forThem, there));
    };
    return html`<li @focusin=${() => (this.now = line.code)} @focusout=${() => (this.now = '')}>
      <form @submit=${(event: SubmitEvent) => this.note(event, line)} novalidate>
        <p class="name"><b>${line.name}</b><br /><span class="small soft" id="how-${line.code}">${line.how}</span></p>
        <input
          class="input num"
          name=${line.code}
          aria-label="${line.name}: ${say('value')}"
          aria-describedby=${wrong ? `wrong-${line.code}` : `how-${line.code}`}
          aria-invalid=${wrong ? 'true' : 'false'}
          inputmode="decimal"
          autocomplete="off"
          .value=${line.value}
        />
        <select class="input" name="unit" aria-label="${line.name}: ${say('unit')}">
          ${line.units.map((unit) => html`<option value=${unit.code} ?selected=${unit.code === line.unit}>${unit.name}</option>`)}
        </select>
        <button class="btn" aria-label="${say('note')}: ${line.name}">${say('note')}</button>
        ${wrong ? html`<p class="wrong" id="wrong-${line.code}" role="alert">${wrong}</p>` : nothing}
      </form>
      ${line.entry
        ? html`<div class="uses" role="group" aria-label="${line.name}: ${say('use')}">
            <label>
              <input type="checkbox" .checked=${live(line.suggestions)} @change=${use} />
              ${say('suggestions')}
            </label>
            <label>
              <input type="checkbox" .checked=${live(line.inStore)} @change=${use} />
              ${say('in-store')}
            </label>
            <a class="quiet tiny" href="timeline?entry=${line.entry}">${say('why')}</a>
            <button class="link small" @click=${() => void this.change(() => this.$server.forget(line.code))} aria-label="${say('forget')}: ${line.name}">
              ${say('forget')}
            </button>
          </div>`
        : nothing}
    </li>`;
  }

  private note(event: SubmitEvent, line: Line): void {
    event.preventDefault();
    const typed = new FormData(event.target as HTMLFormElement);
    void this.change(() => this.$server.measure(line.code, String(typed.get(line.code)), String(typed.get('unit'))));
  }

  /** The figure with a tape where each measurement is taken; what is known is drawn stronger. */
  private tape(page: Page): TemplateResult {
    const shape = (page.shape || 'rectangle') as Shape;
    const at = body(shape);
    const around = (y: number, half: number): string =>
      `M${MIDDLE - half} ${y}q${half} 15 ${half * 2} 0`;
    const lines: Record<string, { d: string; x: number; y: number; before?: boolean }> = {
      height: { d: 'M222 24V544M216 24h12M216 544h12', x: 236, y: 14, before: true },
      chest: { d: around(152, at.chest + 2), x: 12, y: 150 },
      waist: { d: around(AT.waist, at.waist + 1), x: 12, y: AT.waist + 4 },
      hip: { d: around(AT.hip, at.hip + 1), x: 12, y: AT.hip + 4 },
      inseam: { d: `M${MIDDLE + 4} ${AT.crotch + 4}L${MIDDLE + 12} ${AT.ankle}`, x: 216, y: 440, before: true },
      arm: { d: `M${MIDDLE + at.shoulder} 108C${MIDDLE + at.shoulder + 10} 150 ${MIDDLE + at.shoulder + 16} 220 ${MIDDLE + at.shoulder + 21} 266`, x: 176, y: 140 },
      foot: { d: `M${MIDDLE - 34} 551h24`, x: 40, y: 556 },
    };
    const nude = bare(shape);
    return html`<svg viewBox="0 0 240 566" role="img" aria-label=${this.say('drawing')}>
      <ellipse class="ground" cx="120" cy="546" rx="72" ry="8" />
      <g class="body"><path d=${nude.head} />${nude.paths.map((d) => svg`<path d=${d} />`)}</g>
      ${page.lines
        .filter((line) => line.code in lines)
        .map((line) => {
          const drawn = lines[line.code];
          const known = line.entry ? 'known' : '';
          return svg`<path class="line ${known} ${this.now === line.code ? 'now' : ''}" d=${drawn.d} />
            <text x=${drawn.x} y=${drawn.y} text-anchor=${drawn.before ? 'end' : 'start'}>${line.name}</text>`;
        })}
    </svg>`;
  }

  private shapes(page: Page): TemplateResult {
    const { say } = this;
    const choose = (shape: string) => void this.change(() => this.$server.shape(shape));
    return html`<section class="chosen" aria-labelledby="shape">
      <h2 id="shape">${say('shape')}</h2>
      <p class="soft">${say('shape.say')} ${page.measured}</p>
      <fieldset class="shapes">
        <legend class="unseen">${say('shape')}</legend>
        ${page.shapes.map((shape) => {
          const nude = bare(shape.code as Shape);
          return html`<label class="case">
            <input type="radio" name="shape" value=${shape.code} .checked=${live(page.shape === shape.code)} @change=${() => choose(shape.code)} />
            <svg viewBox="40 20 160 530" aria-hidden="true">
              <ellipse class="ground" cx="120" cy="546" rx="60" ry="6" />
              <g class="body"><path d=${nude.head} />${nude.paths.map((d) => svg`<path d=${d} />`)}</g>
            </svg>
            <span>${shape.name}</span>
          </label>`;
        })}
      </fieldset>
      ${page.shape ? html`<p><button class="link" @click=${() => choose('')}>${say('shape.none')}</button></p>` : nothing}
    </section>`;
  }

  private rules(page: Page): TemplateResult {
    const { say } = this;
    return html`<section aria-labelledby="rules">
      <h2 id="rules">${say('rules')}</h2>
      <p class="soft">${page.shape ? say('rules.say') : say('rules.none')}</p>
      ${page.rules.length > 0
        ? html`<ul class="case rules">
            ${page.rules.map(
              (rule) => html`<li>
                <label>
                  <input type="checkbox" .checked=${live(rule.on)} @change=${(event: Event) => this.follow(rule.word, event.target as HTMLInputElement)} />
                  <span>${rule.text}</span>
                </label>
              </li>`,
            )}
          </ul>`
        : nothing}
    </section>`;
  }

  private follow(rule: string, { checked }: HTMLInputElement): void {
    void this.change(() => this.$server.follow(rule, checked));
  }

  private async change(ask: () => Promise<Outcome>): Promise<void> {
    const outcome = await this.deeds.change(ask);
    this.wrong = outcome?.wrong;
    if (this.wrong) {
      this.querySelector<HTMLElement>(`[name="${this.wrong.field}"]`)?.focus();
    }
  }
}

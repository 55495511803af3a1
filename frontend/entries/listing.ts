import type { LitElement, ReactiveController } from 'lit';
import type { Form, Leaf, Server, Shown, Wrong } from './model';
import { Pile } from './pile';
import { Waiting } from './waiting';

const TYPING_PAUSE = 250;
/** Further pages come by themselves up to here; then the foot of the page can be reached, and a button goes on. */
const BY_ITSELF = 250;

/** The list as it was asked for: its filters, what of it is loaded, and what comes next. */
export class Listing implements ReactiveController {
  shown?: Shown;
  wrong?: Wrong;
  readonly pile = new Pile();
  readonly waiting: Waiting;

  private typing?: ReturnType<typeof setTimeout>;
  private enough = BY_ITSELF;
  private readonly nearTheEnd = new IntersectionObserver(
    (seen) => {
      if (seen.some((each) => each.isIntersecting) && this.pile.size < this.enough) {
        void this.more();
      }
    },
    { rootMargin: '900px' },
  );

  constructor(
    private readonly page: LitElement,
    private readonly on: { server: () => Server; began: () => void; found: (shown: Shown) => void },
  ) {
    this.waiting = new Waiting(page);
    page.addController(this);
  }

  hostDisconnected(): void {
    this.nearTheEnd.disconnect();
  }

  hostUpdated(): void {
    this.nearTheEnd.disconnect();
    const end = this.page.querySelector('.more');
    if (end && !this.waiting.busy) {
      this.nearTheEnd.observe(end);
    }
  }

  show(shown: Shown): void {
    this.shown = shown;
    this.wrong = undefined;
    this.waiting.broken = undefined;
    this.enough = BY_ITSELF;
    this.pile.begin(shown.leaf);
    this.on.began();
    this.page.requestUpdate();
  }

  type(words: string): void {
    this.shown = { ...this.shown!, form: { ...this.shown!.form, q: words } };
    this.page.requestUpdate();
    clearTimeout(this.typing);
    this.typing = setTimeout(() => void this.filter(this.shown!.form, true), TYPING_PAUSE);
  }

  choose(change: Partial<Form>): void {
    void this.filter({ ...this.shown!.form, ...change }, false);
  }

  private async filter(form: Form, typing: boolean): Promise<void> {
    const again = () => void this.filter(form, typing);
    const answer = await this.waiting.forIt('list', () => this.on.server().ask(form, typing), again);
    // What was typed meanwhile is asked next; an older answer must not overwrite it.
    if (answer?.shown && (!typing || answer.shown.form.q.trim() === this.shown!.form.q.trim())) {
      const typed = typing ? this.shown!.form.q : answer.shown.form.q;
      this.show({ ...answer.shown, form: { ...answer.shown.form, q: typed } });
      this.on.found(this.shown!);
    } else if (answer?.wrong) {
      this.wrong = answer.wrong;
      this.page.requestUpdate();
    }
  }

  goOn(): void {
    this.enough = this.pile.size + BY_ITSELF;
    void this.more();
  }

  private async more(): Promise<void> {
    const after = this.pile.next;
    if (!after || this.waiting.busy) {
      return;
    }
    const leaf = await this.waiting.forIt('more', () => this.on.server().more(after));
    if (leaf && this.pile.next === after) {
      this.pile.add(leaf as Leaf);
      this.page.requestUpdate();
    }
  }
}

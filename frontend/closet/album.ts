import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Say } from '../entries/say';
import type { Outcome, Server, Tile } from './model';

const MOST_BYTES = 10 * 1024 * 1024;
const CHUNK = 0x8000;

/** The photos of a closet: fetched one after the other, and put to a piece. */
export class Album {
  wrong = '';
  private readonly photos = new Map<string, string>();

  constructor(
    private readonly page: LitElement & { $server: Server },
    private readonly change: (ask: () => Promise<Outcome>) => Promise<Outcome | undefined>,
  ) {}

  of(piece: Tile): string | undefined {
    return piece.photo ? this.photos.get(piece.key) : undefined;
  }

  /** The board stands meanwhile with its drawings. */
  async fetch(pieces: Tile[]): Promise<void> {
    for (const piece of pieces.filter((each) => each.photo && !this.photos.has(each.key))) {
      const photo = await this.page.$server.photo(piece.key).catch(() => '');
      if (photo) {
        this.photos.set(piece.key, `data:image/jpeg;base64,${photo}`);
        this.page.requestUpdate();
      }
    }
  }

  private async take(say: Say, piece: Tile, input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) {
      return;
    }
    if (file.size > MOST_BYTES) {
      this.wrong = say('photo.note');
      this.page.requestUpdate();
      return;
    }
    const read = new Uint8Array(await file.arrayBuffer());
    let text = '';
    for (let at = 0; at < read.length; at += CHUNK) {
      text += String.fromCharCode(...read.subarray(at, at + CHUNK));
    }
    this.photos.delete(piece.key);
    const outcome = await this.change(() => this.page.$server.putPhoto(piece.key, btoa(text)));
    this.wrong = outcome?.wrong?.message ?? '';
    input.value = '';
    this.page.requestUpdate();
  }

  /** The photo of the piece that is chosen, with what one can do about it. */
  render(say: Say, piece: Tile): TemplateResult {
    const photo = this.of(piece);
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
            @change=${(event: Event) => void this.take(say, piece, event.target as HTMLInputElement)}
          />
        </label>
        ${piece.photo
          ? html`<button class="btn" @click=${() => void this.change(() => this.page.$server.removePhoto(piece.key))}>${say('photo.remove')}</button>`
          : nothing}
      </div>
      <p class="tiny soft" id="photo-note">${say('photo.note')}</p>
      ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing}
    </div>`;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { star } from '../entries/stars';
import type { Say } from '../entries/say';
import type { Tile } from './model';
import { drawn } from './patterns';

const FIVE = [1, 2, 3, 4, 5];

/** A piece on its rail or shelf; chosen by a click or by Enter, and dragged onto the figure. */
export function tile(
  say: Say,
  piece: Tile,
  on: { chosen: boolean; worn: boolean; photo?: string; choose: (event: Event) => void; drag: (event: PointerEvent) => void },
): TemplateResult {
  const classes = `${piece.picture.hangs ? 'hangs' : 'stands'} ${piece.state === 'frost' ? 'frost' : ''} ${on.worn ? 'worn' : ''}`;
  return html`<li class=${classes}>
    <button
      class="garment"
      aria-pressed=${on.chosen}
      data-piece=${piece.key}
      title=${piece.title}
      @click=${on.choose}
      @pointerdown=${on.drag}
    >
      <span class="hook" aria-hidden="true">${on.photo ? html`<img src=${on.photo} alt="" draggable="false" />` : drawn(piece)}</span>
      <b><bdi>${piece.name}</bdi></b>
      ${piece.stars > 0 ? shown(say, piece.stars) : html`<span class="tiny soft">${say('not-rated')}</span>`}
      <span class="tiny soft">${piece.elsewhere || piece.times}</span>
      ${piece.state === 'frost' ? html`<span class="tiny mark not">${say('not-used')}</span>` : nothing}
    </button>
  </li>`;
}

function shown(say: Say, given: number): TemplateResult {
  return html`<span class="given" role="img" aria-label=${say('of-five', given)}>
    ${FIVE.map((n) => html`<i class=${n <= given ? 'full' : ''}>${star()}</i>`)}
  </span>`;
}

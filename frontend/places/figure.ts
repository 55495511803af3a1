import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../entries/say';
import { clock, type Way } from './model';
import { begins, ends, lastBefore } from './points';
import type { Replay } from './replay';
import { legend, player } from './tools';

export interface Figure {
  say: Say;
  way: Way;
  floor: number;
  replay: Replay;
  /** Whether an area is being drawn; how to say it otherwise, and how to stop. */
  drawing: boolean;
  type: () => void;
  stop: () => void;
  zoom: (by: number) => void;
}

/** The plan with what replays the day on it. */
export function figure({ say, way, floor: shown, replay, drawing, type, stop, zoom }: Figure): TemplateResult {
  const floor = way.floors[shown];
  return html`<figure class="case">
    ${drawing
      ? html`<p class="bar info hint">
          <span>${say('draw.hint')}</span>
          <span class="row end">
            <button class="link" @click=${type}>${say('draw.type')}</button>
            <button class="link" @click=${stop}>${say('draw.stop')}</button>
          </span>
        </p>`
      : nothing}
    ${floor
      ? html`<div
          class="map ${floor.code ? '' : 'town'}"
          role="img"
          aria-label=${say(floor.code ? 'plan' : 'plan.city', floor.name, way.place, way.said)}
        ></div>`
      : nothing}
    ${player({
      say,
      begins: begins(way),
      ends: ends(way),
      second: replay.second,
      playing: replay.playing,
      toggle: () => replay.toggle(),
      seek: (second) => replay.seek(second),
      said: (second) => at(say, way, second),
      zoom,
    })}
    ${legend(say)}
  </figure>`;
}

/** Moves the slider to where the replay is. Sixty times a second, so it writes what changes and leaves the rest alone. */
export function slide(page: HTMLElement, say: Say, way: Way, second: number): void {
  const slider = page.querySelector<HTMLInputElement>('.replay input');
  if (!slider) {
    return;
  }
  const first = begins(way);
  slider.value = String(second);
  slider.style.setProperty('--at', String((second - first) / Math.max(1, ends(way) - first)));
  const words = at(say, way, second);
  if (slider.getAttribute('aria-valuetext') !== words) {
    slider.setAttribute('aria-valuetext', words);
    page.querySelector('.replay .now')!.textContent = words;
  }
}

function at(say: Say, way: Way, second: number): string {
  const step = lastBefore(way, second)?.[4];
  return step ? say('at-step', clock(second), step) : say('at', clock(second));
}

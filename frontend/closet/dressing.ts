import { arm, body, MIDDLE, trunk, type Shape } from './body';
import type { Part, Worn } from './cloth';
import { dress, hose, shoes, skirt, socks, trousers } from './lowers';
import { backpack, bag, belt, gloves, hat, scarf, tie, umbrella } from './small';
import { upper } from './uppers';

/** Where a shirt ends that goes into trousers or a skirt. */
const TUCKED = 229;

/** The figure without anything on. */
export function bare(shape: Shape): { head: string; paths: string[] } {
  const b = body(shape);
  return {
    head: `M${MIDDLE} 24c14 0 23 13 23 30s-9 30-23 30-23-13-23-30 9-30 23-30Z`,
    paths: [arm(b, 1), arm(b, -1), trunk(b)],
  };
}

/** How a garment lies on the figure, from the innermost part to the outermost; nothing where it is only carried along. */
export function dressed(worn: Worn, shape: Shape, tucked = false): Part[] {
  const b = body(shape);
  switch (worn.place) {
    case 'base':
      return upper(worn, b, tucked ? TUCKED : undefined);
    case 'layer':
    case 'jacket':
    case 'coat':
      return upper(worn, b);
    case 'whole':
      return worn.type === 'jumpsuit' ? [...trousers(worn, b), ...upper({ ...worn, length: 'waist' }, b)] : dress(worn, b);
    case 'bottom':
      return worn.type === 'skirt' ? skirt(worn, b) : trousers(worn, b);
    case 'legs':
      return worn.type === 'tights' ? hose(b) : socks(b);
    case 'shoes':
      return shoes(worn, b);
    case 'neck':
      return worn.type === 'tie' ? tie() : scarf();
    case 'head':
      return hat(worn.type);
    case 'waist':
      return belt(b);
    case 'bag':
      return worn.type === 'backpack' ? backpack(b) : bag(b);
    case 'hands':
      return gloves(b);
    case 'held':
      return umbrella(b);
    default:
      return [];
  }
}

import { AT, both, MIDDLE, side, sleeve, type Body, type Step } from './body';
import { dots, HEM, mirrored, type Part, type Worn } from './cloth';

const ROOM: Record<string, number> = { close: 1, straight: 5, loose: 11 };

const LONG_SLEEVES = new Set([
  'shirt', 'blouse', 'jumper', 'roll-neck', 'sweatshirt', 'cardigan', 'blazer', 'overshirt', 'jacket', 'rain-jacket',
  'down-jacket', 'coat', 'trench-coat',
]);
const SLEEVELESS = new Set(['top', 'waistcoat']);
const OPEN = new Set(['cardigan', 'waistcoat', 'blazer', 'overshirt']);

/** Shirts, knitwear, jackets and coats. */
export function upper(worn: Worn, b: Body, tucked?: number): Part[] {
  const outer = worn.place === 'coat' ? 4 : worn.place === 'jacket' || worn.place === 'layer' ? 2 : 0;
  const room = (ROOM[worn.cut] ?? 5) + outer;
  const hem = Math.min(HEM[worn.length] ?? HEM.hip, tucked ?? 600);
  const waisted = worn.cut === 'waisted' || worn.cut === 'wrap' || worn.type === 'blazer' ? 3 : 0;
  const parts: Part[] = [];
  if (!SLEEVELESS.has(worn.type) && worn.place !== 'whole') {
    const long = LONG_SLEEVES.has(worn.type);
    parts.push({ look: 'b', d: sleeve(b, 1, long, room) }, { look: 'b', d: sleeve(b, -1, long, room) });
    if (long) {
      const cuff = b.shoulder + 26 + room * 0.5;
      parts.push(...mirrored([[b.shoulder + 10.5 - room * 0.5, 268], [cuff - 1, 264]], 'l', false));
    }
  }
  const flank = flankOf(b, room, hem, waisted);
  return OPEN.has(worn.type)
    ? [...parts, ...openFront(worn, b, flank, hem)]
    : [...parts, ...closedFront(worn, b, flank, hem, room)];
}

/** From the tip of the shoulder down to the hem. */
function flankOf(b: Body, room: number, hem: number, waisted: number): Step[] {
  const below = hem > AT.waist + 8;
  const at = (y: number): number => b.waist + ((b.hip - b.waist) * Math.min(1, (y - AT.waist) / 60));
  const flare = hem > AT.hip ? (hem - AT.hip) * 0.06 : 0;
  const steps: Step[] = [
    [b.shoulder - 4, 107],
    [b.shoulder, 118, b.chest + room, 140, b.chest + room, AT.armpit + 4],
  ];
  const waist = b.waist + room - waisted;
  if (!below) {
    steps.push([b.chest + room, 186, waist + 2, 200, waist, hem]);
  } else {
    steps.push([b.chest + room, 190, waist, 204, waist, AT.waist]);
    const x = at(hem) + room + flare;
    if (hem > AT.hip + 10) {
      // What reaches further than the hip goes around it, or trousers would look out beneath.
      const hip = b.hip + room;
      steps.push([waist, AT.waist + 22, hip, AT.hip - 28, hip, AT.hip]);
      steps.push([hip, AT.hip + (hem - AT.hip) * 0.4, x, hem - (hem - AT.hip) * 0.4, x, hem]);
    } else {
      steps.push([waist, AT.waist + (hem - AT.waist) * 0.4, x, hem - (hem - AT.waist) * 0.5, x, hem]);
    }
  }
  return steps;
}

function closedFront(worn: Worn, b: Body, flank: Step[], hem: number, room: number): Part[] {
  const edge = flank[flank.length - 1];
  const x = edge[edge.length - 2];
  const deep = worn.cut === 'wrap' || worn.type === 'top' ? 30 : 0;
  const neck = worn.type === 'top' ? 20 : 14;
  const outline: Step[] = [[0, AT.neck + 13 + deep], [neck * 0.6, AT.neck + 12 + deep * 0.6, neck, AT.neck + 6, neck + 1, 98], ...flank.slice(0)];
  if (worn.type === 'top') {
    outline.splice(2, 1, [b.shoulder - 17, 101]);
  }
  outline.push([x * 0.6, hem + 4, x * 0.3, hem + 5, 0, hem + 5]);
  const parts: Part[] = [{ look: 'b', d: both(outline) }];
  const down = (from: number, to = hem + 4): Part => ({ look: 'l', d: `M${MIDDLE} ${from}V${to}` });
  switch (worn.type) {
    case 'shirt':
    case 'blouse':
    case 'polo':
      parts.push(...mirrored([[0, 112], [7, 96], [13, 94], [20, 103], [8, 120]], 's'));
      parts.push(worn.type === 'polo' ? down(112, 150) : down(112));
      break;
    case 'roll-neck':
      parts.push({ look: 's', d: both([[0, 82], [11, 83], [13, 90, 14, 96, 15, 102], [8, 108, 4, 109, 0, 109]]) });
      break;
    case 'coat':
    case 'trench-coat':
      parts.push(...mirrored([[0, 150], [10, 96], [17, 98], [27, 122], [17, 130]], 's'));
      parts.push(down(150));
      parts.push({ look: 'k', d: dots([[8, 176], [8, 212], [-8, 176], [-8, 212]]) });
      if (worn.cut === 'waisted' || worn.type === 'trench-coat') {
        parts.push({ look: 's', d: both([[0, 218], [b.waist + room - 2, 216], [b.waist + room - 1, 226], [0, 229]]) });
      }
      break;
    case 'jacket':
    case 'rain-jacket':
    case 'down-jacket':
      parts.push({ look: 's', d: both([[0, 88], [14, 88], [22, 94, 22, 104, 15, 112], [8, 119, 4, 120, 0, 120]]) });
      parts.push(down(120));
      if (worn.type === 'down-jacket') {
        for (let y = 142; y < hem; y += 26) {
          parts.push({ look: 'l', d: side([[b.chest + room - 2, y], [b.chest * 0.5, y + 6, -b.chest * 0.5, y + 6, -b.chest - room + 2, y]], 1, false) });
        }
      } else {
        parts.push(...mirrored([[10, hem - 26], [26, hem - 27], [26, hem - 10]], 'l', false));
      }
      break;
    default:
      parts.push({ look: 's', d: both([[0, AT.neck + 13 + deep], [neck * 0.6, AT.neck + 12 + deep * 0.6, neck, AT.neck + 6, neck + 1, 98], [neck + 6, 99], [neck + 4, AT.neck + 10, neck * 0.7, AT.neck + 17 + deep * 0.6, 0, AT.neck + 18 + deep]]) });
  }
  if (worn.type === 'jumper' || worn.type === 'sweatshirt' || worn.type === 'roll-neck') {
    parts.push({ look: 's', d: both([[0, hem - 6], [x - 1, hem - 10], [x, hem], [x * 0.6, hem + 4, x * 0.3, hem + 5, 0, hem + 5]]) });
  }
  return parts;
}

function openFront(worn: Worn, b: Body, flank: Step[], hem: number): Part[] {
  const edge = flank[flank.length - 1];
  const x = edge[edge.length - 2];
  const panel: Step[] = [[13, 97], ...flank, [x * 0.7, hem + 5, 20, hem + 5, 13, hem + 5], [15, 220, 12, 176, 13, 97]];
  const parts = mirrored(panel, 'b');
  if (worn.type === 'blazer') {
    parts.push(...mirrored([[13, 97], [25, 122], [19, 126], [22, 132], [13, 176]], 's'));
    parts.push(...mirrored([[19, hem - 34], [b.waist - 2, hem - 35], [b.waist - 2, hem - 28], [19, hem - 27]], 'l'));
  } else if (worn.type === 'overshirt') {
    parts.push(...mirrored([[13, 97], [18, 94], [25, 104], [15, 116]], 's'));
    parts.push(...mirrored([[18, 146], [32, 146], [32, 164], [18, 164]], 'l'));
  } else {
    parts.push(...mirrored([[13, 97], [19, 99], [18, 150, 20, 200, 19, hem + 4], [13, hem + 5], [15, 220, 12, 176, 13, 97]], 's'));
  }
  return parts;
}

import { arm, AT, body, both, legs, MIDDLE, side, sleeve, trunk, type Body, type Shape, type Step } from './body';

/** One part of what is drawn: a filled shape in the cloth's colour or a shade of it, or lines. */
export interface Part {
  look: 'b' | 's' | 'd' | 'l' | 'p' | 'k' | 'c2' | 'mf';
  d: string;
}

/** What of a garment matters for how it lies on the figure. */
export interface Worn {
  type: string;
  cut: string;
  length: string;
  place: string;
}

/** Where a shirt ends that goes into trousers or a skirt. */
const TUCKED = 229;

const ROOM: Record<string, number> = { close: 1, straight: 5, loose: 11 };

const HEM: Record<string, number> = {
  cropped: 204,
  waist: 228,
  hip: 266,
  thigh: AT.thigh,
  knee: AT.knee,
  calf: AT.calf,
  ankle: 498,
  floor: 524,
};

const LONG_SLEEVES = new Set([
  'shirt', 'blouse', 'jumper', 'roll-neck', 'sweatshirt', 'cardigan', 'blazer', 'overshirt', 'jacket', 'rain-jacket',
  'down-jacket', 'coat', 'trench-coat',
]);
const SLEEVELESS = new Set(['top', 'waistcoat']);
const OPEN = new Set(['cardigan', 'waistcoat', 'blazer', 'overshirt']);

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

function mirrored(steps: Step[], look: Part['look'], close = true): Part[] {
  return [
    { look, d: side(steps, 1, close) },
    { look, d: side(steps, -1, close) },
  ];
}

function upper(worn: Worn, b: Body, tucked?: number): Part[] {
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
    steps.push([waist, AT.waist + (hem - AT.waist) * 0.4, x, hem - (hem - AT.waist) * 0.5, x, hem]);
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

function trousers(worn: Worn, b: Body): Part[] {
  const { knee, ankle, inner } = legs(b);
  const add =
    worn.cut === 'wide' || worn.cut === 'loose' ? 15 : worn.cut === 'close' || worn.cut === 'tapered' ? 1 : worn.cut === 'bootcut' ? 8 : 5;
  const shorts = worn.type === 'shorts' || worn.length === 'thigh';
  const hem = shorts ? 372 : worn.length === 'knee' ? AT.knee : worn.length === 'calf' ? AT.calf : worn.length === 'floor' ? 526 : 512;
  const atKnee = knee + (worn.cut === 'bootcut' ? 3 : Math.max(2, add * 0.8));
  const atHem = shorts ? atKnee + 6 : ankle + add;
  const innerHem = shorts ? 6 : Math.max(3, inner - (add > 10 ? 6 : 3));
  const loose = worn.cut === 'close' ? 1 : 2.5;
  const outline: Step[] = [
    [0, AT.waist - 6],
    [b.waist + 1.5, AT.waist - 7],
    [b.waist + 4, 246, b.hip + loose, 256, b.hip + loose, AT.hip + 4],
  ];
  outline.push(
    shorts
      ? [b.hip + loose, 320, atHem, 344, atHem, hem]
      : [b.hip + loose, 330, atKnee + 4, 372, atKnee, AT.knee],
  );
  if (!shorts) {
    outline.push([atKnee, 450, atHem, 474, atHem, hem]);
  }
  outline.push(
    [innerHem, hem + 1],
    shorts ? [innerHem - 1, 350, 3, 336, 0, AT.crotch + 6] : [Math.max(2, innerHem - 2), 440, 3, 350, 0, AT.crotch + 6],
  );
  const parts: Part[] = [{ look: 'b', d: both(outline) }];
  parts.push({ look: 's', d: both([[0, AT.waist - 6], [b.waist + 1.5, AT.waist - 7], [b.waist + 3, AT.waist + 4], [0, AT.waist + 6]]) });
  parts.push({ look: 'l', d: `M${MIDDLE} ${AT.waist + 6}V${AT.crotch + 4}` });
  if (worn.type === 'jeans' || worn.type === 'chinos') {
    parts.push(...mirrored([[b.waist * 0.4, AT.waist + 6], [b.waist * 0.45, 242, b.hip * 0.7, 248, b.hip - 2, 250]], 'l', false));
  } else if (worn.type === 'trousers') {
    parts.push(...mirrored([[(b.hip + 2) / 2, AT.waist + 8], [(b.hip + 4) / 2, 300, (atHem + innerHem) / 2, 400, (atHem + innerHem) / 2, hem]], 'l', false));
  }
  return parts;
}

function skirt(worn: Worn, b: Body): Part[] {
  const hem = HEM[worn.length === 'hip' ? 'knee' : worn.length] ?? AT.knee;
  const full = worn.cut === 'pleated' ? 26 : worn.cut === 'a-line' || worn.cut === 'wide' ? 20 : worn.cut === 'loose' ? 14 : 0;
  const x = b.hip + full * Math.min(1.3, (hem - AT.waist) / 190) - (full === 0 ? 2 : 0);
  const outline: Step[] = [
    [0, AT.waist - 6],
    [b.waist + 1.5, AT.waist - 7],
    full === 0 ? [b.waist + 6, 244, b.hip + 3, 258, b.hip + 3, AT.hip] : [b.waist + 8, 250, b.hip + full * 0.3, 262, b.hip + full * 0.45, AT.hip + 6],
    [b.hip + full * 0.55 + 2, AT.hip + 40, x, hem - 40, x, hem],
    [x * 0.6, hem + 7, x * 0.3, hem + 8, 0, hem + 8],
  ];
  const parts: Part[] = [{ look: 'b', d: both(outline) }];
  parts.push({ look: 's', d: both([[0, AT.waist - 6], [b.waist + 1.5, AT.waist - 7], [b.waist + 3, AT.waist + 4], [0, AT.waist + 6]]) });
  if (worn.cut === 'pleated') {
    for (const share of [0.28, 0.62]) {
      parts.push(...mirrored([[b.waist * share, AT.waist + 6], [x * share, hem + 6]], 'l', false));
    }
    parts.push({ look: 'l', d: `M${MIDDLE} ${AT.waist + 6}V${hem + 8}` });
  } else if (full > 0) {
    parts.push(...mirrored([[b.waist * 0.5, AT.waist + 8], [b.waist * 0.6, 280, x * 0.5, hem - 60, x * 0.55, hem + 5]], 'l', false));
  }
  return parts;
}

function dress(worn: Worn, b: Body): Part[] {
  const hem = HEM[worn.length] ?? AT.knee;
  const held = worn.cut !== 'straight' && worn.cut !== 'loose';
  const full = worn.cut === 'a-line' || worn.cut === 'pleated' || worn.cut === 'waisted' ? 22 : worn.cut === 'wrap' || worn.cut === 'empire' ? 14 : worn.cut === 'loose' ? 12 : 3;
  const waist = b.waist + (held ? 2 : 7);
  const v = worn.cut === 'wrap' ? 46 : 14;
  const x = b.hip + full;
  const outline: Step[] = [
    [0, AT.neck + v],
    [8, AT.neck + v * 0.7, 14, 106, 16, 99],
    [b.shoulder - 10, 104],
    [b.shoulder - 6, 124, b.chest + 1, 138, b.chest + 3, AT.armpit],
    [b.chest + 3, 190, waist, 202, waist, AT.waist - 4],
    [waist + 6, 250, b.hip + full * 0.5, 268, b.hip + full * 0.55 + 1, AT.hip + 8],
    [b.hip + full * 0.7, AT.hip + 50, x, hem - 40, x, hem],
    [x * 0.6, hem + 7, x * 0.3, hem + 8, 0, hem + 8],
  ];
  const parts: Part[] = [{ look: 'b', d: both(outline) }];
  if (held) {
    const y = worn.cut === 'empire' ? 176 : AT.waist - 8;
    const w = worn.cut === 'empire' ? b.chest + 3 : waist;
    parts.push({ look: 's', d: both([[0, y], [w, y - 1], [w + 0.5, y + 8], [0, y + 10]]) });
  }
  if (worn.cut === 'wrap') {
    parts.push({ look: 'l', d: side([[-15, 100], [-6, 130, 8, 170, b.waist - 2, AT.waist - 8]], 1, false) });
    parts.push({ look: 'l', d: side([[b.waist - 10, AT.waist + 4], [10, 280, 4, hem - 40, 6, hem + 7]], 1, false) });
  } else if (full > 4) {
    parts.push(...mirrored([[b.waist * 0.45, AT.waist + 4], [b.waist * 0.6, 290, x * 0.5, hem - 60, x * 0.55, hem + 5]], 'l', false));
  }
  return parts;
}

function hose(b: Body): Part[] {
  const { knee, ankle, inner } = legs(b);
  return [
    {
      look: 'b',
      d: both([
        [0, AT.waist - 2],
        [b.waist + 0.5, AT.waist - 3],
        [b.waist + 1, 248, b.hip + 0.8, 258, b.hip + 0.8, AT.hip],
        [b.hip + 0.8, 322, knee + 7, 362, knee + 0.8, AT.knee],
        [knee + 2.8, 444, ankle + 3.8, 476, ankle + 0.8, AT.ankle + 12],
        [inner - 1, AT.ankle + 12],
        [inner - 4, 470, inner - 7, 440, inner - 5, AT.knee],
        [inner - 8, 380, 2, 350, 0, AT.crotch + 1],
      ]),
    },
  ];
}

function socks(b: Body): Part[] {
  const { ankle, inner } = legs(b);
  return mirrored([[inner - 1, 486], [ankle + 2, 486], [ankle + 1, 520], [inner - 1, 522]], 'b');
}

function shoes(worn: Worn, b: Body): Part[] {
  const { ankle, inner } = legs(b);
  const out = ankle + 8;
  const top = worn.type === 'boots' ? (worn.length === 'knee' ? 430 : 486) : worn.type === 'wellingtons' ? 452 : worn.type === 'pumps' || worn.type === 'flats' ? 526 : 512;
  if (worn.type === 'sandals' || worn.type === 'slippers') {
    return [
      ...mirrored([[inner - 4, 528], [out - 3, 528], [out - 3, 534], [inner - 4, 534]], 'b'),
      ...mirrored([[inner - 5, 538], [out - 1, 538], [out - 1, AT.sole + 3], [inner - 5, AT.sole + 3]], 's'),
    ];
  }
  const parts = mirrored(
    [[inner - 2, top], [ankle + 3, top], [ankle + 3, 522, out + 1, 528, out + 1, 537], [inner - 6, 537], [inner - 5, 528, inner - 2, 522, inner - 2, top]],
    'b',
  );
  if (worn.type === 'trainers') {
    parts.push(...mirrored([[inner - 7, 536], [out + 2, 536], [out + 2, 544], [inner - 7, 544]], 'p'));
    parts.push(...mirrored([[inner, 518], [ankle, 520]], 'l', false), ...mirrored([[inner, 524], [ankle + 1, 526]], 'l', false));
  } else {
    parts.push(...mirrored([[inner - 6, 537], [out + 1, 537], [out + 1, 543], [inner - 6, 543]], 'k'));
  }
  return parts;
}

function scarf(): Part[] {
  return [
    { look: 's', d: both([[0, 92], [17, 90], [23, 98, 20, 108, 12, 114], [6, 117, 3, 117, 0, 117]]) },
    { look: 'b', d: side([[-2, 108], [14, 106], [15, 150, 13, 180, 16, 214], [-3, 214], [-4, 180, -3, 150, -2, 108]]) },
    { look: 'c2', d: side([[-3, 196], [15.4, 196], [15.8, 204], [-3.2, 204]]) },
  ];
}

function tie(): Part[] {
  return [{ look: 'b', d: both([[0, 106], [5, 106], [3.5, 116], [7, 196], [0, 208]]) }];
}

function hat(type: string): Part[] {
  const y = type === 'beanie' ? 40 : 42;
  const crown: Step[] = [[0, 12], [18, 12, 25, 24, 25, y], [12, y + 2, 5, y + 2, 0, y + 2]];
  switch (type) {
    case 'hat':
      return [
        { look: 'b', d: both(crown) },
        { look: 'c2', d: both([[0, 36], [25, 34], [25, 42], [0, 44]]) },
        { look: 'b', d: both([[0, 40], [26, 39], [40, 41, 44, 45, 43, 47], [30, 50, 14, 50, 0, 50]]) },
      ];
    case 'cap':
      return [
        { look: 'b', d: both(crown) },
        { look: 's', d: both([[0, 40], [24, 40], [26, 48, 18, 53, 0, 53]]) },
      ];
    default:
      return [
        { look: 'b', d: both(crown) },
        { look: 's', d: both([[0, 36], [25, 35], [26, 45], [0, 47]]) },
      ];
  }
}

function belt(b: Body): Part[] {
  return [
    { look: 'b', d: both([[0, AT.waist - 7], [b.waist + 3, AT.waist - 8], [b.waist + 4, AT.waist], [0, AT.waist + 2]]) },
    { look: 'mf', d: both([[0, AT.waist - 9], [6, AT.waist - 9], [6, AT.waist + 4], [0, AT.waist + 4]]) },
  ];
}

function bag(b: Body): Part[] {
  const x = b.shoulder + 22;
  return [
    { look: 'l', d: side([[x - 10, 332], [x - 8, 302, x + 8, 302, x + 10, 332]], 1, false) },
    { look: 'b', d: side([[x - 22, 330], [x + 22, 330], [x + 26, 378], [x - 26, 378]]) },
    { look: 's', d: side([[x - 22, 330], [x + 22, 330], [x + 20, 350, x - 20, 350, x - 22, 330]]) },
    { look: 'mf', d: side([[x - 3, 344], [x + 3, 344], [x + 3, 352], [x - 3, 352]]) },
  ];
}

function backpack(b: Body): Part[] {
  return mirrored([[b.shoulder - 22, 103], [b.shoulder - 12, 105], [b.chest - 6, 150, b.chest - 6, 180, b.chest - 2, 204], [b.chest - 10, 206], [b.chest - 14, 180, b.chest - 16, 150, b.shoulder - 22, 103]], 'b');
}

function gloves(b: Body): Part[] {
  const s = b.shoulder;
  return mirrored([[s + 12, 268], [s + 24, 264], [s + 26, 276, s + 32, 290, s + 29, 307], [s + 28, 320, s + 19, 322, s + 16, 309], [s + 13, 296, s + 13, 284, s + 12, 268]], 'b');
}

function umbrella(b: Body): Part[] {
  const x = b.shoulder + 24;
  return [
    { look: 'b', d: side([[x - 4, 318], [x + 4, 318], [x + 5, 380, x + 3, 440, x, 486], [x - 3, 440, x - 5, 380, x - 4, 318]], -1) },
    { look: 'l', d: side([[x, 486], [x, 500]], -1, false) },
  ];
}

function dots(at: [number, number][]): string {
  return at.map(([x, y]) => `M${MIDDLE + x - 2} ${y}a2 2 0 1 0 4 0 2 2 0 1 0-4 0Z`).join('');
}

import { AT, both, legs, MIDDLE, side, type Body, type Step } from './body';
import { HEM, mirrored, type Part, type Worn } from './cloth';

export function trousers(worn: Worn, b: Body): Part[] {
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

export function skirt(worn: Worn, b: Body): Part[] {
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

export function dress(worn: Worn, b: Body): Part[] {
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

export function hose(b: Body): Part[] {
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

export function socks(b: Body): Part[] {
  const { ankle, inner } = legs(b);
  return mirrored([[inner - 1, 486], [ankle + 2, 486], [ankle + 1, 520], [inner - 1, 522]], 'b');
}

export function shoes(worn: Worn, b: Body): Part[] {
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

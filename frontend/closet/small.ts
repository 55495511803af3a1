import { AT, both, side, type Body, type Step } from './body';
import { mirrored, type Part } from './cloth';

export function scarf(): Part[] {
  return [
    { look: 's', d: both([[0, 92], [17, 90], [23, 98, 20, 108, 12, 114], [6, 117, 3, 117, 0, 117]]) },
    { look: 'b', d: side([[-2, 108], [14, 106], [15, 150, 13, 180, 16, 214], [-3, 214], [-4, 180, -3, 150, -2, 108]]) },
    { look: 'c2', d: side([[-3, 196], [15.4, 196], [15.8, 204], [-3.2, 204]]) },
  ];
}

export function tie(): Part[] {
  return [{ look: 'b', d: both([[0, 106], [5, 106], [3.5, 116], [7, 196], [0, 208]]) }];
}

export function hat(type: string): Part[] {
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

export function belt(b: Body): Part[] {
  return [
    { look: 'b', d: both([[0, AT.waist - 7], [b.waist + 3, AT.waist - 8], [b.waist + 4, AT.waist], [0, AT.waist + 2]]) },
    { look: 'mf', d: both([[0, AT.waist - 9], [6, AT.waist - 9], [6, AT.waist + 4], [0, AT.waist + 4]]) },
  ];
}

export function bag(b: Body): Part[] {
  const x = b.shoulder + 22;
  return [
    { look: 'l', d: side([[x - 10, 332], [x - 8, 302, x + 8, 302, x + 10, 332]], 1, false) },
    { look: 'b', d: side([[x - 22, 330], [x + 22, 330], [x + 26, 378], [x - 26, 378]]) },
    { look: 's', d: side([[x - 22, 330], [x + 22, 330], [x + 20, 350, x - 20, 350, x - 22, 330]]) },
    { look: 'mf', d: side([[x - 3, 344], [x + 3, 344], [x + 3, 352], [x - 3, 352]]) },
  ];
}

export function backpack(b: Body): Part[] {
  return mirrored([[b.shoulder - 22, 103], [b.shoulder - 12, 105], [b.chest - 6, 150, b.chest - 6, 180, b.chest - 2, 204], [b.chest - 10, 206], [b.chest - 14, 180, b.chest - 16, 150, b.shoulder - 22, 103]], 'b');
}

export function gloves(b: Body): Part[] {
  const s = b.shoulder;
  return mirrored([[s + 12, 268], [s + 24, 264], [s + 26, 276, s + 32, 290, s + 29, 307], [s + 28, 320, s + 19, 322, s + 16, 309], [s + 13, 296, s + 13, 284, s + 12, 268]], 'b');
}

export function umbrella(b: Body): Part[] {
  const x = b.shoulder + 24;
  return [
    { look: 'b', d: side([[x - 4, 318], [x + 4, 318], [x + 5, 380, x + 3, 440, x, 486], [x - 3, 440, x - 5, 380, x - 4, 318]], -1) },
    { look: 'l', d: side([[x, 486], [x, 500]], -1, false) },
  ];
}

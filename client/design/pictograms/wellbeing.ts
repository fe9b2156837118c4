import type { Picture } from './picture.ts';

/** Food, health and comfort. */
export const wellbeingPictures = {
  food: {
    tint: 'M17 32a15 15 0 1 0 30 0a15 15 0 1 0 -30 0z',
    line: 'M17 32a15 15 0 1 0 30 0a15 15 0 1 0 -30 0zM24 32a8 8 0 1 0 16 0a8 8 0 1 0 -16 0zM4 8v12a5 5 0 0 0 10 0V8M9 8v48M57 33h-6c0-11 1-20 6-25v48',
  },
  allergy: {
    tint: 'M14 9c9-7 20 0 18 10-1 6 2 9 6 13 8 8 5 20-4 24-10 4-19-3-19-13 0-6-3-9-6-13-5-7-3-16 5-21z',
    line: 'M14 9c9-7 20 0 18 10-1 6 2 9 6 13 8 8 5 20-4 24-10 4-19-3-19-13 0-6-3-9-6-13-5-7-3-16 5-21zM18 19l3 5M29 40l3 5M20 43l2 4M54 8v17',
    solid: 'M51.2 34a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0 -5.6 0z',
  },
  light: {
    tint: 'M22 43c-7-4-10-10-10-17a20 20 0 0 1 40 0c0 7-3 13-10 17v6H22z',
    line: 'M22 43c-7-4-10-10-10-17a20 20 0 0 1 40 0c0 7-3 13-10 17v6H22zM25 58h14M26 26l6 6 6-6M32 32v17',
  },
  'medicine-fridge': {
    tint: 'M17 4h30a5 5 0 0 1 5 5v46a5 5 0 0 1 -5 5h-30a5 5 0 0 1 -5 -5v-46a5 5 0 0 1 5 -5z',
    line: 'M17 4h30a5 5 0 0 1 5 5v46a5 5 0 0 1 -5 5h-30a5 5 0 0 1 -5 -5v-46a5 5 0 0 1 5 -5zM12 24h40M20 11v7M20 31v9',
    solid: 'M35 32h7v6h6v7h-6v6h-7v-6h-6v-7h6z',
  },
} satisfies Record<string, Picture>;

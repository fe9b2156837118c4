import type { Guest } from './guest.ts';

/** Who comes to the conference in Cardiff. */
export const cardiffGuests: Guest[] = [
  { people: ['Gwenllian Eos Morgannwg'], locale: 'cy', needs: ['welsh_speak'], photos: 'ok' },
  {
    people: ['Tomos Glyndŵr Hael', 'Elin Mai Hael'],
    locale: 'cy',
    others: { 1: ['vegetarian'] },
    side: 1,
  },
  { people: ['Abdirahman Warsame-Lloyd'], needs: ['halal', 'prayer_room'], locale: 'cy' },
  {
    people: ['Bronwen Sêr', 'Heulwen Cadi Rhos'],
    locale: 'cy',
    needs: [['large_print', { size: '20', which: 'all' }]],
  },
  {
    people: ['Ceridwen Ynyr'],
    locale: 'cy',
    pool: 'wheelchair',
    needs: [
      ['wheelchair_space', { companionSeat: 'yes' }],
      'changing_places',
      ['peep', { stairs: 'no', hearsAlarm: 'yes' }],
    ],
    assistant: 'Owain Ynyr',
  },
  { people: ['Dilwyn Pant-yr-Onnen'], locale: 'cy', side: 1 },
  { people: ['Keisha Bartholomew-Rees'], needs: [['bsl', { seat: 'Front row' }]], side: 1 },
  { people: ['Lowri Sŵn y Môr'], locale: 'cy', photos: 'no_photos' },
  { people: ['Nusrat Jahan Begley'], needs: ['welsh_receive', 'vegetarian'] },
  {
    people: ['Osian Gŵyr'],
    locale: 'en-easy',
    needs: ['easy_read', 'quiet_room'],
    assistant: 'Nerys Gŵyr',
  },
  { people: ['Patrick Llewelyn-Osei'], needs: ['sttr_captions'], side: 1 },
];

/** Who comes to the day in Merthyr Tydfil. */
export const merthyrGuests: Guest[] = [
  {
    people: ['Sioned Blaen-y-Cwm'],
    locale: 'cy',
    needs: [['childcare', { how: 'cost', ages: '4' }], 'tickets_bought_for_me'],
    phone: '07700 900318',
    method: 'text',
  },
  {
    people: ['Dai Wyn Penderyn', 'Carol Penderyn'],
    locale: 'cy',
    others: { 1: ['help_from_station'] },
  },
  { people: ['Zofia Malinowska-Price'], needs: [['community_language', { language: 'Polish' }]] },
  { people: ['Kelvin Treharris'], locale: 'en-easy', needs: ['easy_read', 'help_at_buffet'] },
  { people: ['Mererid Haf Llwyncelyn'], locale: 'cy', needs: ['breastfeeding_space'] },
];

import type { Guest } from './guest.ts';

/** The workshop in Newry is full, and some wait: a pair stays together, so a single place passes them by. */
export const newryGuests: Guest[] = [
  { people: ['Caolán Heaney-Boyle'], guardian: 'Róisín Heaney', needs: ['quiet_room'] },
  { people: ['Aoibheann Trainor', 'Cassie Trainor'], guardian: 'Declan Trainor' },
  {
    people: ['Kacper Wiśniowski'],
    guardian: 'Agnieszka Wiśniowska',
    needs: [['community_language', { language: 'Polish' }]],
  },
  {
    people: ['Eimear McGlone', 'Tiarna Downes', 'Shea McGlone'],
    guardian: 'Fionnuala McGlone',
    others: { 1: ['vegan'] },
  },
  { people: ['Daragh Sloane'], needs: [['isl', {}]] },
  { people: ['Precious Adeyinka'], needs: ['halal'], photos: 'ok' },
  {
    people: ['Lorcan Byrne-Fitz'],
    locale: 'en-easy',
    needs: ['easy_read', 'regular_breaks'],
    assistant: 'Maura Byrne',
  },
  {
    people: ['Saoirse Magill', 'Odhrán Magill'],
    guardian: 'Brónagh Magill',
    others: { 1: [['nut_allergy', { severity: 'allergy' }]] },
  },
  { people: ['Yusuf Karimzadeh'] },
  { people: ['Meabh Rafferty-Cole'], needs: ['sensory_low_light', 'leave_and_return'] },
  { people: ['Oisín Lavelle'], guardian: 'Gráinne Lavelle' },
  { people: ['Beth Corrigan-Lowe', 'Tomás Corrigan-Lowe'], needs: ['coeliac'] },
  { people: ['Ailbhe Sweeney-Marsh'], needs: ['vegetarian'] },
  { people: ['Joel Mathew Kurian'], locale: 'en-easy' },
];

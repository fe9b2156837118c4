import type { Guest } from './guest.ts';

/** Who joins the webinar on budgets. */
export const budgetGuests: Guest[] = [
  {
    people: ['Alasdair Kinlochan'],
    needs: ['phone_dial_in'],
    phone: '0141 496 0288',
    method: 'phone',
  },
  { people: ['Blessing Nwachukwu-Dean'] },
  { people: ['Cledwyn Aur'], locale: 'cy', needs: ['welsh_receive'] },
  { people: ['Dorota Pawlikowska'], needs: [['other_language', { language: 'Polish' }]] },
  { people: ['Eoghan Breathnach'], needs: [['isl', {}]] },
  { people: ['Freya Hallamshire'], needs: ['camera_off_ok', 'chat_instead_of_voice'] },
  { people: ['Gurpreet Dhanjal', 'Simran Dhanjal'] },
  { people: ['Heledd Môn'], locale: 'cy', photos: 'no_photos' },
  {
    people: ['Isobel Rannoch-Weir'],
    locale: 'en-easy',
    needs: ['easy_read', 'questions_in_advance'],
  },
  { people: ['Jerzy Kowalczuk'] },
  {
    people: ['Kirsteen Abernyte'],
    needs: [['bsl', { preferred: 'Somebody who knows Scottish signs' }]],
  },
  { people: ['Latifa Ben Othman'] },
  { people: ['Màiri Beag NicLeòid'] },
  {
    people: ['Noah Featherstone-Ali'],
    needs: [['braille', { grade: 'uncontracted', which: 'some', documents: 'Slides' }]],
    format: 'braille',
  },
];

/** Who joins the webinar on councils in Northern Ireland. */
export const councilGuests: Guest[] = [
  { people: ['Peadar Ó hEarcáin'], needs: [['isl', { breaksToo: 'yes' }]] },
  { people: ['Quentin Ballantyne-Roe'] },
  { people: ['Roksana Czarnecka', 'Filip Czarnecki'] },
  { people: ['Sinéad Mhic Giolla'], needs: ['captions_online'], photos: 'no_photos' },
  { people: ['Tendai Marufu'], locale: 'en-easy', needs: ['easy_read'] },
  { people: ['Una Kilbroney'], needs: ['phone_dial_in'], phone: '028 9649 6402', method: 'phone' },
  { people: ['Victor Sandiford'] },
];

/** Who joins the webinar on the Scottish budget. */
export const scottishBudgetGuests: Guest[] = [
  { people: ['Winifred Auchterlee'], needs: [['large_print', { size: '18' }]] },
  { people: ['Xiomara Strachan-Vega'] },
  { people: ['Yasmin Qureshi-Moir', 'Adam Moir'] },
  { people: ['Zander Colquhoun-Bey'], needs: [['deafblind_interpreter', { method: 'hands_on' }]] },
  { people: ['Beathag Ruadh'], needs: ['questions_in_advance'], locale: 'en-easy' },
];

/** A line of the schedule: code, name in English and Welsh, owner, first and last day in the plan. */
export type Row = [
  code: string,
  name: [string, string] | null,
  owner: string | null,
  from: string,
  to: string,
];

export const all = 'Coordinators';
/** The plan names people here; the sample names their role. */
export const lead = 'Project lead';

export const national: Row[1] = [
  'National events in each nation of the UK',
  'Digwyddiadau cenedlaethol ym mhob un o wledydd y DU',
];

export const meetings: Row[1] = [
  'Meetings, conferences and seminars in each nation',
  'Cyfarfodydd, cynadleddau a seminarau ym mhob gwlad',
];

export const plans: Row[1] = [
  'Working on the detailed action plan of each nation',
  'Gweithio ar gynllun gweithredu manwl pob gwlad',
];

export const abroad: Row[1] = [
  'International webinars with the pioneer group',
  'Gweminarau rhyngwladol gyda’r grŵp arloesi',
];

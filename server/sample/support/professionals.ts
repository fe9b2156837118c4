import type { LocaleId } from '#shared/locales.ts';
import type { Nation } from '#shared/nations.ts';
import type { RegistrationBody, SupportKindCode } from '#shared/support-kinds.ts';

/** An agency of the sample; addresses are reserved, so that no mail could ever arrive (RFC 2606, 2). */
export const sampleAgencies = [
  {
    id: 'lagan',
    name: 'Lagan Sign and Speech',
    contactName: 'Orla Devlin',
    promise: 'Names the interpreter within three working days.',
  },
  {
    id: 'dwyieithog',
    name: 'Cyfieithu Dwy Lan',
    contactName: 'Gwilym Prys',
    promise: 'Sends two interpreters, with their own equipment.',
  },
  {
    id: 'firth',
    name: 'Firth Captioning',
    contactName: 'Isla Moir',
    promise: 'A speech to text reporter within five working days.',
  },
] as const;

/** A professional of the sample: invented, as every name here is. */
export interface SampleProfessional {
  name: string;
  kinds: SupportKindCode[];
  nation: Nation;
  district: string;
  /** Where they are registered, and the days from now until it ends. */
  register: [RegistrationBody, number] | null;
  online?: boolean;
  locale?: LocaleId;
  languages?: string;
  agency?: (typeof sampleAgencies)[number]['id'];
  trainee?: true;
  availability?: string;
  /** The name of somebody further up whom they like to work with. */
  likes?: string;
  /** Whom they are not to be matched with, and why. */
  notWith?: string;
}

export const sampleProfessionals: readonly SampleProfessional[] = [
  {
    name: 'Aoife Brannigan',
    kinds: ['bsl'],
    nation: 'northern-ireland',
    district: 'BT7',
    register: ['nrcpd', 210],
  },
  {
    name: 'Conor Magee',
    kinds: ['bsl'],
    nation: 'northern-ireland',
    district: 'BT15',
    register: ['nrcpd', 150],
    likes: 'Aoife Brannigan',
  },
  {
    name: 'Ruth Kilpatrick',
    kinds: ['bsl', 'isl'],
    nation: 'northern-ireland',
    district: 'BT9',
    register: ['nrcpd', 300],
    agency: 'lagan',
  },
  {
    name: 'Fergal Toner',
    kinds: ['isl'],
    nation: 'northern-ireland',
    district: 'BT48',
    register: ['risli', 260],
  },
  {
    name: 'Máire Quigley',
    kinds: ['isl'],
    nation: 'northern-ireland',
    district: 'BT35',
    register: ['risli', 190],
    agency: 'lagan',
    likes: 'Fergal Toner',
  },
  {
    name: 'Eilidh Sinclair',
    kinds: ['bsl', 'deafblind_handson'],
    nation: 'scotland',
    district: 'EH6',
    register: ['srlpdc', 320],
  },
  {
    name: 'Callum Reid',
    kinds: ['bsl'],
    nation: 'scotland',
    district: 'G12',
    register: ['srlpdc', 95],
    likes: 'Eilidh Sinclair',
  },
  {
    name: 'Siwan Gethin',
    kinds: ['bsl'],
    nation: 'wales',
    district: 'CF11',
    register: ['nrcpd', 240],
    locale: 'cy',
    languages: 'Cymraeg',
  },
  {
    name: 'Owain Pryce',
    kinds: ['bsl'],
    nation: 'wales',
    district: 'LL55',
    register: ['nrcpd', 28],
    locale: 'cy',
  },
  {
    name: 'Nadia Farooq',
    kinds: ['bsl'],
    nation: 'england',
    district: 'LS7',
    register: ['rbsli', 280],
    notWith: 'harriet.pemble@post.example, a relative',
  },
  {
    name: 'Tom Ashdown',
    kinds: ['bsl'],
    nation: 'england',
    district: 'BS5',
    register: ['nrcpd', 400],
    trainee: true,
    availability: 'Not on Fridays.',
  },
  {
    name: 'Lewis Marchbank',
    kinds: ['deaf_interpreter', 'intl_sign'],
    nation: 'england',
    district: 'M14',
    register: ['nrcpd', 170],
  },
  {
    name: 'Shona Petrie',
    kinds: ['deaf_interpreter'],
    nation: 'scotland',
    district: 'DD1',
    register: ['nrcpd', 330],
  },
  {
    name: 'Grace Holroyd',
    kinds: ['lipspeaker'],
    nation: 'england',
    district: 'S10',
    register: ['nrcpd', 220],
  },
  {
    name: 'Mared Tomos',
    kinds: ['lipspeaker'],
    nation: 'wales',
    district: 'SA1',
    register: ['nrcpd', 120],
    locale: 'cy',
  },
  {
    name: 'Peter Lonsdale',
    kinds: ['sttr'],
    nation: 'england',
    district: 'NE2',
    register: ['nrcpd', 310],
  },
  {
    name: 'Isla Moir',
    kinds: ['sttr'],
    nation: 'scotland',
    district: 'KY1',
    register: ['nrcpd', 200],
    agency: 'firth',
  },
  {
    name: 'Deirdre Hanna',
    kinds: ['sttr', 'ent'],
    nation: 'northern-ireland',
    district: 'BT23',
    register: ['nrcpd', 45],
    agency: 'firth',
  },
  {
    name: 'Kofi Asare',
    kinds: ['ent', 'mnt'],
    nation: 'england',
    district: 'B13',
    register: ['nrcpd', 270],
    online: true,
  },
  {
    name: 'Jean Carmichael',
    kinds: ['deafblind_manual'],
    nation: 'scotland',
    district: 'PA1',
    register: ['nrcpd', 230],
  },
  {
    name: 'Gwilym Prys',
    kinds: ['welsh_sim'],
    nation: 'wales',
    district: 'LL57',
    register: ['ccc', 500],
    locale: 'cy',
    languages: 'Cymraeg',
    agency: 'dwyieithog',
  },
  {
    name: 'Heledd Rowlands',
    kinds: ['welsh_sim'],
    nation: 'wales',
    district: 'SY23',
    register: ['ccc', 500],
    locale: 'cy',
    languages: 'Cymraeg',
    agency: 'dwyieithog',
    likes: 'Gwilym Prys',
  },
  {
    name: 'Samira Haddad',
    kinds: ['spoken_community'],
    nation: 'england',
    district: 'CV1',
    register: ['nrpsi', 160],
    languages: 'Arabic',
  },
  {
    name: 'Bethan Loxley',
    kinds: ['communicator_guide'],
    nation: 'england',
    district: 'NG7',
    register: null,
  },
];

/** The question that follows when a need is ticked: its name, and its choices where it has any. */
export interface FollowUp {
  name: string;
  choices?: readonly string[];
}

/** A kind of support a person can ask for: where it stands, what is asked next, what it sets going. */
export interface NeedKind {
  group: NeedGroup;
  /** Where it makes sense: at a venue, online, or both. */
  where: 'venue' | 'online' | 'both';
  followUps: readonly FollowUp[];
  creates:
    | 'room'
    | 'venue'
    | 'evacuation'
    | 'support'
    | 'format'
    | 'assistant'
    | 'notice'
    | 'catering'
    | 'budget'
    | 'online'
    | 'bursary';
}

/** The groups of the catalogue, in the order they are asked (domain rules §2.2). */
export const needGroups = [
  'communication',
  'hearing',
  'formats',
  'language',
  'physical',
  'arrival',
  'safety',
  'people',
  'wellbeing',
  'environment',
  'family',
  'online',
  'cost',
  'catering',
] as const;
export type NeedGroup = (typeof needGroups)[number];

const none = [] as const;
const text = (...names: string[]): FollowUp[] => names.map((name) => ({ name }));
const choice = (name: string, ...choices: string[]): FollowUp => ({ name, choices });
const kind = (
  group: NeedGroup,
  creates: NeedKind['creates'],
  followUps: readonly FollowUp[] = none,
  where: NeedKind['where'] = 'venue',
): NeedKind => ({ group, where, followUps, creates });

const signing = [
  ...text('preferred', 'avoided', 'seat'),
  choice('voiceOver', 'yes', 'no'),
  choice('breaksToo', 'yes', 'no'),
];
const needed = [choice('severity', 'preference', 'intolerance', 'allergy')];
const documents = [choice('which', 'all', 'some'), ...text('documents')];

/** Every need that can be ticked, by its code: the product's catalogue (domain rules §2.2). */
export const needKinds = {
  bsl: kind('communication', 'support', signing, 'both'),
  isl: kind('communication', 'support', signing, 'both'),
  intl_sign: kind('communication', 'support', signing, 'both'),
  sse: kind('communication', 'support', signing, 'both'),
  makaton: kind('communication', 'support', text('seat'), 'both'),
  deaf_interpreter: kind('communication', 'support', signing, 'both'),
  deafblind_interpreter: kind(
    'communication',
    'support',
    [choice('method', 'hands_on', 'visual_frame', 'block', 'manual'), ...text('preferred')],
    'both',
  ),
  lipspeaker: kind('communication', 'support', text('preferred', 'seat'), 'both'),
  sttr_captions: kind('communication', 'support', [choice('screen', 'shared', 'own')], 'both'),
  ent: kind('communication', 'support', none, 'both'),
  mnt: kind('communication', 'support', none, 'both'),
  hearing_loop: kind('hearing', 'room', [choice('aid', 't_coil', 'neck_loop')]),
  infrared_receiver: kind('hearing', 'room'),
  quiet_acoustics: kind('hearing', 'room'),
  speaker_microphones: kind('hearing', 'room', none, 'both'),
  large_print: kind(
    'formats',
    'format',
    [choice('size', '18', '20', '24', '28'), ...documents],
    'both',
  ),
  braille: kind(
    'formats',
    'format',
    [choice('grade', 'contracted', 'uncontracted'), ...documents],
    'both',
  ),
  audio: kind('formats', 'format', documents, 'both'),
  easy_read: kind('formats', 'format', documents, 'both'),
  plain_text_email: kind('formats', 'format', none, 'both'),
  coloured_paper: kind('formats', 'format', text('colour')),
  electronic_in_advance: kind('formats', 'format', none, 'both'),
  slides_in_advance: kind('formats', 'format', none, 'both'),
  bsl_video: kind('formats', 'format', documents, 'both'),
  other_language: kind('formats', 'format', text('language'), 'both'),
  welsh_speak: kind('language', 'support', none, 'both'),
  welsh_receive: kind('language', 'support', none, 'both'),
  community_language: kind(
    'language',
    'support',
    [...text('language', 'dialect'), choice('interpreterGender', 'woman', 'man', 'any')],
    'both',
  ),
  step_free: kind('physical', 'room'),
  wheelchair_space: kind('physical', 'room', [
    choice('companionSeat', 'yes', 'no'),
    ...text('size'),
  ]),
  mobility_scooter: kind('physical', 'room', text('size')),
  cannot_stand_long: kind('physical', 'room'),
  high_back_chair: kind('physical', 'room'),
  seat_with_arms: kind('physical', 'room'),
  seat_near_door: kind('physical', 'room'),
  seat_front: kind('physical', 'room'),
  adjustable_table: kind('physical', 'room'),
  accessible_toilet: kind('arrival', 'venue'),
  changing_places: kind('arrival', 'venue'),
  accessible_parking: kind('arrival', 'venue', [
    choice('blueBadge', 'yes', 'no'),
    ...text('registration'),
  ]),
  drop_off: kind('arrival', 'venue', text('time')),
  help_from_station: kind('arrival', 'venue', text('station', 'time')),
  lift_needed: kind('safety', 'evacuation'),
  peep: kind('safety', 'evacuation', [
    choice('stairs', 'unaided', 'with_help', 'no'),
    choice('hearsAlarm', 'yes', 'no'),
  ]),
  pa_wanted_from_us: kind('people', 'support', text('help'), 'both'),
  communicator_guide: kind('people', 'support', text('help'), 'both'),
  assistance_dog: kind('people', 'venue', [choice('waterBowl', 'yes', 'no')]),
  quiet_room: kind('wellbeing', 'room'),
  sensory_low_light: kind('wellbeing', 'room'),
  ear_defenders: kind('wellbeing', 'room'),
  sunflower: kind('wellbeing', 'room'),
  regular_breaks: kind('wellbeing', 'room', none, 'both'),
  leave_and_return: kind('wellbeing', 'room', none, 'both'),
  rest_space: kind('wellbeing', 'room'),
  first_aid_space: kind('wellbeing', 'room'),
  fridge_for_medicine: kind('wellbeing', 'venue'),
  scent_free: kind('environment', 'notice'),
  flashing_lights_warning: kind('environment', 'notice', none, 'both'),
  no_haze: kind('environment', 'notice'),
  allergy_severe: kind('environment', 'notice', text('what')),
  childcare: kind('family', 'budget', [choice('how', 'onsite', 'cost'), ...text('ages')]),
  breastfeeding_space: kind('family', 'room'),
  prayer_room: kind('family', 'room', text('times')),
  remote_join: kind('online', 'online', none, 'both'),
  phone_dial_in: kind('online', 'online', none, 'both'),
  captions_online: kind('online', 'online', none, 'online'),
  camera_off_ok: kind('online', 'online', none, 'online'),
  chat_instead_of_voice: kind('online', 'online', none, 'online'),
  questions_in_advance: kind('online', 'online', none, 'both'),
  travel_bursary: kind('cost', 'bursary'),
  tickets_bought_for_me: kind('cost', 'bursary'),
  accommodation: kind('cost', 'bursary'),
  vegetarian: kind('catering', 'catering'),
  vegan: kind('catering', 'catering'),
  halal: kind('catering', 'catering'),
  kosher: kind('catering', 'catering'),
  gluten_free: kind('catering', 'catering', needed),
  coeliac: kind('catering', 'catering'),
  dairy_free: kind('catering', 'catering', needed),
  nut_allergy: kind('catering', 'catering', needed),
  soft_food: kind('catering', 'catering'),
  straws: kind('catering', 'catering'),
  help_at_buffet: kind('catering', 'catering'),
  diet_other: kind('catering', 'catering', [...text('what'), ...needed]),
} as const satisfies Record<string, NeedKind>;

export type NeedCode = keyof typeof needKinds;

/** The codes of the catalogue, in its order. */
export const needCodes = Object.keys(needKinds) as NeedCode[];

/** The answers to a need's own questions, by name, out of those to many needs, by `code.question`. */
export const answersTo = (code: string, answers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, answer]) =>
      key.startsWith(`${code}.`) ? [[key.slice(code.length + 1), answer]] : [],
    ),
  );

/** The needs of a group that make sense at such an event, in the order they are shown. */
export function needsOf(group: NeedGroup, mode: 'in-person' | 'online' | 'hybrid'): NeedCode[] {
  return needCodes.filter((code) => {
    const { group: own, where } = needKinds[code];
    return (
      own === group &&
      (where === 'both' || mode === 'hybrid' || (where === 'venue') === (mode === 'in-person'))
    );
  });
}

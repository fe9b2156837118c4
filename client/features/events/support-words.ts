import type { PictogramName } from '#client/design/pictogram.tsx';
import { needPicture } from '#client/forms/need-pictures.ts';
import { needKinds, type NeedCode } from '#shared/access-needs.ts';
import type { Text } from '#shared/text.ts';

/** A kind of support as an event offers it: its words and its picture. */
export interface Support {
  code: NeedCode;
  label: string;
  picture: PictogramName;
}

/** Says a kind of support as the organiser offers it; the catalogue's own words are those of the person who asks. */
export const supportIn =
  (text: Text) =>
  (code: NeedCode): Support => ({
    code,
    label: text(
      isOffered(code) ? `events:supports.${code}` : `access-requests:needs.${code}.label`,
    ),
    picture: needPicture(code, needKinds[code].group),
  });

/** The needs whose own words speak as "I", and so would be odd as an offer. */
const offered = [
  'welsh_speak',
  'welsh_receive',
  'wheelchair_space',
  'mobility_scooter',
  'cannot_stand_long',
  'lift_needed',
  'pa_wanted_from_us',
  'assistance_dog',
  'allergy_severe',
  'tickets_bought_for_me',
  'camera_off_ok',
  'chat_instead_of_voice',
  'leave_and_return',
  'fridge_for_medicine',
  'community_language',
  'remote_join',
  'phone_dial_in',
  'childcare',
  'breastfeeding_space',
  'drop_off',
  'peep',
  'captions_online',
  'help_at_buffet',
  'accommodation',
] as const satisfies readonly NeedCode[];

const isOffered = (code: NeedCode): code is (typeof offered)[number] =>
  (offered as readonly NeedCode[]).includes(code);

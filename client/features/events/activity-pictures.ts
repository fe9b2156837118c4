import type { PictogramName } from '#client/design/pictogram.tsx';
import type { ActivityCode } from '#shared/events.ts';

/** The picture of each thing that people are asked to do. */
export const activityPictures: Record<ActivityCode, PictogramName> = {
  listening: 'ear',
  watching_screen: 'eye',
  reading: 'page',
  writing: 'pen',
  small_group: 'people',
  speaking_to_all: 'microphone',
  moving: 'door',
  standing: 'person',
  using_device: 'phone',
  voting: 'tick',
  quiet_time: 'quiet-room',
};

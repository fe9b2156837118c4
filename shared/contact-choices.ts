/** The ways in which somebody can be reached. */
export const contactMethods = ['email', 'phone', 'text', 'bsl-video', 'relay', 'post'] as const;
export type ContactMethod = (typeof contactMethods)[number];

/** How a person wants to be written to. */
export const contactFormats = [
  'standard',
  'large_print',
  'easy_read',
  'plain_text',
  'bsl_video',
  'braille',
  'audio',
] as const;
export type ContactFormat = (typeof contactFormats)[number];

/** Whether a person may be photographed; where nothing was said, they are asked first. */
export const photoChoices = ['ok', 'ask_me', 'no_photos'] as const;
export type PhotoChoice = (typeof photoChoices)[number];

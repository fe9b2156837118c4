import { Radios } from '#client/forms/radios.tsx';
import { useVoice } from '#client/text/text.tsx';
import { photoChoices, type PhotoChoice } from '#shared/contact-choices.ts';

const pictures = { ok: 'camera', ask_me: 'speech', no_photos: 'no-photo' } as const;

/** The three answers about photos; none is chosen before the person does. */
export function PhotoRadios({
  heading = false,
  saved,
}: {
  heading?: boolean;
  saved: PhotoChoice | undefined;
}) {
  const { text, locale } = useVoice();
  return (
    <Radios
      name="photos"
      label={text('registrations:photos.title')}
      heading={heading}
      hint={text('registrations:photos.intro')}
      options={photoChoices.map((value) => ({
        value,
        label: text(`registrations:photos.${value}`),
        ...(value === 'no_photos' && { hint: text('registrations:photos.no_photosHint') }),
        ...(locale.style === 'easy' && { picture: pictures[value] }),
      }))}
      defaultValue={saved}
    />
  );
}

import { useLoaderData } from 'react-router';
import { EasyParts } from '#client/forms/easy-parts.tsx';
import { moreAccessParts } from '#client/forms/more-access-parts.tsx';
import { useText } from '#client/text/text.tsx';
import type { loadMineForm } from './mine-data.ts';
import { MineForm } from './mine-form.tsx';

/** A person's own words, and whether to call them, to change after registering. */
export function Component() {
  const text = useText();
  const { anythingElse, contactMe } = useLoaderData<typeof loadMineForm>().access;
  return (
    <MineForm
      title={text('access-requests:more.title')}
      compare={(typed, now) => [
        {
          label: text('access-requests:more.anythingElse'),
          typed: typed('anythingElse').join(' '),
          now: now.anythingElse ?? '',
        },
      ]}
    >
      <EasyParts
        part={null}
        parts={moreAccessParts(
          { anythingElse, contactMe: contactMe !== undefined, ...contactMe },
          text,
        )}
      />
    </MineForm>
  );
}

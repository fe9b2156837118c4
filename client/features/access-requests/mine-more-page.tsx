import { useLoaderData } from 'react-router';
import { MoreAccessFields } from '#client/forms/more-access-fields.tsx';
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
      <MoreAccessFields
        together
        saved={{ anythingElse, contactMe: contactMe !== undefined, ...contactMe }}
      />
    </MineForm>
  );
}

import { useLoaderData } from 'react-router';
import { Radios } from '#client/forms/radios.tsx';
import { TextareaField } from '#client/forms/textarea-field.tsx';
import { useVoice } from '#client/text/text.tsx';
import { workedAnswers } from '#shared/need-actions.ts';
import { MineForm } from './mine-form.tsx';
import { MineTalk } from './mine-talk.tsx';
import type { loadSay } from './say-data.ts';

/** The answer to a question about a need, or how it went. */
export function Component() {
  const { text } = useVoice();
  const { access, need, verb } = useLoaderData<typeof loadSay>();
  const name = need ? text(`access-requests:needs.${need.code}.label`) : '';
  return (
    <MineForm
      title={need ? `${text(`access-requests:say.${verb}.title`)}: ${name}` : ''}
      intro={
        <>
          <p className="govuk-body">{text(`access-requests:say.${verb}.about`)}</p>
          <MineTalk talk={access.talk.filter(({ needId }) => needId === need?.id)} />
        </>
      }
      compare={(typed, now) => [
        {
          label: text(`access-requests:say.${verb}.words`),
          typed: typed('words').join(' '),
          now: now.talk.findLast(({ needId }) => needId === need?.id)?.words ?? '',
        },
      ]}
    >
      {verb === 'review' && (
        <Radios
          name="worked"
          label={text('access-requests:say.review.question')}
          options={workedAnswers.map((value) => ({
            value,
            label: text(`access-requests:say.review.worked.${value}`),
          }))}
        />
      )}
      <TextareaField
        name="words"
        label={text(`access-requests:say.${verb}.words`)}
        hint={text('access-requests:say.hint')}
      />
    </MineForm>
  );
}

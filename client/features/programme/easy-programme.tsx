import { EasyItem } from '#client/design/easy-item.tsx';
import { LinkButton } from '#client/design/link-button.tsx';
import type { PictogramName } from '#client/design/pictogram.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { goalText } from './goal-text.ts';
import type { ProgrammeView } from './programme-view.ts';

/** The programme in Easy Read: what we do, who we are, and the way to the events. */
export function EasyProgramme({ programme }: { programme: ProgrammeView }) {
  const { locale, text } = useVoice();
  return (
    <>
      <h2>{text('programme:activities.title')}</h2>
      <p>{text('programme:activities.text')}</p>
      {streams.map(({ stream, picture }) => (
        <EasyItem key={stream} picture={picture}>
          <p>
            <strong>{text(`programme:streams.${stream}.title`)}</strong>
          </p>
          <p>{text(`programme:streams.${stream}.text`)}</p>
        </EasyItem>
      ))}
      <h2>{text('programme:partners.title')}</h2>
      <p>{text('programme:partners.text')}</p>
      {programme.partners.map(({ id, name, nation, phone }) => (
        <EasyItem key={id} picture="people">
          <p>
            <strong>{name}</strong>
          </p>
          <p>{text(`programme:works.${nation}`)}</p>
          <p>
            <a className="govuk-link" href={`tel:${phone.replaceAll(' ', '')}`}>
              {text('programme:partners.phone', { phone })}
            </a>
          </p>
        </EasyItem>
      ))}
      <h2>{text('programme:goalsTitle')}</h2>
      <p>{text('programme:goalsText')}</p>
      <ul>
        {programme.goals.map((goal) => (
          <li key={goal}>{goalText(goal, text)}</li>
        ))}
      </ul>
      <h2>{text('programme:more')}</h2>
      <EasyItem picture="page">
        <p>
          <a className="govuk-link" href={paths.programme()} hrefLang="en-GB">
            {text('programme:moreText')}
          </a>
        </p>
      </EasyItem>
      <LinkButton href={inLocale(locale, paths.events())}>{text('programme:events')}</LinkButton>
    </>
  );
}

const streams = [
  { stream: 'capacity', picture: 'people' },
  { stream: 'learning', picture: 'light' },
  { stream: 'engagement', picture: 'speech' },
] as const satisfies readonly { stream: string; picture: PictogramName }[];

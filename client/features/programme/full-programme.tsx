import { useText } from '#client/text/text.tsx';
import { Activities } from './activities.tsx';
import { goalText } from './goal-text.ts';
import { Partners } from './partners.tsx';
import type { ProgrammeView } from './programme-view.ts';
import { Schedule } from './schedule.tsx';
import { Targets } from './targets.tsx';

/** The whole plan, each part under its own heading; what is long is folded away. */
export function FullProgramme({ programme }: { programme: ProgrammeView }) {
  const text = useText();
  return (
    <>
      <nav className="ac-contents" aria-label={text('programme:contents')}>
        <p aria-hidden="true">{text('programme:contents')}</p>
        <ul className="ac-contents__list">
          {parts.map(({ id, label }) => (
            <li key={id}>
              <a className="govuk-link" href={`#${id}`}>
                {text(label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Partners partners={programme.partners} />
      <section aria-labelledby="goals">
        <h2 id="goals">{text('programme:goalsTitle')}</h2>
        <p>{text('programme:goalsText')}</p>
        <ul>
          {programme.goals.map((goal) => (
            <li key={goal}>{goalText(goal, text)}</li>
          ))}
        </ul>
      </section>
      <Activities activities={programme.activities} />
      <Targets targets={programme.targets} />
      <Schedule sprints={programme.sprints} />
      <section aria-labelledby="channels">
        <h2 id="channels">{text('programme:channels.title')}</h2>
        <p>{text('programme:channels.text')}</p>
        {programme.channels.map(({ scope, names }) => (
          <div key={scope}>
            <h3>{text(`programme:nations.${scope}`)}</h3>
            <ul>
              {names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </>
  );
}

const parts = [
  { id: 'partners', label: 'programme:partners.title' },
  { id: 'goals', label: 'programme:goalsTitle' },
  { id: 'activities', label: 'programme:activities.title' },
  { id: 'targets', label: 'programme:targets.title' },
  { id: 'schedule', label: 'programme:schedule.title' },
  { id: 'channels', label: 'programme:channels.title' },
] as const;

import { Details } from '#client/design/details.tsx';
import { Tag } from '#client/design/tag.tsx';
import { useText } from '#client/text/text.tsx';
import { goalText } from './goal-text.ts';
import type { ActivityView } from './programme-view.ts';

/** The activities of each stream, each one folded. */
export function Activities({ activities }: { activities: readonly ActivityView[] }) {
  const text = useText();
  return (
    <section aria-labelledby="activities">
      <h2 id="activities">{text('programme:activities.title')}</h2>
      <p>{text('programme:activities.text')}</p>
      {streams.map((stream) => (
        <div key={stream} className="ac-folds">
          <h3 className="govuk-heading-m">{text(`programme:streams.${stream}.title`)}</h3>
          <p>{text(`programme:streams.${stream}.text`)}</p>
          {activities
            .filter((activity) => activity.stream === stream)
            .map((activity) => (
              <Details
                key={activity.code}
                summary={text('programme:activities.name', {
                  code: activity.code,
                  title: activity.title,
                })}
              >
                <ActivityWords activity={activity} />
              </Details>
            ))}
        </div>
      ))}
    </section>
  );
}

function ActivityWords({ activity }: { activity: ActivityView }) {
  const text = useText();
  const { goals, focus, outputs, module } = activity;
  const lang = activity.lang ?? undefined;
  return (
    <>
      {module === 'equalities' && (
        <p>
          <Tag tone="new">{text('programme:activities.equalities')}</Tag>
        </p>
      )}
      <h4 className="govuk-heading-s">{text('programme:activities.achieves')}</h4>
      <p lang={lang}>{activity.achieves}</p>
      <h4 className="govuk-heading-s">{text('programme:activities.advances')}</h4>
      <p lang={lang}>{activity.advances}</p>
      <ul>
        {goals.map((goal) => (
          <li key={goal}>{goalText(goal, text)}</li>
        ))}
      </ul>
      {focus.length > 0 && (
        <>
          <h4 className="govuk-heading-s">{text('programme:activities.focus')}</h4>
          <dl className="ac-dates">
            {focus.map(({ nation, words, lang: own }) => (
              <div key={nation}>
                <dt>{text(`programme:nations.${nation}`)}</dt>
                <dd lang={own ?? undefined}>{words}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {outputs.length > 0 && (
        <>
          <h4 className="govuk-heading-s">{text('programme:activities.outputs')}</h4>
          <ul>
            {outputs.map(({ nation, count }) => (
              <li key={nation}>
                {text('programme:activities.nationLine', {
                  nation: text(`programme:nations.${nation}`),
                  count,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const streams = ['capacity', 'learning', 'engagement'] as const;

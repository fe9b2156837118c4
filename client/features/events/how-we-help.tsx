import { EasyItem } from '#client/design/easy-item.tsx';
import { Pictogram, type PictogramName } from '#client/design/pictogram.tsx';
import { useVoice } from '#client/text/text.tsx';

/** How events are made so that everyone can take part. */
export function HowWeHelp() {
  const { locale, text } = useVoice();
  return (
    <section aria-labelledby="how">
      <h2 id="how">{text('events:home.howTitle')}</h2>
      <p>{text('events:home.howLead')}</p>
      {locale.style === 'easy' ? (
        helps.map(({ key, picture }) => (
          <EasyItem key={key} picture={picture}>
            <h3>{text(`events:home.how.${key}.title`)}</h3>
            <p>{text(`events:home.how.${key}.text`)}</p>
          </EasyItem>
        ))
      ) : (
        <ul className="ac-helps">
          {helps.map(({ key, picture }) => (
            <li key={key}>
              <Pictogram name={picture} size={72} />
              <h3>{text(`events:home.how.${key}.title`)}</h3>
              <p>{text(`events:home.how.${key}.text`)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const helps = [
  { key: 'signing', picture: 'signing' },
  { key: 'formats', picture: 'easy-read' },
  { key: 'venue', picture: 'ramp' },
  { key: 'assistant', picture: 'assistant' },
  { key: 'travel', picture: 'train' },
  { key: 'welsh', picture: 'welsh' },
] as const satisfies readonly { key: string; picture: PictogramName }[];

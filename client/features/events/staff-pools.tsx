import { FillBar } from '#client/design/fill-bar.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { PoolCount, StaffEventPage } from '#shared/staff-events.ts';
import { chooseWritten } from '#shared/written.ts';
import { poolWords } from '#client/design/pool-words.ts';

/** The places of an event by kind, each as a bar beside the same in words. */
export function StaffPools({ event }: { event: StaffEventPage }) {
  const { locale, text } = useVoice();
  const own = event.places.filter(({ pool }) => !pool.startsWith('session:'));
  const sessions = event.places.filter(({ pool }) => pool.startsWith('session:'));
  const sessionTitle = (pool: string) => {
    const session = event.sessions.find(({ id }) => pool === `session:${id}`);
    const chosen = session && chooseWritten(session.texts, locale.id);
    return { name: chosen?.text.title ?? pool, lang: chosen?.lang };
  };
  return (
    <>
      <h2 className="govuk-heading-m" id="pools">
        {text('staff:event.placesOf')}
      </h2>
      <FillKey />
      <ul className="ac-pools">
        {own.map((count) => (
          <Pool
            key={count.pool}
            count={count}
            name={poolWords(event.pools, count.pool, { text, locale })}
          />
        ))}
      </ul>
      {sessions.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{text('staff:event.sessionPlaces')}</h2>
          <ul className="ac-pools">
            {sessions.map((count) => (
              <Pool key={count.pool} count={count} {...sessionTitle(count.pool)} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function FillKey() {
  const { text } = useVoice();
  const kinds = { held: 'held', released: 'kept', open: 'free' } as const;
  return (
    <ul className="ac-fill-key">
      {(['held', 'released', 'open'] as const).map((name) => (
        <li key={name}>
          <FillBar parts={[{ kind: kinds[name], count: 1 }]} />
          {text(`staff:event.key.${name}`)}
        </li>
      ))}
    </ul>
  );
}

function Pool({
  count,
  name,
  lang,
}: {
  count: PoolCount;
  name: string;
  lang?: string | undefined;
}) {
  const { text } = useVoice();
  const { held, released, open, capacity } = count;
  return (
    <li>
      <h3 className="govuk-heading-s" lang={lang}>
        {name}
      </h3>
      {capacity === 0 ? (
        <p className="govuk-body">{text('staff:event.notOpened')}</p>
      ) : (
        <>
          <p className="govuk-body">{text('staff:event.taken', { held, capacity })}</p>
          <FillBar
            parts={[
              { kind: 'held', count: held },
              { kind: 'kept', count: released },
              { kind: 'free', count: open },
            ]}
          />
          <p className="govuk-body ac-pools__rest">
            {open === 0 ? text('staff:event.noneFree') : text('staff:event.free', { count: open })}
            {released > 0 && <>. {text('staff:event.released', { count: released })}</>}
          </p>
        </>
      )}
    </li>
  );
}

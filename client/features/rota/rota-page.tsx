import { Link, useActionData, useLoaderData } from 'react-router';
import { BackLink } from '#client/design/back-link.tsx';
import { Notice } from '#client/design/notice.tsx';
import { PageTitle } from '#client/design/page-title.tsx';
import { ErrorSummary } from '#client/forms/error-summary.tsx';
import type { RefusedForm } from '#client/forms/form-action.ts';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import { LookAgain } from '#client/widgets/look-again.tsx';
import { formatMoment } from '#shared/time.ts';
import { chooseWritten } from '#shared/written.ts';
import type { loadRota } from './rota-data.ts';
import { RotaResult } from './rota-result.tsx';
import { RotaTag } from './rota-tag.tsx';

/** One rota: on its way, or who takes which shift, what it costs, and what stays open. */
export function Component() {
  const { rota, done } = useLoaderData<typeof loadRota>();
  const refused = useActionData<RefusedForm>();
  const { locale, text } = useVoice();
  const title = text('rota:one.title', {
    moment: formatMoment(rota.askedAt, 'Europe/London', text),
  });
  const here = inLocale(locale, paths.staffRota(rota.id));
  return (
    <>
      <PageTitle title={title} problem={refused !== undefined} />
      <BackLink href={inLocale(locale, paths.staffRotas())}>{text('rota:title')}</BackLink>
      <ErrorSummary problems={refused?.problems ?? []} />
      {done && !refused && <Notice kind="success" heading={text('rota:one.done')} />}
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        <RotaTag state={rota.state} />
      </p>
      <ul className="govuk-list">
        {rota.events.map(({ id, titles }) => {
          const { text: words, lang } = chooseWritten(titles, locale.id);
          return (
            <li key={id}>
              <Link className="govuk-link" lang={lang} to={inLocale(locale, paths.staffEvent(id))}>
                {words}
              </Link>
            </li>
          );
        })}
      </ul>
      {(rota.state === 'asked' || rota.state === 'running') && (
        <Notice heading={text('rota:one.waiting')}>
          <p className="govuk-body">{text('rota:one.waitingWords')}</p>
          <LookAgain href={here}>{text('rota:one.lookAgain')}</LookAgain>
        </Notice>
      )}
      {rota.state === 'failed' && (
        <Notice kind="important" heading={text('rota:one.failed')}>
          <p className="govuk-body">{text('rota:one.failedWords')}</p>
        </Notice>
      )}
      {rota.state === 'discarded' && <p className="govuk-body">{text('rota:one.discarded')}</p>}
      {rota.seats !== null && <RotaResult rota={rota} />}
      {rota.may.includes('rota.discard') && (
        <p className="govuk-body">
          <Link className="govuk-link" to={inLocale(locale, paths.staffDiscardRota(rota.id))}>
            {text('rota:one.discard')}
          </Link>
        </p>
      )}
    </>
  );
}

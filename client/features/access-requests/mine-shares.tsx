import { useVoice } from '#client/text/text.tsx';
import type { OwnShare } from '#shared/access-packs.ts';
import { formatShortMoment } from '#shared/time.ts';

/** With whom what a person asked for was shared: when, for what, which of their needs. */
export function MineShares({ shares, zone }: { shares: readonly OwnShare[]; zone: string }) {
  const { text } = useVoice();
  return (
    <>
      <h3 className="govuk-heading-s">{text('access-requests:shares.title')}</h3>
      {shares.length === 0 ? (
        <p className="govuk-body">{text('access-requests:shares.none')}</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {shares.map(({ id, kind, to, at, codes }) => (
            <li key={id} className="ac-break">
              {text('access-requests:shares.line', {
                when: formatShortMoment(at, zone, text),
                kind: text(`access-requests:pack.kinds.${kind}`),
                to,
                needs: codes.map((code) => text(`access-requests:needs.${code}.label`)).join(', '),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

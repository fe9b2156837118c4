import { FigureList, type Figure } from '#client/design/figure-list.tsx';
import { useText } from '#client/text/text.tsx';
import type { BroadcastPage } from '#shared/broadcasts.ts';
import type { MessageState } from '#shared/messages.ts';

/** How many a message would reach, or how far it went, and whom it passes over. */
export function BroadcastReach({ broadcast }: { broadcast: BroadcastPage }) {
  const text = useText();
  const { audience, progress, kind } = broadcast;
  const reach = audience ?? progress;
  if (!reach) return <p className="govuk-body">{text('broadcasts:reach.hidden')}</p>;
  const states = Object.entries(progress?.states ?? {}).map(([state, value]): Figure => ({
    label: text(`messages:state.${state as MessageState}`),
    value,
  }));
  const off = { label: text('broadcasts:reach.off'), value: reach.off };
  return (
    <section>
      <h2 className="govuk-heading-m">{text('broadcasts:reach.title')}</h2>
      <FigureList
        figures={[
          ...(audience
            ? [{ label: text('broadcasts:reach.letters'), value: audience.letters }]
            : []),
          ...(progress ? [{ label: text('broadcasts:reach.read'), value: progress.read }] : []),
          ...states,
          ...(kind === 'optional' ? [off] : []),
          {
            label: text('broadcasts:reach.unreachable'),
            value: reach.unreachable,
            pressing: reach.unreachable > 0,
          },
        ]}
      />
      {broadcast.state === 'sending' && (
        <p className="govuk-body">{text('broadcasts:reach.goesOn')}</p>
      )}
      {audience && <p className="govuk-body">{text('broadcasts:reach.between')}</p>}
    </section>
  );
}

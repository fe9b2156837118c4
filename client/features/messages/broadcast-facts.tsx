import { SummaryList } from '#client/design/summary-list.tsx';
import { useVoice } from '#client/text/text.tsx';
import type { BroadcastPage } from '#shared/broadcasts.ts';
import type { Event } from '#shared/events.ts';
import { formatMoment } from '#shared/time.ts';
import { BroadcastStateTag } from './broadcast-state.tsx';
import { whenWords } from './broadcast-when.ts';
import { whoWords } from './broadcast-who.ts';

/** What is known of a message to many beside its words. */
export function BroadcastFacts({
  broadcast,
  event,
}: {
  broadcast: BroadcastPage;
  event: Pick<Event, 'pools' | 'sessions' | 'zone'>;
}) {
  const { locale, text } = useVoice();
  const { state, kind, who, dueAt, startedAt, stoppedBecause, sender } = broadcast;
  const moment = (at: Date) => formatMoment(at, event.zone, text);
  return (
    <SummaryList
      rows={[
        {
          label: text('broadcasts:list.state'),
          value: (
            <>
              <BroadcastStateTag state={state} />
              {stoppedBecause !== null && (
                <span className="ac-sub">{text(`broadcasts:stopped.${stoppedBecause}`)}</span>
              )}
            </>
          ),
        },
        {
          label: text('broadcasts:form.kind'),
          value: (
            <>
              {text(`broadcasts:kind.${kind}`)}
              <span className="ac-sub">{text(`broadcasts:kindMeans.${kind}`)}</span>
            </>
          ),
        },
        { label: text('broadcasts:list.who'), value: whoWords(who, event, text, locale.id) },
        {
          label: text('broadcasts:list.when'),
          value: (
            <>
              {whenWords(broadcast, text)}
              {dueAt && <span className="ac-sub">{moment(dueAt)}</span>}
            </>
          ),
        },
        ...(startedAt
          ? [{ label: text('broadcasts:page.started'), value: moment(startedAt) }]
          : []),
        { label: text('broadcasts:page.from'), value: sender.from },
        {
          label: text('broadcasts:page.replyTo'),
          value: sender.replyTo ?? text('problems:broadcast.noContact'),
        },
      ]}
    />
  );
}

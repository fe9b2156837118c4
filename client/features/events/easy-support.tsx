import { EasyItem } from '#client/design/easy-item.tsx';
import { useText } from '#client/text/text.tsx';
import { formatIsoDay } from '#shared/time.ts';
import type { EventView } from './event-view.ts';
import { SupportIcons } from './support-icons.tsx';

/** What can be asked for, in Easy Read: by day, then what it is late for, so that nobody is put off asking. */
export function EasySupport({ event: { arrangeable } }: { event: EventView }) {
  const text = useText();
  const late = arrangeable.filter(({ gone }) => gone).flatMap(({ supports }) => supports);
  return (
    <>
      <h2>{text('events:event.arranged')}</h2>
      <p>{text('events:event.arrangedText')}</p>
      {arrangeable
        .filter(({ gone }) => !gone)
        .map(({ until, supports }) => (
          <div key={until}>
            <h3>{text('events:event.askBy', { day: formatIsoDay(until, text) })}</h3>
            <SupportIcons supports={supports} />
          </div>
        ))}
      {late.length > 0 && (
        <>
          <h3>{text('events:event.dateGone')}</h3>
          <p>{text('events:event.dateGoneText')}</p>
          <SupportIcons supports={late} />
        </>
      )}
      <EasyItem picture="help">
        <p>{text('events:event.otherText')}</p>
      </EasyItem>
    </>
  );
}

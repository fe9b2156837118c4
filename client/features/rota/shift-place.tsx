import { useVoice } from '#client/text/text.tsx';
import type { PlannedBlock, RotaEvent } from '#shared/rota.ts';
import { chooseWritten } from '#shared/written.ts';

/** Where a shift is, and whom it is for where that is not everybody in the room. */
export function ShiftPlace({
  block: { strand, forPerson },
  event,
}: {
  block: PlannedBlock;
  event: RotaEvent;
}) {
  const { locale, text } = useVoice();
  const room = event.strands.find(({ id }) => id === strand);
  const name = room && chooseWritten(room.texts, locale.id);
  return (
    <>
      {name ? <span lang={name.lang}>{name.text}</span> : text('rota:one.everyRoom')}
      {forPerson && <span className="ac-sub">{text('rota:one.onePerson')}</span>}
    </>
  );
}

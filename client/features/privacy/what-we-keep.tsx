import { EasyItem } from '#client/design/easy-item.tsx';
import type { PictogramName } from '#client/design/pictogram.tsx';
import { useVoice } from '#client/text/text.tsx';

/** Each kind of answer: what it is for, and by what right we keep it. */
export function WhatWeKeep() {
  const { locale, text } = useVoice();
  return (
    <>
      <h2>{text('privacy:notice.what')}</h2>
      <p>{text('privacy:notice.whatText')}</p>
      {kinds.map(({ kind, picture }) =>
        locale.style === 'easy' ? (
          <EasyItem key={kind} picture={picture}>
            <h3>{text(`privacy:notice.kinds.${kind}.name`)}</h3>
            <p>{text(`privacy:notice.kinds.${kind}.why`)}</p>
            <p>{text(`privacy:notice.kinds.${kind}.basis`)}</p>
          </EasyItem>
        ) : (
          <div key={kind}>
            <h3>{text(`privacy:notice.kinds.${kind}.name`)}</h3>
            <dl className="ac-dates">
              <div>
                <dt>{text('privacy:notice.why')}</dt>
                <dd>{text(`privacy:notice.kinds.${kind}.why`)}</dd>
              </div>
              <div>
                <dt>{text('privacy:notice.basis')}</dt>
                <dd>{text(`privacy:notice.kinds.${kind}.basis`)}</dd>
              </div>
            </dl>
          </div>
        ),
      )}
    </>
  );
}

const kinds = [
  { kind: 'contact', picture: 'badge' },
  { kind: 'access', picture: 'wheelchair' },
  { kind: 'food', picture: 'food' },
  { kind: 'photos', picture: 'camera' },
  { kind: 'profile', picture: 'list' },
] as const satisfies readonly { kind: string; picture: PictogramName }[];

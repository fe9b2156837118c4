import { useText } from '#client/text/text.tsx';

/** How far a journey is, in words; the bar beneath repeats them for the eye. */
export function Progress({ step, steps }: { step: number; steps: number }) {
  const text = useText();
  return (
    <div className="ac-progress">
      <p>{text('common:step', { number: step, total: steps })}</p>
      <div className="ac-progress__bar" aria-hidden="true">
        {Array.from({ length: steps }, (_, at) => (
          <span
            key={at}
            className={
              at < step ? 'ac-progress__step ac-progress__step--done' : 'ac-progress__step'
            }
          />
        ))}
      </div>
    </div>
  );
}

import { Form } from 'react-router';
import { buttonClass } from '#client/design/button.tsx';
import { useText } from '#client/text/text.tsx';
import type { DeadLetterAnswer } from '#shared/messages.ts';

/** What may be done about one failed task; discarding it is opened first and says what is lost. */
export function DeadLetterActions({ letter: { id, type, may } }: { letter: DeadLetterAnswer }) {
  const text = useText();
  return (
    <>
      {may.includes('deadLetter.retry') && (
        <Form className="ac-row-form" method="post">
          <input type="hidden" name="letter" value={id} />
          <button
            className={buttonClass('secondary', true)}
            type="submit"
            name="do"
            value="retry"
            aria-label={text('messages:failed.retryFor', { what: type })}
          >
            {text('messages:failed.retry')}
          </button>
        </Form>
      )}
      {may.includes('deadLetter.discard') && (
        <details className="ac-row-more">
          <summary aria-label={text('messages:failed.discardFor', { what: type })}>
            {text('messages:failed.discard')}
          </summary>
          <p>{text('messages:failed.discardMeans')}</p>
          <Form className="ac-row-form" method="post">
            <input type="hidden" name="letter" value={id} />
            <button
              className={buttonClass('warning', true)}
              type="submit"
              name="do"
              value="discard"
            >
              {text('messages:failed.discardSure')}
            </button>
          </Form>
        </details>
      )}
    </>
  );
}

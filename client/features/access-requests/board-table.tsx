import { Form, Link } from 'react-router';
import { Button } from '#client/design/button.tsx';
import { ButtonGroup } from '#client/design/button-group.tsx';
import { DataTable, type Column } from '#client/design/data-table.tsx';
import { NeedStateTag } from '#client/design/need-state.tsx';
import { inLocale, paths } from '#client/paths.ts';
import { useVoice } from '#client/text/text.tsx';
import type { BoardRow } from '#shared/access-desk.ts';
import { manyActions, verbOf } from '#shared/need-actions.ts';
import { chooseWritten } from '#shared/written.ts';
import { DueOn } from './due-on.tsx';

/** Needs as rows, to be ticked and moved on together. */
export function BoardTable({ rows }: { rows: readonly BoardRow[] }) {
  const { locale, text } = useVoice();
  const actions = manyActions.filter((action) => rows.some(({ may }) => may.includes(action)));
  const columns: Column<BoardRow>[] = [
    {
      key: 'need',
      heading: text('access-desk:columns.need'),
      cell: ({ requestId, needId, code, severity }) => (
        <>
          <Link
            className="govuk-link"
            to={`${inLocale(locale, paths.staffAccessRequest(requestId))}#need-${needId}`}
          >
            {text(`access-requests:needs.${code}.label`)}
          </Link>
          <span className="ac-sub">{text(`staff:access.${severity}`)}</span>
        </>
      ),
    },
    {
      key: 'due',
      heading: text('access-desk:columns.due'),
      cell: (row) => <DueOn {...row} />,
    },
    {
      key: 'state',
      heading: text('access-desk:columns.state'),
      cell: ({ state }) => <NeedStateTag state={state} />,
    },
    {
      key: 'owner',
      heading: text('access-desk:columns.owner'),
      cell: ({ owner }) => owner?.name ?? text('access-desk:nobody'),
    },
    {
      key: 'event',
      heading: text('access-desk:columns.event'),
      cell: ({ titles }) => {
        const title = chooseWritten(titles, locale.id);
        return <span lang={title.lang}>{title.text}</span>;
      },
    },
    ...(actions.length === 0
      ? []
      : [
          {
            key: 'tick',
            heading: text('access-desk:columns.tick'),
            cell: (row: BoardRow) => <Tick row={row} />,
          },
        ]),
  ];
  return (
    <Form method="post">
      <DataTable
        caption={text('access-desk:title')}
        captionHidden
        columns={columns}
        rows={rows}
        keyOf={({ requestId, needId }) => `${requestId}.${needId}`}
      />
      {actions.length > 0 && (
        <ButtonGroup>
          {actions.map((action) => (
            <Button key={action} look="secondary" name="action" value={action}>
              {text(`access-desk:many.${verbOf(action) as 'tell'}`)}
            </Button>
          ))}
        </ButtonGroup>
      )}
    </Form>
  );
}

function Tick({ row: { requestId, needId, code, may } }: { row: BoardRow }) {
  const { text } = useVoice();
  if (may.length === 0) return null;
  const id = `needs-${requestId}-${needId}`;
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small">
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          id={id}
          name="needs"
          type="checkbox"
          value={`${requestId}.${needId}`}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
          <span className="govuk-visually-hidden">
            {text('access-desk:tick', { need: text(`access-requests:needs.${code}.label`) })}
          </span>
        </label>
      </div>
    </div>
  );
}

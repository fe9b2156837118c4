import { DataTable } from '#client/design/data-table.tsx';
import { useText } from '#client/text/text.tsx';
import type { PackContent } from '#shared/access-packs.ts';
import type { NeedCode } from '#shared/access-needs.ts';
import { answerWords } from '#shared/need-words.ts';

/** What a pack says: how many need what, or who is to be offered what, and nothing more. */
export function PackContentPart({ content }: { content: PackContent }) {
  const text = useText();
  const need = (code: NeedCode) => text(`access-requests:needs.${code}.label`);
  const col = (name: 'need' | 'people' | 'open' | 'place' | 'name' | 'what' | 'language') =>
    text(`access-requests:pack.columns.${name}`);
  if (content.kind === 'caterer')
    return (
      <>
        <DataTable
          caption={text('access-requests:pack.howMany')}
          columns={[
            {
              key: 'need',
              heading: col('need'),
              cell: ({ code, severity }) =>
                severity === null
                  ? need(code)
                  : `${need(code)}. ${answerWords(text, code, 'severity', severity)}`,
            },
            { key: 'people', heading: col('people'), numeric: true, cell: ({ people }) => people },
          ]}
          rows={content.counts}
          keyOf={({ code, severity }) => `${code} ${severity}`}
        />
        {content.allergies.length > 0 && (
          <DataTable
            caption={text('access-requests:pack.allergies')}
            columns={[
              { key: 'need', heading: col('need'), cell: ({ code }) => need(code) },
              { key: 'what', heading: col('what'), cell: ({ what }) => what ?? '' },
              {
                key: 'place',
                heading: col('place'),
                cell: ({ place }) => place ?? text('access-requests:pack.noPlace'),
              },
            ]}
            rows={content.allergies.map((row, at) => ({ ...row, at }))}
            keyOf={({ at }) => String(at)}
          />
        )}
        {content.notShared > 0 && (
          <p className="govuk-body">
            {text('access-requests:pack.notShared', { number: content.notShared })}
          </p>
        )}
      </>
    );
  if (content.kind === 'venue')
    return (
      <>
        <DataTable
          caption={text('access-requests:pack.howMany')}
          columns={[
            { key: 'need', heading: col('need'), cell: ({ code }) => need(code) },
            { key: 'people', heading: col('people'), numeric: true, cell: ({ people }) => people },
            { key: 'open', heading: col('open'), numeric: true, cell: ({ open }) => open },
          ]}
          rows={content.counts}
          keyOf={({ code }) => code}
        />
        <p className="govuk-body">
          {text('access-requests:pack.companions', { number: content.companionSeats })}
        </p>
      </>
    );
  if (content.kind === 'front-desk')
    return (
      <DataTable
        caption={text('access-requests:pack.who')}
        columns={[
          { key: 'name', heading: col('name'), cell: ({ name }) => name },
          { key: 'need', heading: col('need'), cell: ({ codes }) => codes.map(need).join(', ') },
          { key: 'place', heading: col('place'), cell: ({ place }) => place ?? '' },
        ]}
        rows={content.people.map((row, at) => ({ ...row, at }))}
        keyOf={({ at }) => String(at)}
      />
    );
  return (
    <DataTable
      caption={text('access-requests:pack.who')}
      columns={[
        { key: 'name', heading: col('name'), cell: ({ firstName }) => firstName },
        { key: 'need', heading: col('need'), cell: ({ code }) => need(code) },
        {
          key: 'language',
          heading: col('language'),
          cell: ({ code, language, method }) =>
            [language, method && answerWords(text, code, 'method', method)]
              .filter(Boolean)
              .join(', '),
        },
      ]}
      rows={content.people.map((row, at) => ({ ...row, at }))}
      keyOf={({ at }) => String(at)}
    />
  );
}

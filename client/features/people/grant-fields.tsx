import { Details } from '#client/design/details.tsx';
import { Radios } from '#client/forms/radios.tsx';
import { SelectField } from '#client/forms/select-field.tsx';
import { useVoice } from '#client/text/text.tsx';
import { nations } from '#shared/nation-ids.ts';
import { roles } from '#shared/permissions.ts';
import type { EventName } from '#shared/staff-events.ts';
import { chooseWritten } from '#shared/written.ts';

/** Which role, and where it counts. */
export function GrantFields({
  events,
  optional = false,
}: {
  events: readonly EventName[];
  optional?: boolean;
}) {
  const { locale, text } = useVoice();
  const none = optional ? 'people:person.noRoleToAdd' : 'people:grant.chooseRole';
  return (
    <>
      <SelectField
        name="role"
        label={text('people:grant.role')}
        options={[
          { value: '', label: text(none) },
          ...roles.map((role) => ({ value: role, label: text(`people:role.${role}`) })),
        ]}
      />
      <Details summary={text('people:roleMeans.title')}>
        <dl className="govuk-body">
          {roles.map((role) => (
            <div key={role}>
              <dt>
                <strong>{text(`people:role.${role}`)}</strong>
              </dt>
              <dd>{text(`people:roleMeans.${role}`)}</dd>
            </div>
          ))}
        </dl>
      </Details>
      <Radios
        name="scope"
        label={text('people:grant.scope')}
        defaultValue="programme"
        options={[
          { value: 'programme', label: text('people:grant.programme') },
          {
            value: 'nation',
            label: text('people:grant.nation'),
            conditional: (
              <SelectField
                name="nation"
                label={text('people:grant.whichNation')}
                options={[
                  { value: '', label: text('people:grant.chooseNation') },
                  ...nations.map((nation) => ({
                    value: nation,
                    label: text(`people:nation.${nation}`),
                  })),
                ]}
              />
            ),
          },
          {
            value: 'event',
            label: text('people:grant.event'),
            conditional: (
              <SelectField
                name="eventId"
                label={text('people:grant.whichEvent')}
                options={[
                  { value: '', label: text('people:grant.chooseEvent') },
                  ...events.map(({ id, texts }) => {
                    const title = chooseWritten(texts, locale.id);
                    return { value: id, label: title.text, lang: title.lang };
                  }),
                ]}
              />
            ),
          },
        ]}
      />
    </>
  );
}

import { Checkbox } from '#client/forms/checkbox.tsx';
import { TextField } from '#client/forms/text-field.tsx';
import { useText } from '#client/text/text.tsx';

/** The parent or guardian of somebody under 18, who agreed. */
export function StaffNewGuardian() {
  const text = useText();
  return (
    <>
      <TextField
        name="guardian.name"
        label={text('registrations:guardian.name')}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="guardian.phone"
        type="tel"
        label={text('registrations:guardian.phone')}
        autoComplete="off"
        width={20}
      />
      <Checkbox name="guardian.consents" label={text('staff:enter.guardianConsents')} />
    </>
  );
}

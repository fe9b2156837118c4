import { useFormValues } from './form-state.tsx';

/** What was typed in fields that are not on the page now, so that it is sent again with those that are. */
export function HiddenValues({ carries }: { carries: (name: string) => boolean }) {
  return Object.entries(useFormValues())
    .filter(([name]) => carries(name))
    .flatMap(([name, value = []]) =>
      (typeof value === 'string' ? [value] : value).map((one) => (
        <input key={`${name} ${one}`} type="hidden" name={name} value={one} />
      )),
    );
}

import type { Ref, SelectHTMLAttributes } from 'react';
import { Field } from './field';

interface SelectFieldProps extends SelectHTMLAttributes<HTMLSelectElement> {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  ref?: Ref<HTMLSelectElement>;
}

/** A labelled choice whose hint and error are read out with it. */
export function SelectField({ label, hint, error, ref, children, ...select }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(input) => (
        <select {...select} {...input} ref={ref} className={`form-select${error ? ' is-invalid' : ''}`}>
          {children}
        </select>
      )}
    </Field>
  );
}

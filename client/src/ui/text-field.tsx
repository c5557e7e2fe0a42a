import type { InputHTMLAttributes, Ref } from 'react';
import { Field } from './field';

interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  ref?: Ref<HTMLInputElement>;
}

/** A labelled input whose hint and error are read out with it. */
export function TextField({ label, hint, error, ref, className = '', ...attributes }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(input) => (
        <input
          {...attributes}
          {...input}
          ref={ref}
          className={`form-control ${error ? 'is-invalid' : ''} ${className}`}
        />
      )}
    </Field>
  );
}

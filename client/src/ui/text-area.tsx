import type { Ref, TextareaHTMLAttributes } from 'react';
import { Field } from './field';

interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  ref?: Ref<HTMLTextAreaElement>;
}

/** A labelled field for several lines whose hint and error are read out with it. */
export function TextArea({ label, hint, error, ref, ...area }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(input) => (
        <textarea rows={4} {...area} {...input} ref={ref} className={`form-control ${error ? 'is-invalid' : ''}`} />
      )}
    </Field>
  );
}

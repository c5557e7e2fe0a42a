import Button from 'react-bootstrap/Button';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTexts } from '../../i18n/catalogue';
import { TextField } from '../../ui/text-field';
import type { TermsValues } from './terms-values';
import { productTexts } from './texts';

/** The rates of the parts of a balance, as many as there are. */
export function TierFields() {
  const texts = useTexts(productTexts);
  const { control, register, formState } = useFormContext<TermsValues>();
  const { fields, append, remove } = useFieldArray({ control, name: 'tiers' });
  const errors = formState.errors.tiers;
  return (
    <>
      {fields.map(({ id }, index) => (
        <div key={id} className="tier">
          <TextField
            label={texts.tierFrom(index + 1)}
            inputMode="decimal"
            error={errors?.[index]?.from?.message}
            {...register(`tiers.${index}.from`)}
          />
          <TextField
            label={texts.tierRate(index + 1)}
            inputMode="decimal"
            error={errors?.[index]?.rate?.message}
            {...register(`tiers.${index}.rate`)}
          />
          <Button variant="outline-secondary" aria-label={texts.removeTier(index + 1)} onClick={() => remove(index)}>
            ×
          </Button>
        </div>
      ))}
      <p>
        <Button variant="outline-primary" size="sm" onClick={() => append({ from: '', rate: '' })}>
          {texts.addTier}
        </Button>
      </p>
    </>
  );
}
